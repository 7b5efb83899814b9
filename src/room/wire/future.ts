/**
 * A run that a phone lends: of the figure that the wall asks for, with a seed that follows from the room, the phone and the
 * run's number, so that nobody chooses it and the wall can run the same again. At most 200 bytes.
 */
import type { Axes } from '../../figure/compare/futures.ts';
import { MOST_SAMPLES } from '../../figure/compare/futures.ts';
import type { Wanted } from '../../figure/figure-jobs.ts';
import { canBeName } from '../../session/paths.ts';
import { isRecord } from '../../session/plain.ts';
import type { Result } from '../../simulation/engine/model.ts';
import { hash } from './digest.ts';
import { fromBase64url } from './keys.ts';
import type { PhoneMessage } from './phone-message.ts';
import { toBase64url } from './topics.ts';

/** Of a phone, for a figure as it stands. */
export const MOST_RUNS = 30;
const SUM = /^[0-9a-f]{1,8}-[0-9a-f]{1,8}$/;

export interface Future {
  /** Which model, view and values it is of. */
  job: string;
  /** From 0. */
  run: number;
  /** Of all bits of the result. */
  sum: string;
  /** The chart's lines, as futures.ts of figures has them. */
  samples: Uint8Array;
}

/** What the wall asks for. */
export interface Lend {
  figure: string;
  job: string;
  axes: Axes;
}

export const seedOf = (room: string, client: string, run: number): number => hash(`${room} ${run}`, client);

/** The same for the same model, view and values; the seed is each phone's own. */
export function jobOf({ model, view, values }: Omit<Wanted, 'seed'>): string {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('job', JSON.stringify([model, view, sorted])).toString(16);
}

/** Two hashes over the bits of all numbers: runs of one seed that differ in one bit differ here, by all likelihood. */
export function sumOf({ facts, columns }: Result): string {
  const parts = [
    ...Object.entries(facts).map(([name, value]) => [name, Float64Array.of(value)] as const),
    ...Object.entries(columns),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  let [first, second] = [0x811c9dc5, 0x1b873593];
  for (const [name, numbers] of parts) {
    const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    first = Math.imul(first ^ hash('name', name), 0x01000193);
    for (let at = 0; at < numbers.byteLength; at += 4) {
      const bits = view.getUint32(at);
      first = Math.imul(first ^ bits, 0x01000193);
      first ^= first >>> 15;
      second = Math.imul(second, 0x85ebca6b) + bits;
      second ^= second >>> 13;
    }
  }
  return `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`;
}

export const writeFuture = ({ job, run, sum, samples }: Future): PhoneMessage => ({
  is: 'future',
  job,
  run,
  sum,
  y: toBase64url(samples),
});

/** Undefined where it is none. Never throws. */
export function readFuture({ is, job, run, sum, y }: PhoneMessage): Future | undefined {
  if (is !== 'future' || typeof job !== 'string' || typeof sum !== 'string' || !SUM.test(sum)) return undefined;
  if (typeof run !== 'number' || !Number.isSafeInteger(run) || run < 0 || run >= MOST_RUNS) return undefined;
  const samples = typeof y === 'string' && y.length <= 2 * MOST_SAMPLES ? fromBase64url(y) : undefined;
  return samples && samples.length <= MOST_SAMPLES ? { job, run, sum, samples } : undefined;
}

export function readLend(value: unknown): Lend | undefined {
  if (!isRecord(value)) return undefined;
  const { figure, job, axes } = value;
  if (typeof figure !== 'string' || !canBeName(figure) || typeof job !== 'string') return undefined;
  const isAxes =
    Array.isArray(axes) &&
    axes.length <= 2 &&
    axes.every((axis) => Array.isArray(axis) && axis.length === 2 && axis.every((end) => typeof end === 'number'));
  return isAxes ? { figure, job, axes: axes as [number, number][] } : undefined;
}

/** What a lab found on a phone: `times` of the figure. */
export const writeMeasured = (figure: string, times: number): PhoneMessage => ({ is: 'measured', figure, times });

/** Undefined where it is none, or nothing that a machine could have measured. */
export function readMeasured({ is, figure, times }: PhoneMessage): { figure: string; times: number } | undefined {
  if (is !== 'measured' || typeof figure !== 'string' || !canBeName(figure)) return undefined;
  return typeof times === 'number' && times > 0 && times < 1e6 ? { figure, times } : undefined;
}
