/**
 * clj-async-profiler's pages: a list of frames, and stacks as numbers of it, each beginning with how many frames it shares
 * with the one before. A page of two runs has two counts a stack.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { scriptTexts } from './script-texts.ts';

const LIST = /\bidToFrame\s*=\s*\[/;
const STACK = /^\s*([ad])\(\[([\d,\s]*)\],\s*([\d.]+)(?:,\s*([\d.]+))?\)/gm;

export function readCljAsyncProfilerPage(text: string): Profile[] | undefined {
  const list = LIST.exec(text);
  if (!list) return undefined;
  const rest = text.slice(list.index + list[0].length);
  const { texts, end } = scriptTexts(rest);
  const frames = new FrameTable();
  const numbers = texts.map((name) => frames.intern(name));
  const trees = [new CallTree(false), new CallTree(false)] as const;
  let last: number[] = [];
  let isOfTwo = false;
  const stacks = [...rest.slice(end).matchAll(STACK), ...text.slice(0, list.index).matchAll(STACK)];
  for (const [, kind, given = '', first, second] of stacks) {
    const [shared = 0, ...more] = given.split(',').flatMap((id) => (id.trim() === '' ? [] : [Number(id)]));
    last = [...last.slice(0, shared), ...more.flatMap((id) => numbers[id] ?? [])];
    isOfTwo ||= kind === 'd';
    [first, second].forEach((count, i) => {
      const tree = trees[i];
      if (tree && count)
        tree.weigh(
          last.reduce((caller, frame) => tree.callee(caller, frame), ROOT as number),
          Number(count),
        );
    });
  }
  if (stacks.length === 0) return undefined;
  const common = { name: '', unit: 'samples', frames, from: 'samples' as const, leftOut: 0 };
  const [before, after] = trees;
  if (!isOfTwo) return [{ ...common, tree: before, notes: [] }];
  const notes: Profile['notes'] = [{ code: 'two-runs', data: null }];
  return [
    { ...common, side: 'after', tree: after, notes },
    { ...common, side: 'before', tree: before, notes },
  ];
}
