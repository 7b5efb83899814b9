/** Large files like those that people bring to tools.html, made anew for each run and always the same. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FUNCTIONS = 4000;
const DEEPEST = 30;

/** Stacks as programs have them: near ones share all but their ends. */
function* stacks(random: () => number): Generator<number[]> {
  let stack: number[] = [];
  for (;;) {
    const kept = Math.floor(random() * (stack.length + 1));
    const more = 1 + Math.floor(random() * 6);
    const added = Array.from({ length: more }, () => Math.floor(random() ** 2 * FUNCTIONS));
    stack = [...stack.slice(0, kept), ...added].slice(0, DEEPEST);
    yield stack;
  }
}

export const nameOf = (number: number): string => `org/shop/menu/Module${number % 97}.handle${number}`;

export async function write(path: string, bytes: number, parts: Iterable<string>, last = ''): Promise<void> {
  const file = createWriteStream(path);
  let written = 0;
  for (const part of parts) {
    written += part.length;
    if (!file.write(part)) await once(file, 'drain');
    if (written >= bytes) break;
  }
  file.end(last);
  await finished(file);
}

export async function writeCollapsed(path: string, bytes: number): Promise<void> {
  const random = randomFrom(5);
  const lines = function* () {
    for (const stack of stacks(random)) yield `${stack.map(nameOf).join(';')} ${1 + Math.floor(random() * 40)}\n`;
  };
  await write(path, bytes, lines());
}

/** Of DevTools: chunks of samples of four threads among ten times as many other events. */
export async function writeTrace(path: string, bytes: number): Promise<void> {
  await write(path, bytes, traceEvents(randomFrom(6)), '{"ph":"M","name":"end","pid":1,"tid":1,"ts":0,"args":{}}]}');
}

function* traceEvents(random: () => number): Generator<string> {
  const threads = [0, 1, 2, 3];
  const nodes = threads.map(() => 1);
  yield '{"traceEvents":[\n';
  for (const tid of threads) {
    const args = { data: { startTime: 1 } };
    yield `${JSON.stringify({ ph: 'P', name: 'Profile', pid: 1, tid, id: `0x${tid}`, ts: 1, args })},\n`;
  }
  for (let ts = 1; ; ts += 10_000) {
    const thread = Math.floor(random() * threads.length);
    const known = nodes[thread] ?? 1;
    const callFrame = (id: number) => ({
      functionName: nameOf(id % FUNCTIONS),
      url: `https://shop.test/${id % 97}.js`,
      lineNumber: id % 997,
      columnNumber: 3,
    });
    const added = Array.from({ length: 8 }, (_, i) => {
      const id = known + i;
      return { id, callFrame: callFrame(id), ...(id > 1 && { parent: 1 + Math.floor(random() * (id - 1)) }) };
    });
    nodes[thread] = known + added.length;
    const samples = Array.from({ length: 100 }, () => 1 + Math.floor(random() * (known + 7)));
    const timeDeltas = samples.map(() => 90 + Math.floor(random() * 20));
    const data = { cpuProfile: { nodes: added, samples }, timeDeltas, lines: samples.map(() => 0) };
    yield `${JSON.stringify({ ph: 'P', name: 'ProfileChunk', pid: 1, tid: 9, id: `0x${thread}`, ts, args: { data } })},\n`;
    for (let i = 0; i < 10; i++)
      yield `${JSON.stringify({ ph: 'X', name: 'RunTask', cat: 'toplevel', pid: 1, tid: thread, ts: ts + i, dur: 900, args: { data: { type: 'timer', frame: `0x${i}` } } })},\n`;
  }
}
