/**
 * A terminal in which somebody looks for a bad page: each SELECT as it is typed and as it answers or does not, and below it
 * what each halving leaves of the table. The model's search and a real one are drawn alike. Seconds of the scene are
 * shortened: a minute before a cursor takes two and a half.
 */

import type { Origin } from '../../../../src/figure/origin.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import type { Entry, Moment } from './entry.ts';
import { type Halved, halvesLeft, heightOfHalves, paintHalves } from './halves.ts';
import { linesOf, paintLines } from './terminal-lines.ts';
import { paintScore, type Score } from './terminal-score.ts';

const text = words.terminal;

export interface Search {
  /** All that was asked so far, the last of which may still be waited for. */
  entries: readonly Entry[];
  /** Those before it stand there already when the scene begins. */
  playedFrom: number;
  /** Pages of the table; none where there is no table yet. */
  pages: number | undefined;
  /** The bad page, once it is known. */
  found: number | undefined;
  /** The hours that it took, as told. */
  toldHours: number;
  guess: string | undefined;
  /** Typed behind all that was asked, where the search says something of itself. */
  remark?: string | undefined;
  origin: Origin;
}

/** Most seconds that a scene plays. */
const LONGEST = 6;
const TYPING = 0.6;
const ANSWERING = 0.25;
const LAST_WAIT = 2.6;
const SHORT_WAIT = 0.45;
/** A gap between answer and the next. */
const PAUSE = 0.2;

/** Under the pages, in letters: a lab says there how far it is. */
const FOOT = 2.1;

/** Where none has been played, all is over. */
const OVER: Moment = { begins: -1, typed: -1, ends: -1 };

function moments({ entries, playedFrom }: Search): { moments: Moment[]; duration: number } {
  let time = 0;
  const played = entries.map((entry, i): Moment => {
    if (i < playedFrom) return OVER;
    const begins = time;
    const typed = begins + TYPING;
    const isLast = i === entries.length - 1;
    const ends = typed + (entry.isAnswered ? ANSWERING : isLast ? LAST_WAIT : SHORT_WAIT);
    time = ends + (isLast ? 0 : PAUSE);
    return { begins, typed, ends };
  });
  const pace = Math.min(1, LONGEST / Math.max(time, 1e-9));
  return {
    moments: played.map(({ begins, typed, ends }) => ({
      begins: begins * pace,
      typed: typed * pace,
      ends: ends * pace,
    })),
    duration: time * pace,
  };
}

export function terminalScene(search: Search): Scene {
  const { moments: times, duration } = moments(search);
  const { entries, found, pages, remark, origin } = search;
  const halved = halvesLeft(entries, pages ?? 0);
  return {
    duration,
    legend: [
      { label: text.ruledOut, role: 'good', origin },
      { label: text.inQuestion, role: 'main' },
      { label: text.badPage, role: 'bad' },
    ],
    table: {
      head: [text.asked, text.answer],
      rows: entries.length > 0 ? entries.map(({ sql, said }) => [sql, said]) : [[text.nothingYet, '']],
    },
    paint(brush, seconds) {
      const over = times.filter(({ ends }) => ends <= seconds).length;
      const isFound = found !== undefined && over === entries.length;
      paint(brush, search, {
        lines: linesOf(entries, times, seconds, isFound ? text.itIs(found) : remark),
        halved: halved.slice(0, over),
        isFound,
        halvings: Math.max(0, halved.slice(0, over).filter((one) => one !== undefined).length - 1),
      });
    },
  };
}

interface Shown {
  lines: ReturnType<typeof linesOf>;
  halved: readonly (Halved | undefined)[];
  isFound: boolean;
  halvings: number;
}

function paint(brush: Brush, { pages, found, toldHours, origin, guess }: Search, shown: Shown): void {
  const { width, theme } = brush;
  const height = brush.height - FOOT * theme.textPixels;
  const score: Score = { hours: toldHours, checks: shown.halvings, isFound: shown.isFound, origin, guess };
  const aside = paintScore(brush, score);
  const rows = shown.halved.filter((one) => one !== undefined);
  const strip = pages === undefined ? 0 : heightOfHalves(rows.length, Math.min(330, 0.66 * height));
  if (pages !== undefined)
    paintHalves(brush, {
      y: height - strip,
      height: strip,
      pages,
      rows,
      found: shown.isFound ? found : undefined,
    });
  paintLines(brush, shown.lines, width - aside, height - strip - 12);
}
