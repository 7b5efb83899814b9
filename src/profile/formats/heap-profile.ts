/** Chrome's and Node's sampled heap profile (.heapprofile): a tree of calls, with the bytes that each allocated and kept. */
import { CallTree } from '../call-tree.ts';
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject, objectOf } from './json.ts';
import { nodesAround } from './v8-nodes.ts';

/** The profile within what the inspector wraps around it; undefined where there is none. */
export function findHeapProfile(value: JsonObject): JsonObject | undefined {
  if ('selfSize' in objectOf(value.head)) return value;
  for (const wrapper of ['result', 'params', 'profile'])
    if (isObject(value[wrapper])) return findHeapProfile(value[wrapper]);
  return undefined;
}

export function readHeapProfile(value: JsonObject): Profile {
  const nodes = nodesAround(objectOf(value.head));
  const tree = new CallTree(true);
  const { callOf, odd } = nodes.placeIn(tree);
  for (const [id, bytes] of nodes.weights()) {
    const call = callOf(id);
    if (call >= 0 && bytes > 0) tree.weigh(call, bytes, 0);
  }
  const notes = odd > 0 ? [{ code: 'odd-nodes' as const, data: { nodes: odd } }] : [];
  return { name: '', unit: 'bytes', frames: nodes.frames, tree, from: 'estimates', leftOut: 0, notes };
}
