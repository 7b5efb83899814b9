/**
 * The flame graph that Python 3.15's profiling.sampling writes: a page with a tree in JSON, whose texts are numbers of a list
 * of its own. Calls below a thousandth are not in it.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, placeOf, textOf } from './json.ts';

const DATA = /\bEMBEDDED_DATA\s*=\s*(\{.*\})\s*;?\s*$/m;
/** What the tool calls the outside of all, or puts before the name of the one function that is outermost. */
const OUTSIDE = /^Program Root(: )?/;

export function readPythonPage(text: string): Profile[] | undefined {
  const root = rootOf(DATA.exec(text)?.[1]);
  if (!root) return undefined;
  const strings = listOf(root.strings);
  const nameOf = (place: unknown): string => textOf(typeof place === 'number' ? strings[place] : place);
  const [tree, frames] = [new CallTree(false), new FrameTable()];
  const left: { node: JsonObject; caller: number }[] = [{ node: root, caller: ROOT }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, caller } = next;
    const [, named] = OUTSIDE.exec(nameOf(node.name)) ?? [];
    const isOutside = node === root && named === undefined;
    const name = nameOf(node.funcname) || nameOf(node.name).replace(OUTSIDE, '');
    const file = nameOf(node.filename);
    const frame = () => frames.intern(name, file === '~' ? '' : file, placeOf(node.lineno, 1));
    const call = isOutside ? ROOT : tree.callee(caller, frame());
    const children = listOf(node.children).filter(isObject);
    const within = children.reduce((sum, { value }) => sum + (numberOf(value) ?? 0), 0);
    const own = (numberOf(node.value) ?? 0) - within;
    if (call !== ROOT && own > 0) tree.weigh(call, own);
    for (const child of children) left.push({ node: child, caller: call });
  }
  const interval = numberOf(objectOf(root.stats).sample_interval_usec) ?? 0;
  return [
    {
      ...{ name: '', unit: 'samples', frames, tree, from: 'samples', leftOut: 0 },
      ...(interval > 0 && { intervalMilliseconds: interval / 1000 }),
      notes: [{ code: 'picture', data: null }],
    },
  ];
}

function rootOf(json: string | undefined): JsonObject | undefined {
  try {
    const root: unknown = JSON.parse(json ?? '');
    return isObject(root) && 'value' in root ? root : undefined;
  } catch {
    return undefined;
  }
}
