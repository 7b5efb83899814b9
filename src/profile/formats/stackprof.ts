/**
 * stackprof's JSON, of Ruby, recorded with `raw: true`: stacks one after the other, each with how often in a row it was
 * found. A sample weighs one interval of processor time, or the time since the one before by the clock on the wall: a call
 * that waits is found once, when it is over.
 */
import { ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { isList, isObject, type JsonObject, listOf, numberOf, objectOf, placeOf, textOf } from './json.ts';
import { SampledProfile } from './sampled-profile.ts';

export const isStackprof = (value: JsonObject): boolean =>
  isObject(value.frames) && isList(value.raw) && 'mode' in value;

export function readStackprof(value: JsonObject): Profile {
  const interval = numberOf(value.interval) ?? 0;
  const isTimed = (value.mode === 'cpu' || value.mode === 'wall') && interval > 0;
  const unit = isTimed ? 'microseconds' : value.mode === 'object' ? 'objects' : 'samples';
  const sampled = new SampledProfile(new FrameTable(), unit);
  const deltas = value.mode === 'wall' ? listOf(value.raw_timestamp_deltas) : [];
  let first = 0;
  const weightOf = (samples: number): number => {
    const since = deltas.slice(first, first + samples).map((delta) => Math.max(0, numberOf(delta) ?? 0));
    first += samples;
    if (since.length === samples) return since.reduce((sum, delta) => sum + delta, 0);
    return isTimed ? samples * interval : samples;
  };
  readRaw(value, sampled, weightOf);
  const missed = numberOf(value.missed_samples) ?? 0;
  if (missed > 0) sampled.notes.push({ code: 'missed-samples', data: { samples: missed } });
  const profile = sampled.end('', true);
  const leftOut = profile.leftOut + missed;
  return { ...profile, leftOut, ...(isTimed && { intervalMilliseconds: interval / 1000 }) };
}

/** Stacks of old versions say no more of a collection; what asked for it is the stack before. */
const COLLECTOR = '(garbage collection)';
/** Newer versions say what the collector did, and count it as a stack of its own. */
const PHASES: ReadonlySet<string> = new Set(['(marking)', '(sweeping)']);

function readRaw(value: JsonObject, sampled: SampledProfile, weightOf: (samples: number) => number): void {
  const { tree, frames } = sampled;
  const numbers = framesOf(value, frames);
  const hasPhases = [...numbers.values()].some((frame) => PHASES.has(frames.frame(frame).name));
  const raw = listOf(value.raw);
  let [before, collected] = [ROOT as number, 0];
  for (let i = 0; i < raw.length; ) {
    const length = numberOf(raw[i]) ?? -1;
    const samples = numberOf(raw[i + 1 + length]) ?? 0;
    if (!(Number.isInteger(length) && length >= 0 && Number.isInteger(samples) && samples > 0)) break;
    const stack = raw.slice(i + 1, i + 1 + length).map((id) => numbers.get(String(id)));
    const [outermost] = stack;
    const isCollector = outermost !== undefined && frames.frame(outermost).name === COLLECTOR;
    let call: number | undefined = isCollector && !hasPhases ? before : ROOT;
    if (call !== ROOT) collected += samples;
    for (const frame of stack)
      if (call !== undefined) call = frame === undefined ? undefined : tree.callee(call, frame);
    if (call === undefined) sampled.addUnknown(weightOf(samples), samples);
    else sampled.add(call, weightOf(samples), samples);
    if (!isCollector) before = call ?? ROOT;
    i += length + 2;
  }
  if (collected > 0) sampled.notes.push({ code: 'collector-placed', data: { samples: collected } });
}

function framesOf(value: JsonObject, frames: FrameTable): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [id, frame] of Object.entries(objectOf(value.frames))) {
    const { name, file, line } = objectOf(frame);
    numbers.set(id, frames.intern(textOf(name), textOf(file), placeOf(line, 1)));
  }
  return numbers;
}
