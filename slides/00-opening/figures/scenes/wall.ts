/**
 * Dots stacked before the servers, moment by moment of an evening whose load grows from left to right: those that are served,
 * and those that wait. What lies beyond the present load is there already, in the dark.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { DotPile } from './dot-pile.ts';

const text = words.wall;

interface Evening {
  /** Of what the servers can do. */
  load: Float64Array;
  inService: Float64Array;
  waiting: Float64Array;
}

/** Rows of dots that the servers take at most: where there are more servers, a dot is several requests. */
const SERVER_ROWS = 10;
const LIGHT_SECONDS = 2;
const FALL_SECONDS = 0.6;
const IN_THE_DARK = 0.4;
const ROWS_READ = 16;
/** From the top, in pixels: below the edge of the room. */
const FLAG = 44;

/** @param present load now, of what the servers can do. */
export function wall(evening: Evening, present: number, servers: number): Scene {
  const requestsADot = Math.ceil(servers / SERVER_ROWS);
  const dots = (requests: number) => Math.round(requests / requestsADot);
  const moments = evening.load.length;
  /** Columns that have been reached. */
  const reached = evening.load.reduce((count, load) => count + (load <= present ? 1 : 0), 0);
  const last = evening.load.at(-1) ?? 1;

  return {
    duration: LIGHT_SECONDS + FALL_SECONDS,
    paint(brush, seconds) {
      const { theme, width, height } = brush;
      const pitch = width / moments;
      const rows = Math.ceil(height / pitch);
      // Who waits no longer than a request is served, and who does.
      const served = new Dots(brush, theme.role.main, pitch);
      const waits = new Dots(brush, theme.accent, pitch);
      const waitsLong = new Dots(brush, theme.role.bad, pitch);
      for (let moment = 0; moment < moments; moment++) {
        const inService = dots(evening.inService[moment] ?? 0);
        const top = Math.min(rows, inService + dots(evening.waiting[moment] ?? 0));
        const since = seconds - (LIGHT_SECONDS * moment) / moments;
        const isLit = moment < reached && since > 0;
        const above = isLit ? (1 - ease(since / FALL_SECONDS)) * 0.4 * height : 0;
        for (let row = 0; row < top; row++) {
          const kind = row < inService ? served : row < inService + dots(servers) ? waits : waitsLong;
          kind.add(isLit, (moment + 0.5) * pitch, height - (row + 0.5) * pitch - (row < inService ? 0 : above));
        }
      }
      for (const kind of [served, waits, waitsLong]) kind.paint();
      limit(brush, width / last);
      if (present < last) here(brush, Math.max(1, reached), pitch);
    },
    table: {
      head: [text.load, text.inService, text.waiting],
      rows: Array.from({ length: ROWS_READ }, (_, i) => Math.floor(((i + 1) * moments) / ROWS_READ) - 1).map(
        (moment) => [
          percent(evening.load[moment] ?? 0),
          amount(evening.inService[moment] ?? 0),
          amount(evening.waiting[moment] ?? 0),
        ],
      ),
    },
    legend: [
      { label: text.served(requestsADot), role: 'main' },
      { label: text.waits, role: 'second' },
      { label: text.waitsLong, role: 'bad' },
    ],
  };

  /** Where all servers are busy. */
  function limit(brush: Brush, x: number): void {
    const { theme, height } = brush;
    brush.line(
      [
        [x, FLAG],
        [x, height],
      ],
      { stroke: theme.role.bad, width: 2 },
    );
    const style = { weight: 700, pixels: 24 };
    const wide = brush.measure(text.capacity, style) + 24;
    const left = Math.max(0, x - wide);
    brush.box(left, FLAG, wide, 40, 4, { fill: theme.role.bad });
    brush.text(text.capacity, left + 12, FLAG + 21, { ...style, colour: theme.paper, most: brush.width - left - 12 });
  }

  /** The present load: a pole at the last column that is lit, and its flag over what stands before it. */
  function here(brush: Brush, columns: number, pitch: number): void {
    const { theme, height } = brush;
    const style = { weight: 700, pixels: 24 };
    const label = text.here(present, evening.waiting[columns - 1] ?? 0);
    const width = brush.measure(label, style) + 24;
    const x = columns * pitch;
    const left = Math.max(0, x - width);
    const stacked = (moment: number) => dots(evening.inService[moment] ?? 0) + dots(evening.waiting[moment] ?? 0);
    let highest = 0;
    for (let moment = Math.floor(left / pitch); moment * pitch < left + width; moment++)
      highest = Math.max(highest, stacked(moment));
    // Under the other flag.
    const y = Math.max(FLAG + 48, height - (highest + 1) * pitch - 44);
    brush.line(
      [
        [x, y],
        [x, height],
      ],
      { stroke: theme.ink, width: 2 },
    );
    brush.box(left, y, width, 40, 4, { fill: theme.ink });
    brush.text(label, left + 12, y + 21, { ...style, colour: theme.paper });
  }
}

/** Dots of one colour, in the light and in the dark. */
class Dots {
  private readonly lit: DotPile;
  private readonly dark: DotPile;

  constructor(brush: Brush, colour: string, pitch: number) {
    const radius = 0.38 * pitch;
    this.lit = new DotPile(brush, colour, radius);
    this.dark = new DotPile(brush, colour, radius, IN_THE_DARK);
  }

  add(isLit: boolean, x: number, y: number): void {
    (isLit ? this.lit : this.dark).add(x, y);
  }

  paint(): void {
    this.dark.paint();
    this.lit.paint();
  }
}
