/**
 * The nodes of V8's profiles, placed in a tree of calls: they name their callees, or their callers, or both, or lie within
 * each other, and their numbers may be written as text. A node is taken apart when it comes, into a few numbers: there may be
 * hundreds of thousands.
 */
import { type CallTree, ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import { FrameTable } from '../frames.ts';
import { Doubles, Integers } from '../growing.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, placeOf, textOf } from './json.ts';

/** In place of a call: the time of such a node is nobody's. */
export const IDLE = -1;
/** In place of a call: there is no such node. */
export const UNKNOWN = -2;
/** Names that V8 gives to what is no function. */
const [IDLE_NAME, OUTSIDE_NAME, COLLECTOR] = ['(idle)', '(root)', '(garbage collector)'];
/** In place of a frame: these two, and a node that is only named. */
const [IDLE_FRAME, OUTSIDE_FRAME, NO_NODE] = [-1, -2, -3];

export type NodeId = number | string;

export interface PlacedNodes {
  /** A call, IDLE, or UNKNOWN. */
  callOf(id: unknown): number;
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

export class V8Nodes {
  readonly frames = new FrameTable();
  /** Nodes; those that are only named do not count. */
  size = 0;
  /** By the place of each node: its frame, and what it weighs by itself. */
  private readonly frame = new Integers();
  private readonly own = new Doubles();
  private readonly places = new Map<NodeId, number>();
  /** Who calls whom, by places, in the order in which it was said. */
  private readonly callers = new Integers();
  private readonly callees = new Integers();
  private odd = 0;
  private collectorPlace = -1;
  private unnumbered = 0;

  /** False for what is no node: it is counted, and left out. */
  add(value: unknown): boolean {
    const id = isObject(value) ? nodeId(value.id) : undefined;
    if (!isObject(value) || id === undefined) {
      this.odd++;
      return false;
    }
    const place = this.define(id, value);
    if (place === undefined) return true;
    for (const child of listOf(value.children)) this.link(place, this.placeOf(nodeId(child)));
    const { parent } = value;
    if (parent !== undefined && parent !== null) this.link(this.placeOf(nodeId(parent)), place);
    return true;
  }

  /** One whose callees were taken apart before it. */
  addAround(node: JsonObject): number | undefined {
    const place = this.define(nodeId(node.id) ?? `unnumbered ${this.unnumbered++}`, node);
    if (place === undefined) this.odd++;
    else if (node.children instanceof V8Callees) node.children.linkTo((callee) => this.link(place, callee));
    else for (const child of listOf(node.children)) this.link(place, this.placeOf(nodeId(child)));
    return place;
  }

  /** Nodes that lie within each other, as old profiles and those of the heap have them; perhaps without numbers. */
  addTree(head: JsonObject): void {
    const left: { node: JsonObject; caller: number | undefined }[] = [{ node: head, caller: undefined }];
    for (let next = left.pop(); next; next = left.pop()) {
      const { node, caller } = next;
      const place = this.define(nodeId(node.id) ?? `unnumbered ${this.unnumbered++}`, node);
      if (place === undefined) {
        this.odd++;
        continue;
      }
      if (caller !== undefined) this.link(caller, place);
      for (const child of listOf(node.children)) left.push({ node: objectOf(child), caller: place });
    }
  }

  /** Places all of them; to be asked once. */
  placeIn(tree: CallTree): PlacedNodes {
    const count = this.frame.length;
    const caller = this.linked();
    const [callee, beside] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];
    const [left, calls] = [new Integers(), new Int32Array(count).fill(UNKNOWN)];
    for (let place = count - 1; place >= 0; place--) {
      if (this.frame.at(place) === NO_NODE) continue;
      const above = caller[place] ?? -1;
      if (above < 0) left.push(place);
      else {
        beside[place] = callee[above] ?? -1;
        callee[above] = place;
      }
    }
    let placed = 0;
    let hasIdle = false;
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      placed++;
      const frame = this.frame.at(place);
      const from = this.callAbove(place, caller, calls);
      hasIdle ||= frame === IDLE_FRAME;
      calls[place] = frame === IDLE_FRAME ? IDLE : frame === OUTSIDE_FRAME ? ROOT : tree.callee(from, frame);
      for (let child = callee[place] ?? -1; child >= 0; child = beside[child] ?? -1) left.push(child);
    }
    if (placed < this.size) throw new ProfileError('broken-tree', null);
    const callOf = (id: unknown): number => {
      const known = nodeId(id);
      const place = known === undefined ? undefined : this.places.get(known);
      return place === undefined ? UNKNOWN : (calls[place] ?? UNKNOWN);
    };
    const collector = this.collectorPlace < 0 ? undefined : calls[this.collectorPlace];
    return { callOf, hasIdle, collector, odd: this.odd };
  }

  /** What each node weighs by itself, with its number. */
  *weights(): Generator<[id: NodeId, weight: number]> {
    for (const [id, place] of this.places) if (this.frame.at(place) !== NO_NODE) yield [id, this.own.at(place)];
  }

  /** Calls of what idles are calls of what it stands on. */
  private callAbove(place: number, caller: Int32Array, calls: Int32Array): number {
    for (let above = caller[place] ?? -1; above >= 0; above = caller[above] ?? -1)
      if (calls[above] !== IDLE) return calls[above] ?? ROOT;
    return ROOT;
  }

  /** Each node's caller: the first that names it, and nobody whose caller is not there. */
  private linked(): Int32Array {
    const caller = new Int32Array(this.frame.length).fill(-1);
    for (let i = 0; i < this.callees.length; i++) {
      const [above, below] = [this.callers.at(i), this.callees.at(i)];
      if (this.frame.at(above) === NO_NODE || this.frame.at(below) === NO_NODE) this.odd++;
      else if (caller[below] === -1) caller[below] = above;
      else if (caller[below] !== above) this.odd++;
    }
    return caller;
  }

  private link(caller: number | undefined, callee: number | undefined): void {
    if (caller === undefined || callee === undefined) {
      this.odd++;
      return;
    }
    this.callers.push(caller);
    this.callees.push(callee);
  }

  /** Undefined where there is one of that number already. */
  private define(id: NodeId, node: JsonObject): number | undefined {
    const place = this.placeOf(id) ?? 0;
    if (this.frame.at(place) !== NO_NODE) return undefined;
    const { functionName, url, lineNumber, columnNumber } = objectOf(node.callFrame ?? node);
    const name = textOf(functionName);
    const frame = () => this.frames.intern(name, textOf(url), placeOf(lineNumber, 0), placeOf(columnNumber, 0));
    this.frame.set(place, name === IDLE_NAME ? IDLE_FRAME : name === OUTSIDE_NAME ? OUTSIDE_FRAME : frame());
    this.own.set(place, numberOf(node.hitCount ?? node.selfSize) ?? 0);
    if (name === COLLECTOR) this.collectorPlace = place;
    this.size++;
    return place;
  }

  private placeOf(id: NodeId | undefined): number | undefined {
    if (id === undefined) return undefined;
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const place = this.frame.length;
    this.places.set(id, place);
    this.frame.push(NO_NODE);
    this.own.push(0);
    return place;
  }
}

/** Callees within a node, taken apart as they come: each before the one that it lies in. */
export class V8Callees {
  /** Of the whole file. */
  readonly nodes: V8Nodes;
  private readonly places: number[] = [];

  constructor(nodes: V8Nodes) {
    this.nodes = nodes;
  }

  /** False for what is no node. */
  add(value: unknown): boolean {
    if (!isObject(value) || !(isObject(value.callFrame) || 'functionName' in value)) return false;
    const place = this.nodes.addAround(value);
    if (place !== undefined) this.places.push(place);
    return true;
  }

  linkTo(link: (place: number) => void): void {
    for (const place of this.places) link(place);
  }
}

/** The nodes below `head` and itself, whether they were taken apart or not. */
export function nodesAround(head: JsonObject): V8Nodes {
  if (head.children instanceof V8Callees) {
    const { nodes } = head.children;
    nodes.addAround(head);
    return nodes;
  }
  const nodes = new V8Nodes();
  nodes.addTree(head);
  return nodes;
}
