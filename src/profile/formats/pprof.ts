/**
 * pprof's protobuf, of Go, gperftools, Rust and others: samples name locations, the innermost first, and a location may
 * hold several inlined calls, the innermost first too. Of several values of a sample the file's default is read, or the last.
 */
import { Profile as Decoded } from 'pprof-format';
import { CallTree, ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import type { ProfileUnit } from '../units.ts';
import { inMilliseconds } from '../units.ts';
import { hasFields } from './protobuf.ts';

/** Of pprof's fields: types of values, strings. */
const [SAMPLE_TYPE, STRING_TABLE, LAST_FIELD] = [1, 6, 16];

/** By its first bytes: fields of pprof's numbers, and bytes that no text has. */
export const looksLikePprof = (head: Uint8Array): boolean =>
  head.subarray(0, 64).some((byte) => byte < 9) && hasFields(head, LAST_FIELD, []);

type Numeric = number | bigint;

export function readPprof(bytes: Uint8Array): Profile {
  if (!hasFields(bytes, LAST_FIELD, [SAMPLE_TYPE, STRING_TABLE])) throw new ProfileError('broken-pprof', null);
  const decoded = Decoded.decode(bytes);
  const text = (index: Numeric): string => decoded.stringTable.strings[Number(index)] ?? '';
  const types = decoded.sampleType.map(({ type, unit }) => ({ type: text(type), unit: text(unit) }));
  const byDefault = types.findIndex(({ type }) => type !== '' && type === text(decoded.defaultSampleType));
  const chosen = byDefault < 0 ? types.length - 1 : byDefault;
  const kind = types[chosen];
  if (!kind) throw new ProfileError('empty', null);
  const counts = types.findIndex(({ type, unit }) => type === 'samples' && unit === 'count');
  const [tree, frames] = [new CallTree(true), new FrameTable()];
  const pathOf = paths(decoded, text, frames);
  let leftOut = 0;
  for (const { locationId, value } of decoded.sample) {
    const weight = Number(value[chosen] ?? 0);
    if (weight === 0) continue;
    const path = locationId.toReversed().flatMap((id) => pathOf.get(Number(id)) ?? []);
    if (path.length === 0 || weight < 0) leftOut++;
    else {
      const call = path.reduce((caller, frame) => tree.callee(caller, frame), ROOT as number);
      tree.weigh(call, weight, Number(value[counts] ?? 0));
    }
  }
  const others = types.filter((_, i) => i !== chosen).map(({ type, unit }) => `${type} (${unit})`);
  const interval = inMilliseconds(Number(decoded.period), text(decoded.periodType?.unit ?? 0));
  return {
    ...{ name: '', unit: unitOf(kind), frames, tree, leftOut },
    from: counts >= 0 ? 'samples' : 'estimates',
    ...(interval && counts >= 0 && { intervalMilliseconds: interval }),
    notes: [
      ...(leftOut > 0 ? [{ code: 'unknown-stacks' as const, data: { samples: leftOut } }] : []),
      ...(others.length > 0
        ? [{ code: 'chosen-value' as const, data: { chosen: `${kind.type} (${kind.unit})`, others } }]
        : []),
    ],
  };
}

/** Counts of other things than samples go by those things' name. */
function unitOf({ type, unit }: { type: string; unit: string }): ProfileUnit {
  return unit === 'count' || unit === '' ? type || 'samples' : unit;
}

/** The frames of each location, the outermost first. */
function paths(decoded: Decoded, text: (index: Numeric) => string, frames: FrameTable): Map<number, number[]> {
  const functions = new Map<number, number>();
  for (const { id, name, filename, startLine, systemName } of decoded.function)
    functions.set(Number(id), frames.intern(text(name) || text(systemName), text(filename), Number(startLine)));
  const binaries = new Map(decoded.mapping.map(({ id, filename }) => [Number(id), text(filename)]));
  const nameless = (address: Numeric, mapping: Numeric): number => {
    const binary = binaries.get(Number(mapping)) ?? '';
    return frames.intern(binary === '' ? `0x${BigInt(address).toString(16)}` : '[unknown]', binary);
  };
  return new Map(
    decoded.location.map(({ id, line, address, mappingId }) => {
      const known = line.toReversed().flatMap(({ functionId }) => functions.get(Number(functionId)) ?? []);
      return [Number(id), known.length > 0 ? known : [nameless(address, mappingId)]];
    }),
  );
}
