/**
 * The board: a card a suspect, pinned where it stands on a request's way from the app to the disks, and one thread from check to
 * check in their order, so that who is checked again is a pin that the thread comes back to; it hangs the slacker, the more tired
 * whoever checked was. Checks are played one after the other; where the cause was looked at and let go, the room sees it at once.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type Card, type Look, paintName, paintPaper, paintPin, pinOf } from './suspect-card.ts';
import { paintThread } from './thread.ts';

const text = words.board;
const names = words.investigation;

export interface Board {
  looks: readonly Look[];
  /** Checks before this one stand there already when the scene begins. */
  playedFrom: number;
  suspects: number;
  /** For someone who keeps count, after so many checks. */
  odds(suspect: number, checks: number): number;
}

const SECONDS_PER_CHECK = 0.4;
const LONGEST = 5;
/** The app, what lies on the way, Postgres and its machine, top down in each; their places in the gut's row. */
const COLUMNS = [
  [0, 1, 3],
  [4, 2, 5],
  [6, 7, 9],
  [8, 10, 11],
];
/** Of a card's place: how much of it is card, how far it may lie off its middle, and the frame around all places. */
const [ACROSS, DOWN] = [0.82, 0.84];
const ASKEW = 0.025;
const FRAME = 8;
/** Degrees by which cards are turned, one after the other. */
const TURNS = [-2.2, 1.4, -0.9, 2.3, -1.6, 0.8, 1.9];

export const suspectName = (suspect: number): string => names.suspectNames[suspect] ?? names.otherSuspect(suspect + 1);

export function boardScene(board: Board): Scene {
  const { looks, playedFrom, suspects, odds } = board;
  const played = looks.length - playedFrom;
  const duration = Math.min(LONGEST, played * SECONDS_PER_CHECK);
  return {
    duration,
    legend: [{ label: text.thread, role: 'bad' }],
    table: {
      head: [text.suspect, text.odds, text.checks, text.allMiss],
      rows: Array.from({ length: suspects }, (_, suspect) => {
        const own = looks.filter((look) => look.suspect === suspect);
        return [
          suspectName(suspect),
          percent(Math.round(odds(suspect, looks.length) * 100) / 100),
          text.said(own.length, own.filter(({ again }) => again).length),
          own.length === 0 ? '–' : percent(own.reduce((product, { missShare }) => product * missShare, 1)),
        ];
      }),
    },
    paint(brush, seconds) {
      const share = duration === 0 ? 1 : Math.min(1, seconds / duration);
      paint(brush, board, playedFrom + share * played);
    },
  };
}

/** As the tale has them, or as many as there are in about as many columns as rows. */
function columnsOf(suspects: number): readonly (readonly number[])[] {
  if (COLUMNS.flat().length === suspects) return COLUMNS;
  const rows = Math.max(3, Math.ceil(Math.sqrt(suspects)));
  return Array.from({ length: Math.ceil(suspects / rows) }, (_, column) =>
    Array.from({ length: Math.min(rows, suspects - column * rows) }, (_, row) => column * rows + row),
  );
}

/** Where each suspect's card is pinned, by the suspect. */
function placesOf({ width, height }: Brush, suspects: number): Pick<Card, 'x' | 'y' | 'width' | 'height' | 'turn'>[] {
  const columns = columnsOf(suspects);
  const wide = (width - 2 * FRAME) / columns.length;
  const places: Pick<Card, 'x' | 'y' | 'width' | 'height' | 'turn'>[] = [];
  columns.forEach((own, column) => {
    const high = (height - 2 * FRAME) / Math.max(...columns.map(({ length }) => length));
    own.forEach((suspect, row) => {
      places[suspect] = {
        x: FRAME + (column + 0.5 + ASKEW * Math.sin(5 * suspect)) * wide,
        y: FRAME + (row + 0.5 + ASKEW * Math.cos(3 * suspect)) * high,
        width: ACROSS * wide,
        height: DOWN * high,
        turn: ((TURNS[suspect % TURNS.length] ?? 0) * Math.PI) / 180,
      };
    });
  });
  return places;
}

/** @param done checks so far; of the one that is going on, the part of its thread that is drawn. */
function paint(brush: Brush, { looks, suspects }: Board, done: number): void {
  const { width, height, theme } = brush;
  const begun = looks.slice(0, Math.ceil(done));
  const isOver = looks.some(({ found }, i) => found && done >= i + 1);
  const cards = placesOf(brush, suspects).map(
    (place, suspect): Card => ({
      ...place,
      name: suspectName(suspect),
      looks: looks.filter((look, i) => look.suspect === suspect && i + 1 <= done),
      isNewest: begun.at(-1)?.suspect === suspect,
      isOver,
    }),
  );
  brush.box(2, 2, width - 4, height - 4, 14, { fill: theme.accent, alpha: 0.22 });
  brush.box(2, 2, width - 4, height - 4, 14, { stroke: theme.ink, width: 3 });
  for (const card of cards) paintPaper(brush, card);
  const pins = begun.flatMap(({ suspect, missShare }) => {
    const card = cards[suspect];
    return card ? [{ at: pinOf(card), slack: missShare }] : [];
  });
  paintThread(brush, pins, done);
  for (const card of cards) paintName(brush, card);
  for (const card of cards) paintPin(brush, card);
}
