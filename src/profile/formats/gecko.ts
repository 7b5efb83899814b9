/**
 * The Firefox Profiler's JSON, as the profiler saves it and samply and Python 3.15's profiling.sampling write it, and as
 * Firefox itself records it. A thread is a profile. A table is a list for each column, or rows with a schema; what threads
 * share may stand beside them.
 */
import { ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import { NumberRows } from '../input/number-rows.ts';
import type { Profile } from '../profile.ts';
import type { ProfileUnit } from '../units.ts';
import { isList, isObject, type JsonObject, listOf, numberOf, numbersOf, objectOf, placeOf, textOf } from './json.ts';
import { SampledProfile } from './sampled-profile.ts';

export const isGecko = (value: JsonObject): boolean => threadsOf(profileOf(value)).length > 0;

/** DevTools wrap it once more. */
const profileOf = (value: JsonObject): JsonObject => (isObject(value.profile) ? value.profile : value);

const isThread = (value: unknown): value is JsonObject =>
  isObject(value) && isObject(value.samples) && ('stack' in value.samples || 'schema' in value.samples);

/** Of all processes. */
function threadsOf(profile: JsonObject): JsonObject[] {
  const within = listOf(profile.processes).filter(isObject).flatMap(threadsOf);
  return [...listOf(profile.threads).filter(isThread), ...within];
}

export function readGecko(value: JsonObject): Profile[] {
  const profile = profileOf(value);
  const interval = numberOf(objectOf(profile.meta).interval) ?? 0;
  const shared = objectOf(profile.shared);
  const frames = new FrameTable();
  return threadsOf(profile)
    .map((thread) => readThread({ ...shared, ...thread }, frames, interval))
    .filter(({ order }) => (order?.calls.length ?? 0) > 0);
}

/** Read where it lies: there may be millions of rows. */
interface Column {
  readonly length: number;
  at(place: number): unknown;
}

const NO_COLUMN: Column = { length: 0, at: () => undefined };

/** A column of a table, by whichever of the two ways it is written. */
function column(table: unknown, name: string): Column {
  const { schema, data, [name]: list } = objectOf(table);
  if (isList(list)) {
    const numbers = numbersOf(list);
    return { length: numbers.length, at: (i) => numbers[i] };
  }
  const place = objectOf(schema)[name];
  if (typeof place !== 'number') return NO_COLUMN;
  if (data instanceof NumberRows) return { length: data.length, at: (i) => data.cell(i, place) };
  const rows = listOf(data);
  return { length: rows.length, at: (i) => listOf(rows[i])[place] ?? null };
}

/** Of each row. */
const mapped = <T>({ length, at }: Column, make: (value: unknown, place: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(at(i), i));

/** Null, or what it is among numbers alone. */
const isNothing = (value: unknown): boolean => value === null || Number.isNaN(value);

function readThread(thread: JsonObject, frames: FrameTable, interval: number): Profile {
  const { samples } = thread;
  const { weightType } = objectOf(samples);
  const unit: ProfileUnit = weightType === 'bytes' ? 'bytes' : weightType === 'tracing-ms' ? 'milliseconds' : 'samples';
  const sampled = new SampledProfile(frames, unit);
  const calls = callsOf(thread, sampled);
  const weights = column(samples, 'weight');
  const stacks = column(samples, 'stack');
  for (let i = 0; i < stacks.length; i++) {
    const stack = stacks.at(i);
    const weight = weights.length > 0 ? (numberOf(weights.at(i)) ?? 0) : 1;
    const call = typeof stack === 'number' ? (calls[stack] ?? BROKEN) : BROKEN;
    const count = unit === 'samples' ? weight : 1;
    if (weight <= 0) continue;
    if (isNothing(stack)) sampled.addIdle(weight, count);
    else if (call === BROKEN) sampled.addUnknown(weight, count);
    else sampled.add(call, weight, count);
  }
  const pauses = pausesOf(samples, interval);
  if (pauses.gaps > 0) sampled.notes.push({ code: 'gaps', data: { ...pauses, unit: 'milliseconds' } });
  const { name, processName, pid, tid } = thread;
  const title = [textOf(processName), textOf(name), `${tid ?? pid ?? ''}`].filter((part) => part !== '').join(' ');
  const profile = sampled.end(title, true);
  return unit === 'samples' && interval > 0 ? { ...profile, intervalMilliseconds: interval } : profile;
}

/** Such a multiple of the interval, and so many milliseconds, without a sample is a pause: waiting, or a machine too busy to look. */
const [PAUSE, SHORTEST_PAUSE] = [10, 10];

/** Milliseconds beyond an interval each. */
function pausesOf(samples: unknown, interval: number): { gaps: number; weight: number } {
  const pauses = { gaps: 0, weight: 0 };
  const [times, deltas] = [column(samples, 'time'), column(samples, 'timeDeltas')];
  for (let i = 1; interval > 0 && i < Math.max(times.length, deltas.length); i++) {
    const passed =
      times.length > 0
        ? (numberOf(times.at(i)) ?? 0) - (numberOf(times.at(i - 1)) ?? 0)
        : (numberOf(deltas.at(i)) ?? 0);
    if (passed <= Math.max(PAUSE * interval, SHORTEST_PAUSE)) continue;
    pauses.gaps++;
    pauses.weight += passed - interval;
  }
  return pauses;
}

/** In place of a call: its stack is not whole. */
const BROKEN = -1;

/** The call of each of the thread's stacks, or BROKEN; a stack's prefix stands before it. */
function callsOf(thread: JsonObject, { tree, frames }: SampledProfile): Int32Array {
  const numbers = thread.funcTable ? processedFrames(thread, frames) : recordedFrames(thread, frames);
  const [prefixes, places] = [column(thread.stackTable, 'prefix'), column(thread.stackTable, 'frame')];
  const calls = new Int32Array(places.length).fill(BROKEN);
  for (let i = 0; i < places.length; i++) {
    const [prefix, place] = [prefixes.at(i), places.at(i)];
    const caller = typeof prefix === 'number' && !isNothing(prefix) ? (calls[prefix] ?? BROKEN) : ROOT;
    const frame = typeof place === 'number' ? numbers[place] : undefined;
    if (caller !== BROKEN && frame !== undefined) calls[i] = tree.callee(caller, frame);
  }
  return calls;
}

/** Frames name functions, and these their names, files and lines. */
function processedFrames(thread: JsonObject, frames: FrameTable): (number | undefined)[] {
  const { funcTable, resourceTable, sources } = thread;
  const strings = listOf(thread.stringArray ?? thread.stringTable);
  const text = (place: unknown): string => (typeof place === 'number' ? textOf(strings[place]) : '');
  const [files, ofSource, filesOfSources] = [
    column(funcTable, 'fileName'),
    column(funcTable, 'source'),
    column(sources, 'filename'),
  ];
  const [resources, libraries] = [column(funcTable, 'resource'), column(resourceTable, 'name')];
  const [lines, columns] = [column(funcTable, 'lineNumber'), column(funcTable, 'columnNumber')];
  const functions = mapped(column(funcTable, 'name'), (name, i) => {
    const source = ofSource.at(i);
    const resource = resources.at(i);
    const file = text(files.at(i)) || (typeof source === 'number' ? text(filesOfSources.at(source)) : '');
    const library = typeof resource === 'number' ? text(libraries.at(resource)) : '';
    return frames.intern(text(name), file || library, placeOf(lines.at(i), 1), placeOf(columns.at(i), 1));
  });
  return mapped(column(thread.frameTable, 'func'), (place) =>
    typeof place === 'number' ? functions[place] : undefined,
  );
}

/** Function, address, line and column in one text, as Firefox records them. */
const LOCATION = /^(.*?)\s+\((.+?)(?::(\d+))?(?::(\d+))?\)$/s;
/** Behind it the number of the window that a script ran in. */
const REALM = /\[\d+\]$/;

function recordedFrames(thread: JsonObject, frames: FrameTable): (number | undefined)[] {
  const strings = listOf(thread.stringTable ?? thread.stringArray);
  return mapped(column(thread.frameTable, 'location'), (place) => {
    const location = typeof place === 'number' ? textOf(strings[place]).replace(REALM, '') : '';
    const [, name = location, file = '', line, at] = LOCATION.exec(location) ?? [];
    return frames.intern(name, file, placeOf(line, 1), placeOf(at, 1));
  });
}
