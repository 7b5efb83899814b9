/**
 * How a room's devices differ, with a guard against those that say what no machine measures: what lies outside of the declared
 * range is left out and counted, and of many devices the middle nine in ten are told, so that a few can stretch nothing.
 */
import type { RoomTimes } from '../../session/paths.ts';

/** Below that each device counts: a twentieth of them is less than one. */
const MANY = 20;
const CENTRAL_SHARE = 0.9;

/** @param range what a machine can have measured; undefined while no device has said anything of use */
export function deviceSpread(times: Iterable<number>, [least, most]: readonly [number, number]): RoomTimes | undefined {
  const all = [...times];
  const sorted = all.filter((one) => one >= least && one <= most).sort((one, other) => one - other);
  const devices = sorted.length;
  if (devices === 0) return undefined;
  const at = (share: number) => sorted[Math.min(devices - 1, Math.floor(share * devices))] ?? Number.NaN;
  const outside = devices < MANY ? 0 : (1 - CENTRAL_SHARE) / 2;
  return {
    devices,
    lowest: at(outside),
    median: (at(0.5) + (sorted[Math.ceil(devices / 2) - 1] ?? Number.NaN)) / 2,
    highest: sorted[devices - 1 - Math.floor(outside * devices)] ?? Number.NaN,
    isCentral: outside > 0,
    leftOut: all.length - devices,
  };
}
