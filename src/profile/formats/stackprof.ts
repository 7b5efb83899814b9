/**
 * stackprof's JSON, of Ruby, recorded with `raw: true`: stacks one after the other, each with how often in a row it was
 * found; a sample weighs one interval.
 */
import { ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, placeOf, textOf } from './json.ts';
import { SampledProfile } from './sampled-profile.ts';

export const isStackprof = (value: JsonObject): boolean =>
  isObject(value.frames) && Array.isArray(value.raw) && 'mode' in value;

export function readStackprof(value: JsonObject): Profile {
  const interval = numberOf(value.interval) ?? 0;
  const isTimed = (value.mode === 'cpu' || value.mode === 'wall') && interval > 0;
  const unit = isTimed ? 'microseconds' : value.mode === 'object' ? 'objects' : 'samples';
  const sampled = new SampledProfile(new FrameTable(), unit);
  const numbers = framesOf(value, sampled.frames);
  const raw = listOf(value.raw);
  for (let i = 0; i < raw.length; ) {
    const length = numberOf(raw[i]) ?? 0;
    const samples = numberOf(raw[i + 1 + length]) ?? 0;
    if (!(length >= 0 && Number.isInteger(length) && samples > 0)) break;
    let call: number | undefined = ROOT;
    for (const id of raw.slice(i + 1, i + 1 + length)) {
      const frame = numbers.get(String(id));
      if (call !== undefined) call = frame === undefined ? undefined : sampled.tree.callee(call, frame);
    }
    const weight = isTimed ? samples * interval : samples;
    if (call === undefined) sampled.addUnknown(weight, samples);
    else sampled.add(call, weight, samples);
    i += length + 2;
  }
  const missed = numberOf(value.missed_samples) ?? 0;
  if (missed > 0) sampled.addUnknown(isTimed ? missed * interval : missed, missed);
  const profile = sampled.end('', true);
  return isTimed ? { ...profile, intervalMilliseconds: interval / 1000 } : profile;
}

function framesOf(value: JsonObject, frames: FrameTable): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [id, frame] of Object.entries(objectOf(value.frames))) {
    const { name, file, line } = objectOf(frame);
    numbers.set(id, frames.intern(textOf(name), textOf(file), placeOf(line, 1)));
  }
  return numbers;
}
