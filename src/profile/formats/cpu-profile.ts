/**
 * V8's .cpuprofile, of Node, Chrome, Deno and Bun, in all its shapes: nodes in a list or within each other, wrapped in an
 * answer of the inspector's, samples with the microseconds since the one before, or with moments, or hits alone.
 */
import { ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import type { Profile, TimeOrder } from '../profile.ts';
import { isObject, type JsonObject, listOf, numberOf, numbersOf, textOf } from './json.ts';
import { sampleTimes } from './sample-times.ts';
import { SampledProfile } from './sampled-profile.ts';
import { IDLE, nodesAround, type PlacedNodes, UNKNOWN, V8Nodes } from './v8-nodes.ts';

/** Such a multiple of the sampling interval is a pause: where idle time is sampled, and where it is not, as by Bun. */
const [PAUSE_WITH_IDLE, PAUSE] = [100, 10];
/** Microseconds: on a busy machine samplers are as late as this without anything having paused. */
const SHORTEST_PAUSE = 10_000;

/** The profile within what the inspector wraps around it; undefined where there is none. */
export function findCpuProfile(value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  if (
    Array.isArray(value.nodes) ||
    value.nodes instanceof V8Nodes ||
    (isObject(value.head) && !('selfSize' in value.head))
  )
    return value;
  for (const wrapper of ['result', 'params', 'profile', 'cpuProfile'])
    if (isObject(value[wrapper])) return findCpuProfile(value[wrapper]);
  return undefined;
}

export function readCpuProfile(profile: JsonObject): Profile {
  const nodes = nodesOf(profile);
  if (nodes.size === 0) throw new ProfileError('other-json', null);
  const samples = numbersOf(profile.samples);
  const moments = momentsOf(profile, samples.length);
  const unit = moments ? 'microseconds' : 'samples';
  const sampled = new SampledProfile(nodes.frames, unit);
  const placed = nodes.placeIn(sampled.tree);
  const name = textOf(profile.title);
  if (placed.odd > 0) sampled.notes.push({ code: 'odd-nodes', data: { nodes: placed.odd } });
  if (samples.length === 0) return counted(nodes, placed, sampled, name);
  const found = callsOf(samples, placed);
  if (moments) return timed(sampled, found, moments, endOf(profile), placed, name);
  const collector = new Collector(sampled, placed);
  for (const call of found) addTo(sampled, collector.placed(call), 1);
  collector.tell();
  return sampled.end(name, true);
}

function nodesOf(profile: JsonObject): V8Nodes {
  if (profile.nodes instanceof V8Nodes) return profile.nodes;
  const nodes = isObject(profile.head) ? nodesAround(profile.head) : new V8Nodes();
  for (const node of listOf(profile.nodes)) nodes.add(node);
  return nodes;
}

export function addTo(sampled: SampledProfile, call: number, weight: number, samples = 1): void {
  if (call === UNKNOWN) sampled.addUnknown(weight);
  else if (call === IDLE) sampled.addIdle(weight, samples);
  else sampled.add(call, weight, samples);
}

/** Weighs samples until the next. Moments and the end in microseconds; both lists are used up. */
export function timed(
  sampled: SampledProfile,
  found: Int32Array,
  moments: Float64Array,
  end: number | undefined,
  nodes: PlacedNodes,
  name: string,
): Profile {
  const pause = { intervals: nodes.hasIdle ? PAUSE_WITH_IDLE : PAUSE, least: SHORTEST_PAUSE };
  const { weights, gaps, sequence, interval, late } = sampleTimes(moments, { end, pause });
  const calls = sequence ? Int32Array.from(sequence, (place) => found[place] ?? UNKNOWN) : found;
  const collector = new Collector(sampled, nodes);
  for (let i = 0; i < calls.length; i++) calls[i] = collector.placed(calls[i] ?? UNKNOWN);
  const whole = gaps.size > 0 ? withGaps(calls, weights, gaps) : { calls, weights };
  sampled.adopt(whole.calls, whole.weights, (call) => (call === UNKNOWN ? 'unknown' : call === GAP ? 'gap' : 'idle'));
  collector.tell();
  if (late > 0) sampled.notes.push({ code: 'clock-back', data: { samples: late } });
  const profile = sampled.end(name, true);
  return interval > 0 ? { ...profile, intervalMilliseconds: interval / 1000 } : profile;
}

/** In place of a call: nobody knows what ran. */
const GAP = -3;

/** A pause after a sample is nobody's, but that idling goes on in it. */
function withGaps(calls: Int32Array, weights: Float64Array, gaps: ReadonlyMap<number, number>): TimeOrder {
  let count = 0;
  for (const [place, gap] of gaps) {
    if (calls[place] === IDLE) weights[place] = (weights[place] ?? 0) + gap;
    else count++;
  }
  const whole = { calls: new Int32Array(calls.length + count), weights: new Float64Array(calls.length + count) };
  let [from, to] = [0, 0];
  const copyTo = (end: number) => {
    whole.calls.set(calls.subarray(from, end), to);
    whole.weights.set(weights.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const [place, gap] of gaps) {
    if (calls[place] === IDLE) continue;
    copyTo(place + 1);
    whole.calls[to] = GAP;
    whole.weights[to++] = gap;
  }
  copyTo(calls.length);
  return whole;
}

/**
 * V8 keeps no stack for samples in which it collected garbage. The collection came out of what ran just before: it goes on
 * top of that, as DevTools show it, and this is told.
 */
class Collector {
  private readonly sampled: SampledProfile;
  private readonly collector: number | undefined;
  private before = UNKNOWN;
  private count = 0;

  constructor(sampled: SampledProfile, { collector }: PlacedNodes) {
    this.sampled = sampled;
    this.collector = collector;
  }

  /** Of each sample's call, in the order of time. */
  placed(call: number): number {
    if (call !== this.collector) {
      this.before = call;
      return call;
    }
    if (this.before <= ROOT) return call;
    this.count++;
    return this.sampled.tree.callee(this.before, this.sampled.tree.frameOf(call));
  }

  tell(): void {
    if (this.count > 0) this.sampled.notes.push({ code: 'collector-placed', data: { samples: this.count } });
  }
}

/** A typed list of whole numbers was made for us alone. */
function callsOf(samples: ArrayLike<unknown>, { callOf }: PlacedNodes): Int32Array {
  const found = samples instanceof Int32Array ? samples : new Int32Array(samples.length);
  let known = 0;
  for (let i = 0; i < samples.length; i++) {
    const call = callOf(samples[i]);
    found[i] = call;
    if (call !== UNKNOWN) known++;
  }
  if (known === 0) throw new ProfileError('unknown-node', { sample: 1 });
  return found;
}

/** When each sample was taken, in microseconds; undefined where the file does not say. */
function momentsOf(profile: JsonObject, samples: number): Float64Array | undefined {
  const timestamps = numbersOf(profile.timestamps);
  if (samples > 0 && timestamps.length >= samples)
    return Float64Array.from({ length: samples }, (_, i) => numberOf(timestamps[i]) ?? 0);
  const deltas = numbersOf(profile.timeDeltas);
  if (samples === 0 || deltas.length === 0) return undefined;
  // A typed list was made for us alone.
  const isEnough = deltas instanceof Float64Array && deltas.length >= samples;
  const moments = isEnough ? deltas.subarray(0, samples) : new Float64Array(samples);
  let moment = numberOf(profile.startTime) ?? 0;
  for (let i = 0; i < samples; i++) {
    moment += numberOf(deltas[i]) ?? 0;
    moments[i] = moment;
  }
  return moments;
}

/** In microseconds: old profiles, whose samples have moments of their own, write seconds. */
function endOf(profile: JsonObject): number | undefined {
  const end = numberOf(profile.endTime);
  return end !== undefined && numbersOf(profile.timestamps).length > 0 ? end * 1e6 : end;
}

/** Hits alone: how often each node was found running. */
function counted(nodes: V8Nodes, { callOf }: PlacedNodes, sampled: SampledProfile, name: string): Profile {
  for (const [id, hits] of nodes.weights()) if (hits > 0) addTo(sampled, callOf(id), hits, hits);
  return sampled.end(name, false);
}
