/**
 * Four cache policies: small, how often each hits, over the size of the cache; large, of how many look-ups each makes a
 * write. The policy that is looked at stands out.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type HitsOverSize, paintHits } from './policy-hits.ts';

const text = words.cacheFigure;

export interface PolicyRow {
  name: string;
  hitRatio: number;
  /** Of the look-ups. */
  writesShare: number;
  /** So many that the atom is no better off than without the policy. */
  isMany: boolean;
  isChosen: boolean;
  isGuess: boolean;
}

export interface Policies {
  rows: readonly PolicyRow[];
  hits: HitsOverSize;
  /** What was bet on none of them. */
  guessedNone: string | undefined;
  table: Table;
}

const SECONDS = 1.2;
const GAP = 48;
const PALE = 0.3;

export function policyScene(policies: Policies): Scene {
  return {
    duration: SECONDS,
    table: policies.table,
    paint: (brush, seconds) => paint(brush, policies, Math.min(1, seconds / SECONDS)),
  };
}

function paint(brush: Brush, { rows, hits, guessedNone }: Policies, share: number): void {
  const { width, height, theme } = brush;
  const side = Math.round(0.3 * width);
  const head = 1.7 * theme.textPixels;
  paintHits(brush, hits, { width: side, top: head, height: height - head });
  const left = side + GAP;
  const title = { pixels: theme.textPixels + 2, weight: 700 };
  brush.text(text.hits, 0, head / 2 - 4, title);
  const guess = { align: 'right', weight: 700, colour: theme.role.second } as const;
  const taken = guessedNone ? brush.text(guessedNone, width, head / 2 - 4, { ...guess, most: 0.4 * width }) + 16 : 0;
  brush.text(text.writesLine, left, head / 2 - 4, { ...title, most: width - left - taken });
  const row = (height - head) / rows.length;
  const large = { pixels: theme.textPixels + 8, weight: 800 };
  const names = 20 + Math.max(...rows.map(({ name }) => brush.measure(name, large)));
  rows.forEach((policy, i) => {
    const middle = head + (i + 0.5) * row;
    brush.text(policy.name, left, middle, { ...large, colour: policy.isChosen ? theme.ink : theme.soft });
    paintBar(brush, policy, { left: left + names, middle, thick: 0.7 * row, share });
  });
}

interface Place {
  left: number;
  middle: number;
  thick: number;
  share: number;
}

function paintBar(brush: Brush, policy: PolicyRow, { left, middle, thick, share }: Place): void {
  const { width, theme } = brush;
  const { writesShare, isMany, isChosen, isGuess } = policy;
  const role = isMany ? theme.role.bad : theme.role.good;
  const room = width - left;
  const long = Math.max(3, room * writesShare * share);
  brush.box(left, middle - thick / 2, room, thick, 6, { fill: theme.grid, alpha: 0.45 });
  brush.box(left, middle - thick / 2, long, thick, 6, { fill: role, alpha: isChosen ? 1 : PALE });
  const style = { pixels: theme.textPixels + (isChosen ? 12 : 2), weight: 800 };
  const said = percent(writesShare);
  const after = brush.measure(said, style) + 30 < room - long;
  brush.text(said, after ? left + long + 12 : left + long - 14, middle, {
    ...style,
    align: after ? 'left' : 'right',
    colour: isChosen ? (after ? role : theme.paper) : theme.soft,
  });
  if (!isGuess) return;
  const beside = { align: after ? 'right' : 'left', weight: 700 } as const;
  brush.text(text.yourGuess, after ? width - 14 : left + 14, middle, {
    ...beside,
    colour: isChosen && !after ? theme.paper : theme.role.second,
  });
}
