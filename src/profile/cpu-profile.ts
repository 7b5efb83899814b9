/**
 * V8's .cpuprofile: nodes that name their callees, and for each sample which node ran and how many microseconds after the
 * one before. Time in which nothing ran is no part of a profile. Old ones count hits instead.
 */
import { words } from '../../slides/08-dates/lab/profile/words.ts';
import { type CallTree, ROOT } from './call-tree.ts';

const text = words.own;

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

const IDLE = '(idle)';
const OUTSIDE = '(root)';

export function readCpuProfile(given: unknown, tree: CallTree): void {
  const profile = admit(given);
  const calls = place(profile.nodes, tree);
  const { samples, timeDeltas } = profile;
  if (!Array.isArray(samples) || samples.length === 0) {
    for (const node of profile.nodes) weigh(tree, calls.get(node.id), Number(node.hitCount ?? 0));
    return;
  }
  samples.forEach((id, i) => {
    if (!calls.has(id)) throw new Error(text.unknownNode(i + 1));
    // A sample holds until the next one.
    const microseconds = timeDeltas ? Number(timeDeltas[i + 1] ?? timeDeltas[i] ?? 0) : 1;
    weigh(tree, calls.get(id), microseconds);
  });
}

function admit(given: unknown): CpuProfile {
  const profile = given as CpuProfile | null;
  if (typeof profile === 'object' && profile !== null && 'traceEvents' in profile) throw new Error(text.trace);
  const nodes = profile?.nodes;
  if (!Array.isArray(nodes) || nodes.length === 0) throw new Error(text.otherJson);
  if (!nodes.every((node) => typeof node?.id === 'number')) throw new Error(text.otherJson);
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
    if (!node || calls.has(node.id)) throw new Error(text.brokenTree);
    const name = node.callFrame?.functionName ?? '';
    const call = name === OUTSIDE ? ROOT : tree.callee(next.caller, label(node));
    calls.set(node.id, name === IDLE ? undefined : call);
    for (const callee of callees.get(node.id) ?? []) left.push({ id: callee, caller: call });
  }
  if (calls.size < byId.size) throw new Error(text.brokenTree);
  return calls;
}

function label({ callFrame }: Node): string {
  const name = callFrame?.functionName || text.anonymous;
  const file = (callFrame?.url ?? '').replace(/[?#].*$/, '').replace(/^.*[/\\]/, '');
  return file ? `${name} ${file}:${(callFrame?.lineNumber ?? -1) + 1}` : name;
}

/** Clocks have been seen to go back. */
function weigh(tree: CallTree, call: number | undefined, weight: number): void {
  if (call !== undefined && weight > 0) tree.weigh(call, weight);
}
