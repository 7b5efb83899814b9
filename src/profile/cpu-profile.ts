/**
 * V8's .cpuprofile: nodes that name their callees, and for each sample which node ran and how many microseconds after the
 * one before. Time in which nothing ran is no part of a profile. Old ones count hits instead.
 */
import { CallTree, ROOT } from './call-tree.ts';
import { ProfileError } from './error.ts';
import type { Profile } from './profile.ts';

interface Node {
  id: number;
  callFrame?: { functionName?: string; url?: string; lineNumber?: number };
  hitCount?: number;
  children?: number[];
  parent?: number;
}

interface CpuProfile {
  nodes: Node[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Names that V8 gives to what is no function. */
const IDLE = '(idle)';
const OUTSIDE = '(root)';
/** As V8's own tools write it. */
const ANONYMOUS = '(anonymous)';

export function readCpuProfile(given: unknown): Profile {
  const { nodes, samples, timeDeltas } = admit(given);
  const tree = new CallTree();
  const calls = place(nodes, tree);
  let leftOut = 0;
  const weigh = (id: number, weight: number, samples: number) => {
    const call = calls.get(id);
    // Clocks have been seen to go back.
    if (call !== undefined && weight > 0) tree.weigh(call, weight);
    else leftOut += samples;
  };
  if (!Array.isArray(samples) || samples.length === 0) {
    for (const { id, hitCount } of nodes) weigh(id, Number(hitCount ?? 0), Number(hitCount ?? 0));
    return { name: '', unit: 'samples', tree, leftOut };
  }
  samples.forEach((id, i) => {
    if (!calls.has(id)) throw new ProfileError('unknown-node', { sample: i + 1 });
    // A sample holds until the next one.
    weigh(id, timeDeltas ? Number(timeDeltas[i + 1] ?? timeDeltas[i] ?? 0) : 1, 1);
  });
  return { name: '', unit: timeDeltas ? 'microseconds' : 'samples', tree, leftOut };
}

function admit(given: unknown): CpuProfile {
  const profile = given as CpuProfile | null;
  if (typeof profile === 'object' && profile !== null && 'traceEvents' in profile)
    throw new ProfileError('trace', null);
  const nodes = profile?.nodes;
  if (!Array.isArray(nodes) || nodes.length === 0) throw new ProfileError('other-json', null);
  if (!nodes.every((node) => typeof node?.id === 'number')) throw new ProfileError('other-json', null);
  return profile as CpuProfile;
}

/** Where each node lies in the tree; undefined for one whose time is no part of the profile. */
function place(nodes: readonly Node[], tree: CallTree): Map<number, number | undefined> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callees = new Map<number, number[]>();
  const called = new Set<number>();
  const link = (caller: number, callee: number) => {
    const list = callees.get(caller);
    if (list) list.push(callee);
    else callees.set(caller, [callee]);
    called.add(callee);
  };
  for (const node of nodes) {
    for (const callee of node.children ?? []) link(node.id, callee);
    if (typeof node.parent === 'number') link(node.parent, node.id);
  }
  const calls = new Map<number, number | undefined>();
  const left = nodes.filter(({ id }) => !called.has(id)).map(({ id }) => ({ id, caller: ROOT as number }));
  for (let next = left.pop(); next; next = left.pop()) {
    const node = byId.get(next.id);
    if (!node || calls.has(node.id)) throw new ProfileError('broken-tree', null);
    const name = node.callFrame?.functionName ?? '';
    const call = name === OUTSIDE ? ROOT : tree.callee(next.caller, label(node));
    calls.set(node.id, name === IDLE ? undefined : call);
    for (const callee of callees.get(node.id) ?? []) left.push({ id: callee, caller: call });
  }
  if (calls.size < byId.size) throw new ProfileError('broken-tree', null);
  return calls;
}

function label({ callFrame }: Node): string {
  const name = callFrame?.functionName || ANONYMOUS;
  const file = (callFrame?.url ?? '').replace(/[?#].*$/, '').replace(/^.*[/\\]/, '');
  return file ? `${name} ${file}:${(callFrame?.lineNumber ?? -1) + 1}` : name;
}
