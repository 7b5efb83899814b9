/**
 * All threads in a ring around what they share: the atom, where most run for nothing, and after the commit between the two
 * memcached, where most sleep. Until then the room beside the atom has the share that is thrown away.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { commitRoom, paintCommitAcross, paintCommitDown } from './commit-line.ts';
import { paintAtom, paintServer } from './stores.ts';
import { paintRing, ringRadius } from './thread-ring.ts';

const text = words.memcachedFigure;

export interface TwoRings {
  threads: number;
  /** The second ring is there from then on. */
  isCommitted: boolean;
  /** Threads that run, and the share of their work that is thrown away. */
  atom: { running: number; wastedShare: number };
  /** How long an answer takes, on the average. */
  memcached: { running: number; answerMilliseconds: number };
}

const SECONDS = 1.4;
/** More than this share thrown away is what the picture is about. */
const LOST = 0.5;

export function twoRings(rings: TwoRings): Scene {
  const { atom, memcached, threads, isCommitted } = rings;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, rings, Math.min(1, seconds / SECONDS)),
    table: {
      head: [text.store, text.threadsRun(threads), text.inVain],
      rows: [
        [text.atomLine, text.running(atom.running), percent(atom.wastedShare)],
        ...(isCommitted ? [[text.memcachedLine, text.running(memcached.running), percent(0)]] : []),
      ],
    },
    legend: [
      { label: text.work, role: 'good', mark: 'disc' },
      ...(atom.wastedShare > 0 ? [{ label: text.inVain, role: 'bad' as const, mark: 'disc' as const }] : []),
      {
        label: text.asleep,
        role: 'quiet',
        mark: 'ring',
        ...(isCommitted && { origin: 'told' as const }),
      },
    ],
  };
}

function paint(brush: Brush, rings: TwoRings, share: number): void {
  const { threads, atom, memcached, isCommitted } = rings;
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  // Between the rings, or below them where these have all the width.
  const between = commitRoom(brush);
  const isBetween = width - 2 * Math.min(height, 0.4 * width) > between;
  const foot = isBetween ? 0 : 1.9 * row;
  const outer = Math.min((height - foot) / 2, (width - (isBetween ? between : row)) / 4) - 3;
  const middle = (height - foot) / 2;
  const [left, right] = [
    outer + 3 + (isBetween ? 0.02 * width : 0),
    width - outer - 3 - (isBetween ? 0.02 * width : 0),
  ];
  const isLost = atom.wastedShare > LOST;
  paintRing(brush, {
    x: left,
    y: middle,
    outer,
    threads,
    name: text.atomLine,
    note: text.threadsRun(threads),
    running: atom.running,
    wastedShare: atom.wastedShare,
    colour: isLost ? theme.role.bad : theme.ink,
    shown: isCommitted ? 1 : ease(share),
    // Whoever lost goes round again.
    turned: isCommitted ? 0 : 4 * Math.PI * ease(share),
    paintStore: paintAtom,
  });
  if (!isCommitted) {
    const inner = left + outer + 0.06 * width;
    paintLoss(brush, inner, width - inner, middle, atom.wastedShare * ease(share), outer);
    return;
  }
  paintRing(brush, {
    x: right,
    y: middle,
    outer,
    threads,
    name: text.memcachedLine,
    note: text.answersIn(memcached.answerMilliseconds),
    running: memcached.running,
    wastedShare: 0,
    colour: theme.role.good,
    shown: ease(share),
    turned: 0,
    paintStore: paintServer,
  });
  if (isBetween)
    paintCommitDown(
      brush,
      left + ringRadius(outer, threads).outside,
      right - ringRadius(outer, threads).outside,
      middle,
    );
  else paintCommitAcross(brush, Math.min(height - 0.85 * row, middle + outer + 1.6 * row));
}

/** As large as the ring is: what of all that running comes to nothing. */
function paintLoss(brush: Brush, left: number, room: number, middle: number, share: number, outer: number): void {
  const { theme } = brush;
  const pixels = Math.max(theme.textPixels, Math.min(0.98 * outer, 0.36 * room));
  const lines = room > 15 * theme.textPixels ? [text.lossLine] : text.lossLines;
  const style = { pixels: Math.max(theme.textPixels, 0.15 * pixels), weight: 650 };
  const high = 1.25 * style.pixels;
  const top = middle - 0.5 * high * lines.length;
  brush.text(percent(share), left, top, { pixels, weight: 800, colour: theme.role.bad, most: room });
  for (const [i, line] of lines.entries())
    brush.text(line, left + 0.03 * pixels, top + 0.5 * pixels + (0.75 + i) * high, { ...style, most: room });
}
