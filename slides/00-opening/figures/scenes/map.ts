/**
 * The map of the tales: one line with a station for each, and over it what the tale's scarce thing came to cost, a dot as much
 * as it cost before. Once the load grows, what it makes of that by itself is lit, and what else happened is hollow.
 */

import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { factor } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { DotPile } from './dot-pile.ts';
import { paintOverHeap, type Station } from './over-heap.ts';

const text = words.tales;

export interface TalesMap {
  stations: readonly Station[];
  /** The greatest cost there may be, a factor. */
  most: number;
  /** At today's load it is still open whether it was the load. */
  isAsked: boolean;
}

/** How many dots lie side by side; where the picture is low, twice as many. */
const ACROSS = 8;
const GROW_SECONDS = 1.6;
/** From the foot of the picture to the line, in pixels; the style sheet hangs the stations there. */
const FOOT = 176;
/** On a stage the causes are told, not read; letters are larger there. */
const [STAGE_FOOT, STAGE_TEXT] = [140, 20];
const LINE = 8;
/** Between the line and the lowest dots: half a station, and some air. */
const AIR = 40;
/** From dot to dot, where the picture is low: then there is less below the line. */
const LEAST_PITCH = 8;
const LEAST_FOOT = 16;

export function map({ stations, most, isAsked }: TalesMap): Scene {
  return {
    duration: GROW_SECONDS,
    paint(brush, seconds) {
      const { width, height, theme } = brush;
      const step = width / Math.max(1, stations.length);
      const row = theme.textPixels;
      const style = { pixels: Math.min(46, 0.28 * step), weight: 800 };
      // A number over each heap, and below it what it counts.
      const number = 1.5 * row + 1.1 * Math.max(row, style.pixels);
      const foot = row >= STAGE_TEXT ? STAGE_FOOT : FOOT;
      // As large as it must be for the greatest to have room.
      const room = height - foot - number - AIR;
      const across = room < LEAST_PITCH * Math.ceil(most / ACROSS) ? 2 * ACROSS : ACROSS;
      const rows = Math.ceil(most / across);
      const line = height - Math.min(foot, Math.max(LEAST_FOOT, height - number - AIR - LEAST_PITCH * rows));
      const place = (i: number) => (i + 0.5) * step;
      const pitch = Math.min((0.82 * step) / across, (line - number - AIR) / rows);
      rails(brush, stations, place, line);
      const radius = 0.4 * pitch;
      const happened = new DotPile(brush, theme.role.quiet, radius, isAsked ? 1 : 0.75);
      const before = new DotPile(brush, theme.role.main, radius);
      // All of them in one form.
      const fits = stations.every(({ cost }) => brush.measure(text.times(cost), style) < 0.95 * step);
      stations.forEach((station, i) => {
        const { cost, alone } = station;
        const left = place(i) - (pitch * Math.min(across, Math.round(cost))) / 2;
        const shown = 1 + (cost - 1) * ease(seconds / GROW_SECONDS);
        const dots = Math.round(shown);
        for (let dot = 0; dot < dots; dot++) {
          const x = left + ((dot % across) + 0.5) * pitch;
          const y = line - AIR - (Math.floor(dot / across) + 0.5) * pitch;
          (dot < Math.round(alone) ? before : happened).add(x, y);
        }
        const top = line - AIR - Math.ceil(dots / across) * pitch;
        const words = { station, shown, x: place(i), top, most: 0.95 * step, style };
        paintOverHeap(brush, { ...words, isShort: !fits, isAsked, isInRoom: row >= STAGE_TEXT });
      });
      if (isAsked) happened.paint();
      else happened.paintRings();
      before.paint();
    },
    table: {
      head: [text.tale, text.scarce, text.alone, text.cost],
      rows: stations.map(({ name, scarce, cost, alone }) => [name, scarce, factor(alone), text.times(cost)]),
    },
    legend: isAsked
      ? [
          { label: text.before, role: 'main', mark: 'disc' },
          { label: text.cost, role: 'quiet', mark: 'disc' },
        ]
      : [
          { label: text.alone, role: 'main', mark: 'disc' },
          { label: text.onTop, role: 'quiet', mark: 'ring' },
        ],
  };
}

/** The line, and the siding to the station that lies below it. */
function rails(brush: Brush, stations: readonly Station[], place: (i: number) => number, line: number): void {
  const { theme } = brush;
  const along = [...stations.keys()].filter((i) => !stations[i]?.isBelow);
  const [first = 0, last = 0] = [along[0], along.at(-1)];
  for (const i of stations.keys())
    if (stations[i]?.isBelow)
      brush.line(
        [
          [place(i), line],
          [place(first), line],
        ],
        { stroke: theme.role.quiet, width: LINE - 3, dash: [3, 9] },
      );
  brush.line(
    [
      [place(first), line],
      [place(last), line],
    ],
    { stroke: theme.ink, width: LINE },
  );
}
