/**
 * How long the readers of profiles and of dumps take for a megabyte of what is broken: files of the real tools, made as long as a
 * megabyte and then cut, scattered with odd bytes, with parts gone or twice. The slowest are named: a reader that goes back and
 * forth in its text shows here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsOf, ProfileError, readProfile } from '../../src/profile/index.ts';
import { DumpError, readDumpFiles } from '../../src/thread-dump/index.ts';
import { randomFrom } from './brought-files.ts';
import { median, round } from './statistics.ts';

const LEAST_BYTES = 1e6;
const MUTATIONS = 4;

export interface TimePerMegabyte {
  /** Milliseconds of the processor a megabyte: the median of all files, and the slowest of them. */
  profiles: { median: number; slowest: Record<string, number> };
  dumps: { median: number; slowest: Record<string, number> };
}

type Read = (bytes: Uint8Array) => Promise<unknown>;

const source = join(import.meta.dirname, '../../src');

export async function timePerMegabyte(): Promise<TimePerMegabyte> {
  const profile: Read = async (bytes) => {
    const { profiles } = await readProfile(piece(bytes), { bytes: bytes.length });
    for (const one of profiles) functionsOf(one, { most: 10 });
  };
  const dump: Read = (bytes) => readDumpFiles([{ name: '', content: bytes }]);
  return {
    profiles: await timed(join(source, 'profile/fixtures'), profile),
    dumps: await timed(join(source, 'thread-dump/fixtures'), dump),
  };
}

async function* piece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function timed(folder: string, read: Read) {
  const random = randomFrom(7);
  const times = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    let slowest = 0;
    for (let i = 0; i <= MUTATIONS; i++) {
      const content = i === 0 ? repeated(bytes) : mutated(repeated(bytes), random);
      const began = process.cpuUsage();
      await read(content).catch(refused);
      const { user, system } = process.cpuUsage(began);
      slowest = Math.max(slowest, ((user + system) * 1e3) / Math.max(1e5, content.length));
    }
    times.set(name, round(slowest));
  }
  const sorted = [...times].sort(([, one], [, other]) => other - one);
  return { median: round(median([...times.values()])), slowest: Object.fromEntries(sorted.slice(0, 5)) };
}

/** What is refused was looked at; anything else that is thrown is a fault. */
function refused(error: unknown): void {
  if (!(error instanceof ProfileError || error instanceof DumpError)) throw error;
}

function repeated(bytes: Uint8Array): Uint8Array {
  const times = Math.max(1, Math.ceil(LEAST_BYTES / Math.max(1, bytes.length)));
  const all = new Uint8Array(times * bytes.length);
  for (let i = 0; i < times; i++) all.set(bytes, i * bytes.length);
  return all;
}

function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const place = () => Math.floor(random() * bytes.length);
  const [from = 0, to = 0] = [place(), place()].sort((a, b) => a - b);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return bytes.subarray(0, place());
  if (kind === 1) {
    const flipped = bytes.slice();
    for (let i = 0; i < 200; i++) flipped[place()] = Math.floor(random() * 256);
    return flipped;
  }
  const parts =
    kind === 2 ? [bytes.subarray(0, from), bytes.subarray(to)] : [bytes.subarray(0, to), bytes.subarray(from)];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
