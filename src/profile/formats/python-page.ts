/**
 * The flame graph that Python 3.15's profiling.sampling writes: a page with a tree in JSON, whose texts are numbers of a list
 * of its own. Calls below a thousandth are not in it. One of two runs (--diff-flamegraph) has the samples of both.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, placeOf, textOf } from './json.ts';

const DATA = /\bEMBEDDED_DATA\s*=\s*(\{.*\})\s*;?\s*$/m;
/** What the tool calls the outside of all, or puts before the name of the one function that is outermost. */
const OUTSIDE = /^Program Root(: )?/;

/** What a node took itself. */
type Own = (node: JsonObject) => number;

export function readPythonPage(text: string): Profile[] | undefined {
  const root = rootOf(DATA.exec(text)?.[1]);
  if (!root) return undefined;
  const stats = objectOf(root.stats);
  const isOfTwo = stats.is_differential === true;
  const frames = new FrameTable();
  const interval = numberOf(stats.sample_interval_usec) ?? 0;
  const profile = (tree: CallTree): Profile => ({
    ...{ name: '', unit: 'samples', frames, tree, from: 'samples', leftOut: 0 },
    ...(interval > 0 && { intervalMilliseconds: interval / 1000 }),
    notes: [{ code: 'picture', data: null }, ...(isOfTwo ? [{ code: 'two-runs' as const, data: null }] : [])],
  });
  const after = new CallTree(false);
  addTree(root, after, frames, ownOf);
  if (!isOfTwo) return [profile(after)];
  // The run before is written in units of the other one's interval; what only it has stands beside the tree.
  const scale = numberOf(stats.baseline_scale) || 1;
  const before = new CallTree(false);
  for (const one of [root, stats.elided_flamegraph])
    if (isObject(one)) addTree(one, before, frames, ({ baseline }) => (numberOf(baseline) ?? 0) / scale);
  return [
    { ...profile(after), side: 'after' },
    { ...profile(before), side: 'before' },
  ];
}

function addTree(root: JsonObject, tree: CallTree, frames: FrameTable, own: Own): void {
  const strings = listOf(root.strings);
  const nameOf = (place: unknown): string => textOf(typeof place === 'number' ? strings[place] : place);
  const left: { node: JsonObject; caller: number }[] = [{ node: root, caller: ROOT }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, caller } = next;
    const [, named] = OUTSIDE.exec(nameOf(node.name)) ?? [];
    const isOutside = node === root && named === undefined;
    const name = nameOf(node.funcname) || nameOf(node.name).replace(OUTSIDE, '');
    const file = nameOf(node.filename);
    const frame = () => frames.intern(name, file === '~' ? '' : file, placeOf(node.lineno, 1));
    const call = isOutside ? ROOT : tree.callee(caller, frame());
    const weight = own(node);
    if (call !== ROOT && weight > 0) tree.weigh(call, weight);
    for (const child of childrenOf(node)) left.push({ node: child, caller: call });
  }
}

const childrenOf = (node: JsonObject): JsonObject[] => listOf(node.children).filter(isObject);

function ownOf(node: JsonObject): number {
  const within = childrenOf(node).reduce((sum, { value }) => sum + (numberOf(value) ?? 0), 0);
  return (numberOf(node.value) ?? 0) - within;
}

function rootOf(json: string | undefined): JsonObject | undefined {
  try {
    const root: unknown = JSON.parse(json ?? '');
    return isObject(root) && 'value' in root ? root : undefined;
  } catch {
    return undefined;
  }
}
