/** Reads JSON of whichever of the known forms it is, told by the fields that it has. */
import { ProfileError } from '../error.ts';
import type { Profile, ProfileFormat } from '../profile.ts';
import { findCpuProfile, readCpuProfile } from './cpu-profile.ts';
import { isGecko, readGecko } from './gecko.ts';
import { findHeapProfile, readHeapProfile } from './heap-profile.ts';
import { isObject, listOf } from './json.ts';
import { otherJson } from './other-formats.ts';
import { isSpeedscope, readSpeedscope } from './speedscope.ts';
import { isStackprof, readStackprof } from './stackprof.ts';
import { TraceReader } from './trace.ts';

export interface ReadProfiles {
  format: ProfileFormat;
  profiles: Profile[];
}

export function readJson(value: unknown): ReadProfiles {
  const known = Array.isArray(value) ? ofEvents(value) : isObject(value) ? ofObject(value) : undefined;
  if (known) return known;
  const format = otherJson(value);
  throw format ? new ProfileError('other-format', { format }) : new ProfileError('other-json', null);
}

function ofObject(value: Readonly<Record<string, unknown>>): ReadProfiles | undefined {
  if (isSpeedscope(value)) return { format: 'speedscope', profiles: readSpeedscope(value) };
  const heapProfile = findHeapProfile(value);
  if (heapProfile) return { format: 'heapprofile', profiles: [readHeapProfile(heapProfile)] };
  if (isGecko(value)) return { format: 'gecko', profiles: readGecko(value) };
  if (isStackprof(value)) return { format: 'stackprof', profiles: [readStackprof(value)] };
  const cpuProfile = findCpuProfile(value);
  if (cpuProfile) return { format: 'cpuprofile', profiles: [readCpuProfile(cpuProfile)] };
  return Array.isArray(value.traceEvents) ? ofEvents(value.traceEvents) : undefined;
}

function ofEvents(events: readonly unknown[]): ReadProfiles | undefined {
  const known = listOf(events).filter(isObject);
  if (!known.some((event) => 'ph' in event)) return undefined;
  const reader = new TraceReader();
  for (const event of known) reader.add(event);
  return ofTrace(reader.end());
}

/** A trace without a profile is spans of time alone. */
export function ofTrace(profiles: Profile[]): ReadProfiles {
  if (profiles.length === 0) throw new ProfileError('other-format', { format: 'generic-trace' });
  return { format: 'devtools-trace', profiles };
}
