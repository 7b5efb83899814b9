/**
 * The nodes of V8's profiles, placed in a tree of calls: they name their callees, or their callers, or both, or lie within
 * each other, and their numbers may be written as text.
 */
import { type CallTree, ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import type { FrameTable } from '../frames.ts';
import { type JsonObject, listOf, objectOf, placeOf, textOf } from './json.ts';

/** In place of a call: the time of such a node is nobody's. */
export const IDLE = -1;
/** Names that V8 gives to what is no function. */
const [IDLE_NAME, OUTSIDE, COLLECTOR] = ['(idle)', '(root)', '(garbage collector)'];

export type NodeId = number | string;

export interface PlacedNodes {
  /** A call, or IDLE, by the node's number. */
  calls: Map<NodeId, number>;
  /** Whether idle time is told apart at all. */
  hasIdle: boolean;
  /** The call that stands for the collection of garbage, where there is one. */
  collector: number | undefined;
  /** Callees that are not there, and those that more than one caller names. */
  odd: number;
}

/** Numbers written as text are numbers. */
export function nodeId(value: unknown): NodeId | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

export function placeNodes(nodes: readonly JsonObject[], tree: CallTree, frames: FrameTable): PlacedNodes {
  const byId = new Map<NodeId, JsonObject>();
  for (const node of nodes) {
    const id = nodeId(node.id);
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
  }
  const { callers, odd } = link(byId);
  const callees = new Map<NodeId, NodeId[]>();
  const left: { id: NodeId; caller: number }[] = [];
  for (const id of byId.keys()) {
    const caller = callers.get(id);
    if (caller === undefined) {
      left.push({ id, caller: ROOT });
      continue;
    }
    const beside = callees.get(caller);
    if (beside) beside.push(id);
    else callees.set(caller, [id]);
  }
  const calls = new Map<NodeId, number>();
  let hasIdle = false;
  let collector: number | undefined;
  for (let next = left.pop(); next; next = left.pop()) {
    const { functionName, url, lineNumber, columnNumber } = callFrameOf(byId.get(next.id));
    const name = textOf(functionName);
    const isIdle = name === IDLE_NAME;
    hasIdle ||= isIdle;
    const call = () =>
      tree.callee(next.caller, frames.intern(name, textOf(url), placeOf(lineNumber, 0), placeOf(columnNumber, 0)));
    const placed = isIdle ? IDLE : name === OUTSIDE ? ROOT : call();
    if (name === COLLECTOR) collector = placed;
    calls.set(next.id, placed);
    const caller = isIdle ? next.caller : placed;
    for (const id of callees.get(next.id) ?? []) left.push({ id, caller });
  }
  if (calls.size < byId.size) throw new ProfileError('broken-tree', null);
  return { calls, hasIdle, collector, odd };
}

const callFrameOf = (node: JsonObject | undefined): JsonObject => objectOf(node?.callFrame ?? node);

/** Each node's caller: the first that names it, and nobody whose caller is not there. */
function link(byId: ReadonlyMap<NodeId, JsonObject>): { callers: Map<NodeId, NodeId>; odd: number } {
  const callers = new Map<NodeId, NodeId>();
  let odd = 0;
  const add = (caller: NodeId | undefined, callee: NodeId | undefined) => {
    if (caller === undefined || callee === undefined || !byId.has(callee) || !byId.has(caller)) odd++;
    else if (callers.get(callee) === undefined) callers.set(callee, caller);
    else if (callers.get(callee) !== caller) odd++;
  };
  for (const [id, { children, parent }] of byId) {
    for (const child of listOf(children)) add(id, nodeId(child));
    if (parent !== undefined && parent !== null) add(nodeId(parent), id);
  }
  return { callers, odd };
}

/** The nodes of a tree that lie within each other, as old profiles have them. */
export function nodesWithin(head: JsonObject): JsonObject[] {
  const nodes: JsonObject[] = [];
  const left: { node: JsonObject; parent: unknown }[] = [{ node: head, parent: undefined }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, parent } = next;
    const { children, ...own } = node;
    nodes.push({ ...own, parent });
    for (const child of listOf(children)) left.push({ node: objectOf(child), parent: node.id });
  }
  return nodes;
}
