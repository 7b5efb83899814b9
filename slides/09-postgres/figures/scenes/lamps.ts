/**
 * A pool's connections as lamps in a row: free, at work, or held by a query that never returns; beneath them the queries
 * that the database is asked, second by second. Bare, the lamps alone.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import type { Pool } from './pool.ts';
import { paintPulse } from './pulse.ts';
import { type Counts, paintRow } from './row-of-lamps.ts';

const text = words.lamps;

/** Seconds of the scene for a second of the pool's. */
const PACE = 0.6;
/** Room for what the lamps are, over them, in pixels. */
const ALONE = 34;

export function lampsScene(pool: Pool): Scene {
  const { from, to, seconds, free, stuck, queriesPerSecond, hanging, connections, isAsked } = pool;
  const duration = PACE * (to - from);
  const length = Array.from(seconds).findLastIndex((at) => at <= to + 1e-9) + 1;
  const eachSecond = Array.from({ length }, (_, i) => i).filter((i) => Number.isInteger(rounded(seconds[i])));
  return {
    duration,
    legend: [
      { label: text.free, role: 'good', mark: 'ring' },
      { label: text.atWork, role: 'main', mark: 'disc' },
      { label: text.stuck, role: 'bad', mark: 'square' },
    ],
    table: {
      head: [text.second, text.free, text.stuck, text.queries, ...(hanging ? [text.hanging] : [])],
      rows: eachSecond.map((i) =>
        [
          rounded(seconds[i]),
          free[i],
          stuck[i],
          Math.round(queriesPerSecond[i] ?? 0),
          ...(hanging ? [hanging.count[i]] : []),
        ].map((value) => amount(value ?? 0)),
      ),
    },
    paint(brush, at) {
      const [first = to] = Array.from(seconds).filter((_, j) => (stuck[j] ?? 0) > 0);
      const end = brush.theme.bare && isAsked ? Math.min(to, first) : to;
      const now = duration === 0 ? end : Math.min(end, from + at / PACE);
      const i = Math.max(
        0,
        Array.from(seconds).findLastIndex((second) => second <= now + 1e-9),
      );
      const counts = { connections, free: free[i] ?? 0, stuck: stuck[i] ?? 0 };
      const hangs = hanging && { count: hanging.count[i] ?? 0, of: hanging.of };
      paint(brush, pool, now, counts, hangs);
    },
  };
}

const rounded = (second: number | undefined): number => Math.round(10 * (second ?? 0)) / 10;

function paint(
  brush: Brush,
  pool: Pool,
  now: number,
  counts: Counts,
  hangs: { count: number; of: number } | undefined,
): void {
  const { width, height, theme } = brush;
  if (theme.bare) {
    paintRow(brush, { x: 64, y: ALONE, width: width - 128, height: 0.8 * (height - ALONE) }, counts);
    brush.text(text.poster(counts.stuck, counts.connections), 64, ALONE / 2, { pixels: 22, weight: 650 });
    return;
  }
  if (hangs) {
    paintBoth(brush, counts, hangs);
    return;
  }
  const pulse = Math.min(340, 0.74 * height);
  paintRow(brush, { x: 0, y: 0, width, height: height - pulse - 16 }, counts);
  paintPulse(brush, { y: height - pulse, height: pulse }, pool, now);
}

/** The app lives on, and the server fills up: the one above the other. */
function paintBoth(brush: Brush, counts: Counts, hangs: { count: number; of: number }): void {
  const { width, height, theme } = brush;
  const line = 1.5 * theme.textPixels;
  const style = { weight: 700, most: width };
  const pool = 0.26 * (height - 2 * line);
  brush.text(text.pool, 0, line / 2, style);
  paintRow(brush, { x: 0, y: line, width, height: pool }, counts);
  const top = line + pool + 6;
  brush.text(text.sessions(hangs.count, hangs.of), 0, top + line / 2, { ...style, colour: theme.role.bad });
  const place = { x: 0, y: top + line, width, height: height - top - line };
  paintRow(brush, place, { connections: hangs.of, free: hangs.of - hangs.count, stuck: hangs.count });
}
