/**
 * Lets `terminate` end a server in an endless search of an index. WebKit ends a worker where it runs script, and never in
 * WebAssembly alone: the thread would go on, with its core and its memory, for as long as the page lives. So the
 * comparisons of integer keys, which each turn of such a search calls, take the way through a function of script.
 */
export interface Engine {
  _malloc(bytes: number): number;
  _free(address: number): void;
  /** Looks a function of the server up; the first word of what it fills in is the function's place in the engine's table. */
  _fmgr_info(id: number, address: number): void;
  /** Below, at or above 0; the operators take the same two arguments. */
  _btint4cmp(call: number): number;
  getValue(address: number, type: '*'): number;
  removeFunction(place: number): void;
  /** Takes the place that was freed last. */
  addFunction(run: (call: number) => number, signature: string): number;
}

/** By their numbers in the server's catalogue: the order of an index, and ≤ and ≥ of a range. */
const comparisons: readonly [id: number, answer: (order: number) => number][] = [
  [351, (order) => order],
  [149, (order) => Number(order <= 0)],
  [150, (order) => Number(order >= 0)],
];
/** More than a looked-up function takes. */
const ROOM_BYTES = 64;

export function makeTerminable(engine: Engine): void {
  const compare = engine._btint4cmp;
  const room = engine._malloc(ROOM_BYTES);
  for (const [id, answer] of comparisons) {
    engine._fmgr_info(id, room);
    engine.removeFunction(engine.getValue(room, '*'));
    engine.addFunction((call) => answer(compare(call)), 'pp');
  }
  engine._free(room);
}
