/**
 * Four cache policies, each with the same look-ups: those that hit, and a pen on every one that makes a write. The policy that
 * is looked at stands out.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { CARDS, paintCards } from './look-up-cards.ts';

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

const SECONDS = 1.6;
/** Pixels from which on there is room for all words. */
const WIDE = 480;
const GAP = 24;

export function policyScene(policies: Policies): Scene {
  return {
    duration: SECONDS,
    table: policies.table,
    legend: [
      { label: text.aHit, role: 'main', mark: 'square' },
      { label: text.aMiss, role: 'quiet', mark: 'ring' },
    ],
    paint: (brush, seconds) => paint(brush, policies, Math.min(1, seconds / SECONDS)),
  };
}

function paint(brush: Brush, { rows, guessedNone }: Policies, share: number): void {
  const { width, height, theme } = brush;
  const isWide = width >= WIDE;
  const small = theme.textPixels;
  const head = 1.9 * small;
  const large = { pixels: small + 8, weight: 800 };
  const row = (height - head) / rows.length;
  // Two lines have room in each row, or one.
  const isHigh = row > 3.6 * small;
  const number = { pixels: isWide && isHigh ? 2.4 * small : small + 2, weight: 800 };
  const names =
    GAP +
    Math.max(
      ...rows.map(({ name }) => brush.measure(name, large)),
      ...rows.map(({ spelledOut, note = '' }) =>
        isWide ? Math.max(brush.measure(spelledOut), brush.measure(note)) : 0,
      ),
    );
  const said = Math.max(
    ...rows.map(({ writesShare }) => brush.measure(text.writes(writesShare), number)),
    ...rows.map(({ hitRatio }) => brush.measure(text.hit(hitRatio))),
    ...rows.map(({ isGuess }) => (isGuess ? brush.measure(text.yourGuess, { weight: 700 }) : 0)),
  );
  const right = width - said;
  const guess = { weight: 700, colour: theme.role.second } as const;
  const taken = guessedNone
    ? brush.text(guessedNone, width, head / 2 - 4, { ...guess, align: 'right', most: 0.4 * width }) + 16
    : 0;
  brush.text(text.pen(CARDS), names, head / 2 - 4, { weight: 700, most: width - names - taken });
  rows.forEach((policy, i) => {
    const { name, spelledOut, note, hitRatio, writesShare, isMany, isChosen, isOpen, isGuess } = policy;
    const middle = head + (i + 0.5) * row;
    const colour = isMany ? theme.role.bad : theme.role.good;
    const lines = [isWide && row > 2.6 * small ? spelledOut : '', isWide && row > 4 * small ? (note ?? '') : ''].filter(
      (line) => line,
    );
    const lift = (1.2 * small * lines.length) / 2;
    brush.text(name, 0, middle - lift, { ...large, colour: isChosen ? theme.ink : theme.soft });
    lines.forEach((line, at) => {
      brush.text(line, 0, middle - lift + (1.25 + 1.15 * at) * small, { colour: theme.soft });
    });
    const cards = { hitRatio, writesShare: isOpen ? writesShare : null, pen: colour, isChosen, share };
    paintCards(brush, cards, { left: names, middle, width: right - GAP - names, height: 0.86 * row });
    const below = [isGuess ? text.yourGuess : '', (isWide && isHigh) || !isGuess ? text.hit(hitRatio) : '']
      .filter((line) => line)
      .slice(0, row > 2.6 * small ? 2 : isGuess ? 1 : 0);
    const up = (1.2 * small * below.length) / 2;
    brush.text(isOpen ? text.writes(writesShare) : text.untold, right, middle - up, {
      ...number,
      colour: isOpen && isChosen ? colour : theme.soft,
    });
    below.forEach((line, at) => {
      const style = isGuess && at === 0 ? guess : { colour: theme.soft };
      brush.text(line, right, middle - up + 0.5 * number.pixels + (0.7 + 1.15 * at) * small, style);
    });
  });
}
