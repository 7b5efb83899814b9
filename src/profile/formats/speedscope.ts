/**
 * speedscope's own format, which py-spy, rbspy, dotnet-trace and others write: a list of frames, and profiles that are
 * either stacks with weights, or moments at which calls open and close.
 */
import { type CallTree, ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import { FrameTable } from '../frames.ts';
import { NumberRows } from '../input/number-rows.ts';
import type { Profile } from '../profile.ts';
import type { ProfileUnit } from '../units.ts';
import { inMilliseconds } from '../units.ts';
import { CallClock } from './call-clock.ts';
import { CallEvents } from './call-events.ts';
import { isObject, type JsonObject, listOf, numberOf, numbersOf, objectOf, placeOf, textOf } from './json.ts';
import { SampledProfile } from './sampled-profile.ts';

export const isSpeedscope = (value: JsonObject): boolean =>
  Array.isArray(value.profiles) && Array.isArray(objectOf(value.shared).frames);

export function readSpeedscope(file: JsonObject): Profile[] {
  const frames = new FrameTable();
  const numbers = listOf(objectOf(file.shared).frames).map((frame) => {
    const { name, file: path, line, col } = objectOf(frame);
    return frames.intern(textOf(name), textOf(path), placeOf(line, 1), placeOf(col, 1));
  });
  return listOf(file.profiles)
    .filter(isObject)
    .map((profile) => readProfile(profile, frames, numbers));
}

function readProfile(profile: JsonObject, frames: FrameTable, numbers: readonly number[]): Profile {
  const unit = textOf(profile.unit) || 'none';
  if (profile.type === 'evented') return evented(profile, unit, frames, numbers);
  if (profile.type === 'sampled') return sampled(profile, unit, frames, numbers);
  throw new ProfileError('other-json', null);
}

function sampled(profile: JsonObject, unit: ProfileUnit, frames: FrameTable, numbers: readonly number[]): Profile {
  const found = new SampledProfile(frames, unit);
  const weights = numbersOf(profile.weights);
  const first = numberOf(weights[0]) ?? 1;
  let isRegular = true;
  const { length, stack } = stacksOf(profile.samples);
  for (let i = 0; i < length; i++) {
    const weight = weights.length > 0 ? (numberOf(weights[i]) ?? 0) : 1;
    isRegular &&= Math.abs(weight - first) <= 1e-6 * Math.abs(first);
    const call = callOf(found.tree, stack(i), numbers);
    if (call === undefined || weight < 0) found.addUnknown(Math.max(0, weight));
    else if (call === ROOT) found.addIdle(weight);
    else found.add(call, weight);
  }
  const read = found.end(textOf(profile.name), true);
  const intervalMilliseconds = isRegular && first > 0 ? inMilliseconds(first, unit) : undefined;
  return { ...read, ...(intervalMilliseconds !== undefined && { intervalMilliseconds }) };
}

function stacksOf(samples: unknown): { length: number; stack(place: number): ArrayLike<unknown> } {
  if (samples instanceof NumberRows) return { length: samples.length, stack: (i) => samples.row(i) };
  const list = listOf(samples);
  return { length: list.length, stack: (i) => numbersOf(list[i]) };
}

/** Undefined where a frame is not in the list. */
function callOf(tree: CallTree, stack: ArrayLike<unknown>, numbers: readonly number[]): number | undefined {
  let call = ROOT;
  for (let i = 0; i < stack.length; i++) {
    const place = stack[i];
    const frame = typeof place === 'number' ? numbers[place] : undefined;
    if (frame === undefined) return undefined;
    call = tree.callee(call, frame);
  }
  return call;
}

function evented(profile: JsonObject, unit: ProfileUnit, frames: FrameTable, numbers: readonly number[]): Profile {
  const clock = new CallClock(frames, unit);
  const events = eventsOf(profile.events);
  clock.odd = events.odd;
  events.forEach((place, isOpen, moment) => {
    const frame = numbers[place];
    if (frame === undefined) clock.odd++;
    else if (isOpen) clock.open(frame, moment);
    else clock.close(frame, moment);
  });
  return clock.end(textOf(profile.name), numberOf(profile.endValue));
}

function eventsOf(value: unknown): CallEvents {
  if (value instanceof CallEvents) return value;
  const events = new CallEvents();
  for (const event of listOf(value)) events.add(event);
  return events;
}
