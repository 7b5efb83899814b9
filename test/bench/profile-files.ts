/** Large profiles in the forms whose readers keep most in memory, made anew for each run and always the same. */
import { nameOf, randomFrom, write } from './brought-files.ts';

type Random = () => number;

const FUNCTIONS = 4000;
const NODES = 20_000;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A function stands at one place, whoever calls it. */
function callFrame(id: number) {
  const number = id % FUNCTIONS;
  const [script, lineNumber, columnNumber] = [number % 97, number % 997, number % 83];
  return {
    functionName: nameOf(number),
    scriptId: `${script}`,
    url: `https://shop.test/${script}.js`,
    lineNumber,
    columnNumber,
  };
}

/** Of so many times as many samples as one that is no larger than `bytes` has room for; what an item takes is told by the first. */
function* list(bytes: number, item: () => string): Generator<string> {
  let written = 0;
  for (let separator = ''; written < bytes; separator = ',') {
    const part = Array.from({ length: 1000 }, item).join(',');
    written += part.length;
    yield separator + part;
  }
}

/** V8's, of hours: nearly all of it is samples and the time between them. */
export async function writeCpuProfile(path: string, bytes: number): Promise<void> {
  const random = randomFrom(7);
  const parts = function* () {
    yield '{"nodes":[';
    for (let id = 1; id <= NODES; id++) {
      const node = { id, callFrame: callFrame(id), hitCount: 1, ...(id > 1 && { parent: 1 + below(random, id - 1) }) };
      yield `${id > 1 ? ',' : ''}${JSON.stringify(node)}`;
    }
    yield '],"startTime":1000,"endTime":99000000000,"samples":[';
    yield* list(0.6 * bytes, () => `${1 + below(random, NODES)}`);
    yield '],"timeDeltas":[';
    yield* list(0.4 * bytes, () => `${90 + below(random, 20)}`);
    yield ']}';
  };
  await write(path, Number.POSITIVE_INFINITY, parts());
}

/** Of Chrome's sampled heap: nodes within each other. */
export async function writeHeapProfile(path: string, bytes: number): Promise<void> {
  const random = randomFrom(8);
  let [id, written] = [0, 0];
  const node = (depth: number): string => {
    const children: string[] = [];
    const own = ++id;
    for (let i = 0; i < (depth < 12 ? 3 : 0) && written < bytes; i++) children.push(node(depth + 1));
    const text = `{"callFrame":${JSON.stringify(callFrame(own))},"selfSize":${below(random, 9000)},"id":${own},"children":[${children.join(',')}]}`;
    written += text.length - children.join(',').length;
    return text;
  };
  const parts = function* () {
    yield '{"head":{"callFrame":{"functionName":"(root)","scriptId":"0","url":"","lineNumber":-1,"columnNumber":-1},"selfSize":0,"id":0,"children":[';
    for (let separator = ''; written < bytes; separator = ',') yield separator + node(6);
    yield ']},"samples":[]}';
  };
  await write(path, Number.POSITIVE_INFINITY, parts());
}

const frames = () =>
  Array.from({ length: FUNCTIONS }, (_, i) => ({ name: nameOf(i), file: `src/${i % 97}.js`, line: i % 997 }));

/** speedscope's, of calls that open and close. */
export async function writeEvented(path: string, bytes: number): Promise<void> {
  const random = randomFrom(9);
  const open: number[] = [];
  let at = 0;
  const event = () => {
    at += 1 + below(random, 900);
    const isOpen = open.length < 2 || (open.length < 40 && random() < 0.5);
    const frame = isOpen ? below(random, FUNCTIONS) : (open.pop() ?? 0);
    if (isOpen) open.push(frame);
    return `{"type":"${isOpen ? 'O' : 'C'}","at":${at / 1000},"frame":${frame}}`;
  };
  const parts = function* () {
    yield `{"$schema":"https://www.speedscope.app/file-format-schema.json","shared":{"frames":${JSON.stringify(frames())}},"profiles":[{"type":"evented","name":"shop","unit":"milliseconds","startValue":0,"endValue":99000000,"events":[`;
    yield* list(bytes, event);
    yield ']}]}';
  };
  await write(path, Number.POSITIVE_INFINITY, parts());
}

/** The Firefox Profiler's: as it saves them (a list for each column), or as Firefox records them (rows). */
async function writeGecko(path: string, bytes: number, isRecorded: boolean): Promise<void> {
  const random = randomFrom(10);
  const numbers = (length: number, item: (i: number) => number | null) => Array.from({ length }, (_, i) => item(i));
  const stacks = Math.ceil(bytes / 40);
  const table = (columns: Record<string, (number | null)[]>): string => {
    const names = Object.keys(columns);
    const [first = []] = Object.values(columns);
    if (!isRecorded) return JSON.stringify({ ...columns, length: first.length });
    const schema = Object.fromEntries(names.map((name, i) => [name, i]));
    return JSON.stringify({ schema, data: first.map((_, i) => names.map((name) => columns[name]?.[i] ?? null)) });
  };
  const strings = Array.from({ length: FUNCTIONS }, (_, i) =>
    isRecorded ? `${nameOf(i)} (https://shop.test/${i % 97}.js:${i % 997}:3)` : nameOf(i),
  );
  const own = isRecorded
    ? `"frameTable":${table({ location: numbers(FUNCTIONS, (i) => i) })}`
    : `"funcTable":${table({ name: numbers(FUNCTIONS, (i) => i), fileName: numbers(FUNCTIONS, () => null), lineNumber: numbers(FUNCTIONS, (i) => i) })},"frameTable":${table({ func: numbers(FUNCTIONS, (i) => i) })}`;
  let at = 0;
  const time = () => {
    at += 1.031;
    return at.toFixed(6);
  };
  const parts = function* () {
    yield `{"meta":{"interval":1,"version":27},"threads":[{"name":"GeckoMain","pid":7,"tid":7,"${isRecorded ? 'stringTable' : 'stringArray'}":${JSON.stringify(strings)},${own},"stackTable":`;
    yield table({
      prefix: numbers(stacks, (i) => (i === 0 ? null : below(random, i))),
      frame: numbers(stacks, () => below(random, FUNCTIONS)),
    });
    yield ',"samples":';
    if (isRecorded) {
      yield '{"schema":{"stack":0,"time":1,"eventDelay":2},"data":[';
      yield* list(0.5 * bytes, () => `[${below(random, stacks)},${time()},0]`);
      yield ']}}]}';
    } else {
      yield '{"weight":null,"weightType":"samples","stack":[';
      yield* list(0.25 * bytes, () => `${below(random, stacks)}`);
      yield '],"time":[';
      yield* list(0.25 * bytes, time);
      yield ']}}]}';
    }
  };
  await write(path, Number.POSITIVE_INFINITY, parts());
}

export const writeGeckoSaved = (path: string, bytes: number) => writeGecko(path, bytes, false);
export const writeGeckoRecorded = (path: string, bytes: number) => writeGecko(path, bytes, true);
