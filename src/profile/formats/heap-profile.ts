/** Chrome's and Node's sampled heap profile (.heapprofile): a tree of calls, with the bytes that each allocated and kept. */
import { CallTree } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject, numberOf, objectOf } from './json.ts';
import { nodeId, nodesWithin, placeNodes } from './v8-nodes.ts';

export const isHeapProfile = (value: JsonObject): boolean => 'selfSize' in objectOf(value.head);

export function readHeapProfile(value: JsonObject): Profile {
  const [tree, frames] = [new CallTree(true), new FrameTable()];
  // Old ones number nothing.
  const nodes = nodesWithin(numbered(objectOf(value.head)));
  const { calls, odd } = placeNodes(nodes, tree, frames);
  for (const { id, selfSize } of nodes) {
    const call = calls.get(nodeId(id) ?? Number.NaN);
    const bytes = numberOf(selfSize) ?? 0;
    if (call !== undefined && call >= 0 && bytes > 0) tree.weigh(call, bytes, 0);
  }
  const notes = odd > 0 ? [{ code: 'odd-nodes' as const, data: { nodes: odd } }] : [];
  return { name: '', unit: 'bytes', frames, tree, from: 'estimates', leftOut: 0, notes };
}

function numbered(head: JsonObject): JsonObject {
  if (nodeId(head.id) !== undefined) return head;
  let count = 0;
  const root: { id: number; children: unknown[] } & Record<string, unknown> = { ...head, id: ++count, children: [] };
  const left: { from: JsonObject; to: typeof root }[] = [{ from: head, to: root }];
  for (let next = left.pop(); next; next = left.pop()) {
    const children = Array.isArray(next.from.children) ? next.from.children.filter(isObject) : [];
    for (const child of children) {
      const made = { ...child, id: ++count, children: [] };
      next.to.children.push(made);
      left.push({ from: child, to: made });
    }
  }
  return root;
}
