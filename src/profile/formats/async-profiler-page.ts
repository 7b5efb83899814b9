/**
 * async-profiler's pages. From version 3 on names are packed, each with how many letters it shares with the one before, and
 * calls are told by steps from call to call: f (anywhere), u (on top of the last) and n (beside it). Version 2 wrote each
 * rectangle in full.
 */
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { type Rectangle, treeOf, withoutWhole } from './rectangles.ts';
import { scriptTexts } from './script-texts.ts';

const POOL = /\bcpool\s*=\s*\[/;
const STEP = /^([fun])\(([\d,-]*)\)/gm;
const FULL = /^f\((\d+),(\d+),(\d+),\d+,'((?:[^'\\]|\\.)*)'/gm;

export function readAsyncProfilerPage(text: string): Profile[] | undefined {
  const pool = POOL.exec(text);
  const rectangles = pool ? stepped(text.slice(pool.index + pool[0].length)) : full(text);
  if (rectangles.length === 0) return undefined;
  const frames = new FrameTable();
  const tree = treeOf(withoutWhole(rectangles), frames, 0);
  return [
    { name: '', unit: 'samples', frames, tree, from: 'samples', leftOut: 0, notes: [{ code: 'picture', data: null }] },
  ];
}

function stepped(text: string): Rectangle[] {
  const { texts, end } = scriptTexts(text);
  const names: string[] = [];
  for (const packed of texts) {
    const shared = names.length > 0 ? packed.charCodeAt(0) - 32 : 0;
    names.push(names.length > 0 ? (names.at(-1) ?? '').slice(0, shared) + packed.slice(1) : packed);
  }
  let [level, left, width] = [0, 0, 0];
  return [...text.slice(end).matchAll(STEP)].map(([, step, given = '']) => {
    const [key = 0, ...more] = given.split(',').map(Number);
    const [toLevel = 0, by = 0, wide = 0] =
      step === 'f' ? more : [step === 'u' ? level + 1 : level, step === 'u' ? 0 : width, ...more];
    level = toLevel;
    left += by;
    width = wide || width;
    return { name: names[key >>> 3] ?? '', level, left, width, weight: width };
  });
}

function full(text: string): Rectangle[] {
  return [...text.matchAll(FULL)].map(([, level, left, width, name = '']) => ({
    ...{ name: name.replace(/\\(.)/g, '$1'), level: Number(level), left: Number(left) },
    ...{ width: Number(width), weight: Number(width) },
  }));
}
