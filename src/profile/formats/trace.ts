/**
 * Profiles within the traces of Chrome's DevTools: they come in chunks, which belong together by process and number (the
 * thread that writes a chunk is the sampler's), and whose nodes name callers in earlier ones. A profile is one thread's.
 */
import type { Profile } from '../profile.ts';
import { findCpuProfile, readCpuProfile, timed } from './cpu-profile.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { SampledProfile } from './sampled-profile.ts';
import { V8Nodes } from './v8-nodes.ts';

/** Names of the events that matter; all others are passed by. */
export const TRACE_EVENTS = ['Profile', 'ProfileChunk', 'CpuProfile', 'thread_name'] as const;

/** As numbers alone: there may be millions. */
interface Chunk {
  moment: number;
  /** Numbers of nodes; NONE for what is none. */
  nodes: Int32Array;
  deltas: Float64Array;
}

const NONE = -1;

interface Recording {
  thread: string | undefined;
  start: number;
  end: number | undefined;
  nodes: V8Nodes;
  chunks: Chunk[];
}

export class TraceReader {
  private readonly recordings = new Map<string, Recording>();
  private readonly whole: { thread: string; profile: JsonObject }[] = [];
  private readonly threadNames = new Map<string, string>();

  add(event: JsonObject): void {
    const thread = `${event.pid}:${event.tid}`;
    const args = objectOf(event.args);
    const data = objectOf(args.data);
    if (event.name === 'thread_name') this.threadNames.set(thread, textOf(args.name));
    else if (event.name === 'Profile') {
      const recording = this.recordingOf(event);
      recording.thread = thread;
      recording.start = numberOf(data.startTime) ?? numberOf(event.ts) ?? 0;
    } else if (event.name === 'ProfileChunk') this.addChunk(event, data);
    else if (event.name === 'CpuProfile') {
      const profile = findCpuProfile(data.cpuProfile);
      if (profile) this.whole.push({ thread, profile });
    }
  }

  end(): Profile[] {
    const read: Profile[] = [];
    for (const { thread, profile } of this.whole)
      read.push({ ...readCpuProfile(profile), name: this.threadNames.get(thread) ?? '' });
    for (const recording of this.recordings.values())
      if (recording.chunks.length > 0 && recording.nodes.size > 0) read.push(this.read(recording));
    return read;
  }

  private recordingOf({ pid, tid, id }: JsonObject): Recording {
    const key = `${pid}:${id ?? `thread ${tid}`}`;
    const known = this.recordings.get(key);
    if (known) return known;
    const made: Recording = { thread: undefined, start: 0, end: undefined, nodes: new V8Nodes(), chunks: [] };
    this.recordings.set(key, made);
    return made;
  }

  private addChunk(event: JsonObject, data: JsonObject): void {
    const recording = this.recordingOf(event);
    const { nodes, samples } = objectOf(data.cpuProfile);
    for (const node of listOf(nodes)) recording.nodes.add(node);
    const found = listOf(samples);
    const deltas = listOf(data.timeDeltas);
    if (found.length > 0)
      recording.chunks.push({
        moment: numberOf(event.ts) ?? 0,
        nodes: Int32Array.from(found, (id) => numberOf(id) ?? NONE),
        deltas: Float64Array.from(found, (_, i) => numberOf(deltas[i]) ?? 0),
      });
    recording.start = numberOf(data.startTime) ?? recording.start;
    recording.end = numberOf(data.endTime) ?? recording.end;
  }

  private read({ thread, start, end, nodes, chunks }: Recording): Profile {
    const sampled = new SampledProfile(nodes.frames, 'microseconds');
    const placed = nodes.placeIn(sampled.tree);
    if (placed.odd > 0) sampled.notes.push({ code: 'odd-nodes', data: { nodes: placed.odd } });
    const count = chunks.reduce((sum, { deltas }) => sum + deltas.length, 0);
    const [found, moments] = [new Int32Array(count), new Float64Array(count)];
    let [i, moment] = [0, start];
    // Each is let go of as it is read.
    const latestFirst = chunks.sort((a, b) => a.moment - b.moment).reverse();
    for (let chunk = latestFirst.pop(); chunk; chunk = latestFirst.pop())
      for (let k = 0; k < chunk.deltas.length; k++) {
        moment += chunk.deltas[k] ?? 0;
        moments[i] = moment;
        found[i++] = placed.callOf(chunk.nodes[k] ?? NONE);
      }
    return timed(sampled, found, moments, end, placed, this.threadNames.get(thread ?? '') ?? '');
  }
}
