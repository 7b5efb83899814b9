/**
 * Four cache policies: small, how often each hits; large, of how many look-ups each makes a write. The policy that is
 * looked at stands out.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.cacheFigure;

export interface PolicyRow {
  name: string;
  /** What its letters stand for. */
  spelledOut: string;
  hitRatio: number;
  /** Of the look-ups. */
  writesShare: number;
  /** So many that the atom is no better off than without the policy. */
  isMany: boolean;
  isChosen: boolean;
  /** Its writes are told. */
  isOpen: boolean;
  isGuess: boolean;
  /** What the others have not, and it hits so often by. */
  note?: string | undefined;
}

export interface Policies {
  rows: readonly PolicyRow[];
  /** What was bet on none of them. */
  guessedNone: string | undefined;
  table: Table;
}

const SECONDS = 1.2;
/** The hits' share of the width beside the names; between the two, pixels. */
const HITS = 0.42;
const GAP = { wide: 44, narrow: 24 };
/** Pixels from which on there is room for all words. */
const WIDE = 480;
const PALE = 0.3;

export function policyScene(policies: Policies): Scene {
  return {
    duration: SECONDS,
    table: policies.table,
    paint: (brush, seconds) => paint(brush, policies, Math.min(1, seconds / SECONDS)),
  };
}

function paint(brush: Brush, { rows, guessedNone }: Policies, share: number): void {
  const { width, height, theme } = brush;
  const head = 2.1 * theme.textPixels;
  const large = { pixels: theme.textPixels + 8, weight: 800 };
  const isSpelledOut = width >= WIDE;
  const names =
    24 +
    Math.max(
      ...rows.map(({ name }) => brush.measure(name, large)),
      ...rows.map(({ spelledOut }) => (isSpelledOut ? brush.measure(spelledOut) : 0)),
    );
  const hits = Math.round(HITS * (width - names));
  const writes = names + hits + (width < WIDE ? GAP.narrow : GAP.wide);
  const title = { pixels: theme.textPixels + 2, weight: 700 };
  brush.text(text.hits, names, head / 2 - 4, title);
  const guess = { align: 'right', weight: 700, colour: theme.role.second } as const;
  const taken = guessedNone ? brush.text(guessedNone, width, head / 2 - 4, { ...guess, most: 0.4 * width }) + 16 : 0;
  const line = width < WIDE ? text.writesShort : text.writesLine;
  brush.text(line, writes, head / 2 - 4, { ...title, most: width - writes - taken });
  const row = (height - head) / rows.length;
  rows.forEach((policy, i) => {
    const { name, spelledOut, isChosen, hitRatio, writesShare, isMany, isGuess, isOpen } = policy;
    const place = { middle: head + (i + 0.5) * row, thick: 0.66 * row, share, isChosen };
    const lift = isSpelledOut ? 0.6 * theme.textPixels : 0;
    brush.text(name, 0, place.middle - lift, { ...large, colour: isChosen ? theme.ink : theme.soft });
    if (isSpelledOut) brush.text(spelledOut, 0, place.middle + 1.6 * lift, { colour: theme.soft });
    paintBar(brush, hitRatio, { ...place, left: names, right: names + hits, role: 'main', note: policy.note });
    const bar = { ...place, left: writes, right: width, role: isMany ? 'bad' : 'good' } as const;
    const after = isOpen ? paintBar(brush, writesShare, bar) : paintUntold(brush, bar);
    if (!isGuess) return;
    // Beside a number there is no room for it on a phone: there it stands below the bar.
    if (after && width < WIDE) brush.text(text.yourGuess, width, head + (i + 1) * row, guess);
    else
      brush.text(text.yourGuess, after ? width - 14 : writes + 14, place.middle, {
        align: after ? 'right' : 'left',
        weight: 700,
        colour: isChosen && !after ? theme.paper : theme.role.second,
      });
  });
}

interface Place {
  left: number;
  right: number;
  middle: number;
  thick: number;
  /** So much of the bar has grown. */
  share: number;
  role: 'main' | 'good' | 'bad';
  isChosen: boolean;
  note?: string | undefined;
}

/** All of its place, and a question in it; gives that its beginning is taken. */
function paintUntold(brush: Brush, { left, right, middle, thick }: Place): true {
  const { theme } = brush;
  brush.box(left, middle - thick / 2, right - left, thick, 6, { fill: theme.grid, alpha: 0.45 });
  brush.text(text.untold, left + 18, middle, { pixels: theme.textPixels + 12, weight: 800, colour: theme.soft });
  return true;
}

/** Gives whether its number stands after the bar, not in it. */
function paintBar(brush: Brush, value: number, place: Place): boolean {
  const { theme } = brush;
  const { left, right, middle, thick, share, isChosen } = place;
  const colour = theme.role[place.role];
  const room = right - left;
  const long = Math.max(3, room * value * share);
  brush.box(left, middle - thick / 2, room, thick, 6, { fill: theme.grid, alpha: 0.45 });
  brush.box(left, middle - thick / 2, long, thick, 6, { fill: colour, alpha: isChosen ? 1 : PALE });
  const said = percent(value);
  const large = { pixels: theme.textPixels + (isChosen ? 12 : 2), weight: 800 };
  const { note } = place;
  if (note && brush.measure(note) + brush.measure(said, large) + 44 < long)
    brush.text(note, left + 14, middle, { colour: isChosen ? theme.paper : theme.soft, weight: 600 });
  // A short bar of a phone has room for it in the common size.
  const fits = brush.measure(said, large) + 20 < Math.max(long, room - long);
  const style = fits ? large : { ...large, pixels: theme.textPixels };
  const wide = brush.measure(said, style);
  // All hits are long bars: their numbers stand in them.
  const after = place.role === 'main' ? wide + 20 > long : wide + 30 < room - long || wide + 20 > long;
  brush.text(said, after ? left + long + 12 : left + long - 14, middle, {
    ...style,
    align: after ? 'left' : 'right',
    ...(after && { most: room - long - 12 }),
    colour: isChosen ? (after ? colour : theme.paper) : theme.soft,
  });
  return after;
}
