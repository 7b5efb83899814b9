/**
 * Flame graphs as SVG, of flamegraph.pl, inferno, py-spy and others of their kind: each rectangle has a title that says name,
 * weight and share. What was too narrow to be drawn is not in it.
 */
import { ProfileError } from '../error.ts';
import { FrameTable } from '../frames.ts';
import { unescaped } from '../input/entities.ts';
import type { Profile } from '../profile.ts';
import { CommonWeight } from './common-weight.ts';
import { type Rectangle, treeOf, withoutWhole } from './rectangles.ts';

const DRAWN = /<title>([^<]*)<\/title>\s*(?:<!--[^>]*>\s*)?<rect\s([^>]*)>/g;
/** Name, weight, what that counts, share; a differential one has more behind a semicolon. */
const TITLE = /^(.*) \(([\d,]+(?:\.\d+)?) ([^,()]*), [\d.]+%(?:;[^)]*)?\)$/s;

/** Of GraalVM's sampler, which tells both in lines of their own. */
const TITLE_IN_LINES = /^(.*?)\nSelf samples: \d+ \([^\n]*\ntotal samples: +(\d+) \(/is;

interface Drawn extends Omit<Rectangle, 'level'> {
  y: number;
  unit: string;
}

export const isFlameGraphSvg = (text: string): boolean => /<svg\b/i.test(text);

export function readFlameGraphSvg(text: string): Profile {
  const drawn = [...text.matchAll(DRAWN)].flatMap(([, title = '', attributes = '']) =>
    drawnOf(unescaped(title), attributes),
  );
  if (drawn.length === 0) throw new ProfileError('flame-graph', null);
  const frames = new FrameTable();
  const widest = drawn.reduce((most, { width }) => Math.max(most, width), 0);
  const rectangles = withoutWhole(levelled(drawn));
  const tree = treeOf(rectangles, frames, isExact(text) ? 0 : widest * 1e-4);
  const unit = drawn[0]?.unit ?? '';
  const isSamples = /^samples?$/.test(unit);
  const common = new CommonWeight();
  for (const { weight } of drawn) common.add(weight);
  const { weight } = common;
  return {
    ...{ name: '', unit: isSamples ? 'samples' : unit || 'none', frames, tree, leftOut: 0 },
    from: isSamples ? 'samples' : 'estimates',
    ...(weight !== undefined && { sampleWeight: weight }),
    notes: [
      { code: 'picture', data: null },
      ...(weight === undefined ? [] : [{ code: 'common-weight' as const, data: { weight } }]),
    ],
  };
}

/** inferno writes places in whole samples beside those in percent. */
const isExact = (text: string): boolean => /\sfg:w="/.test(text);

function drawnOf(title: string, attributes: string): Drawn[] {
  const [, name = '', count = '', unit = ''] = TITLE.exec(title) ?? inLines(title) ?? [];
  const weight = Number(count.replaceAll(',', ''));
  if (name === '' || !(weight > 0)) return [];
  const number = (attribute: string): number =>
    Number.parseFloat(new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '');
  const [left, width] = [number('fg:x'), number('fg:w')];
  const place = width > 0 ? { left, width } : { left: number('x'), width: number('width') };
  const y = number('y');
  return Number.isNaN(place.left + place.width + y) ? [] : [{ name, weight, unit, y, ...place }];
}

function inLines(title: string): string[] | undefined {
  const [, name = '', count = ''] = TITLE_IN_LINES.exec(title) ?? [];
  return name === '' ? undefined : [title, name, count, 'samples'];
}

/** The outermost row is at whichever end of the drawing is the wider; at the foot where both are as wide. */
function levelled(drawn: readonly Drawn[]): Rectangle[] {
  const rows = [...new Set(drawn.map(({ y }) => y))].sort((a, b) => b - a);
  const widthOf = (row: number | undefined) => drawn.reduce((sum, { y, width }) => sum + (y === row ? width : 0), 0);
  const isWhole = (row: number | undefined) => drawn.some(({ y, name }) => y === row && name.trim() === 'all');
  const [foot, top] = [rows[0], rows.at(-1)];
  if (widthOf(top) > 1.0001 * widthOf(foot) || (isWhole(top) && !isWhole(foot))) rows.reverse();
  const levels = new Map(rows.map((y, level) => [y, level]));
  return drawn.map(({ y, ...rectangle }) => ({ ...rectangle, level: levels.get(y) ?? 0 }));
}
