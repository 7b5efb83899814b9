/**
 * The board: a card a suspect, where it stands on a request's way from the app to the disks, struck out once it was checked and
 * found innocent, with a stroke a check that leans the more, the more tired whoever checked was. Checks are played one after
 * the other; where the cause was looked at and let go, the room sees it at once. Once it is found, so are those whom nobody has asked.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type Look, paintCard } from './suspect-card.ts';

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
/** Columns of suspects without a place of their own. */
const COLUMNS = 3;
const GAP = 14;

export const suspectName = (suspect: number): string => names.suspectNames[suspect] ?? names.otherSuspect(suspect + 1);

export function boardScene(board: Board): Scene {
  const { looks, playedFrom, suspects, odds } = board;
  const played = looks.length - playedFrom;
  const duration = Math.min(LONGEST, played * SECONDS_PER_CHECK);
  return {
    duration,
    legend: [
      { label: text.checked, role: 'quiet' },
      { label: text.again, role: 'second' },
      ...(looks.some(({ missed }) => missed) && !looks.some(({ found }) => found)
        ? [{ label: text.letGo, role: 'bad' as const }]
        : []),
      ...(looks.some(({ found }) => found) ? [{ label: text.found, role: 'good' as const }] : []),
    ],
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

interface Column {
  name: string;
  suspects: readonly number[];
}

/** By their place, where each has one; whom the gut suspects first stands on top. */
function columnsOf(suspects: number): readonly Column[] {
  const all = text.places.flatMap(({ suspects }) => suspects);
  if (all.length === suspects) return text.places;
  const rows = Math.ceil(suspects / COLUMNS);
  return Array.from({ length: COLUMNS }, (_, column) => ({
    name: '',
    suspects: Array.from({ length: suspects }, (_, i) => i).slice(column * rows, (column + 1) * rows),
  })).filter(({ suspects }) => suspects.length > 0);
}

/** @param done checks so far; of the one that is going on, the part of its stroke that is drawn. */
function paint(brush: Brush, { looks, suspects }: Board, done: number): void {
  const columns = columnsOf(suspects);
  const head = columns.some(({ name }) => name) ? 1.5 * brush.theme.textPixels : 0;
  const width = (brush.width - (columns.length - 1) * GAP) / columns.length;
  const newest = looks[Math.ceil(done) - 1]?.suspect;
  const isOver = looks.some(({ found }, i) => found && done >= i + 1);
  columns.forEach(({ name, suspects: own }, column) => {
    const x = column * (width + GAP);
    if (name) brush.text(name, x, head / 2, { weight: 700, colour: brush.theme.soft, most: width });
    const height = (brush.height - head + GAP) / own.length;
    own.forEach((suspect, row) => {
      const strokes = looks.flatMap((look, i) =>
        look.suspect === suspect && i < done ? [{ ...look, share: Math.min(1, done - i) }] : [],
      );
      paintCard(brush, {
        x,
        y: head + row * height,
        width,
        height: height - GAP,
        name: suspectName(suspect),
        strokes,
        isNewest: suspect === newest,
        isForgotten: isOver && strokes.length === 0,
      });
    });
  });
}
