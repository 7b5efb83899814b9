/** What is asked of the cores with each defence, one under the other: what has been tried stays, what has not is open. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

const text = words.defenceBoard;
const { share } = words.written;

interface Row {
  name: string;
  /** Of all the cores. */
  load: number;
  pageSeconds: number;
  isDown: boolean;
}

export interface DefenceRows {
  rows: readonly Row[];
  /** Row of what is switched on; those before it have been tried. */
  now: number;
  there: number;
  /** Whether those that have not been tried have an outline. */
  isForetold: boolean;
}

const SECONDS = 1.2;
/** Of the load that a bar may show. */
const ENDS = [1.6, 2.5, 5, 10, 20, 50] as const;

export function defenceRows(board: DefenceRows): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, board, ease(seconds / SECONDS)),
    table: {
      head: [text.axisDefence, text.axisLoad, text.axisPage],
      rows: board.rows.map((row) => [row.name, share(row.load), pageOf(row)]),
    },
    legend:
      board.isForetold && board.now < board.rows.length - 1 ? [{ label: text.wouldBe, role: 'quiet' as const }] : [],
  };
}

/** Who is down answers nobody: seconds would be those of a guess. */
const pageOf = ({ isDown, pageSeconds }: Row): string => (isDown ? text.falls : text.page(pageSeconds));

/** Of the width that may hold what a bar comes to. */
const AMOUNT = 0.21;

function paint(brush: Brush, { rows, now, there, isForetold }: DefenceRows, grown: number): void {
  const { theme, height } = brush;
  const line = theme.textPixels;
  const pixels = 1.6 * line;
  const left = 28 + Math.max(...rows.map(({ name }) => brush.measure(name, { pixels, weight: 800 })));
  const width = brush.width - left - AMOUNT * brush.width;
  const end = axisEnd(Math.max(...rows.map(({ load }) => load)), ENDS);
  const x = (load: number) => left + (load / end) * width;
  const bare = rows[0]?.load ?? 0;
  const top = 2 * line;
  const pitch = (height - top - 4) / rows.length;
  const thick = 0.7 * pitch;
  brush.line(
    [
      [x(1), top - 4],
      [x(1), height],
    ],
    { stroke: theme.ink, width: 3, dash: [10, 6] },
  );
  rows.forEach((row, i) => {
    const { name, load, isDown } = row;
    const y = top + i * pitch + (pitch - thick) / 2;
    const middle = y + thick / 2;
    const isTried = i <= now;
    const shown = i === now ? grown * load : load;
    brush.text(name, 0, middle, { pixels, weight: i === now ? 800 : 550, colour: i === now ? theme.ink : theme.soft });
    const role = isDown ? theme.role.bad : theme.role.good;
    if (!isTried) {
      if (!isForetold)
        brush.text(text.untried, left, middle, { pixels: 1.2 * pixels, weight: 700, colour: theme.soft });
      else {
        brush.box(left, y, x(load) - left, thick, 6, { fill: theme.grid, alpha: 0.35 });
        brush.box(left, y, x(load) - left, thick, 6, { stroke: theme.soft, width: 1.5 });
      }
      return;
    }
    // What a defence takes off: as wide as what comes with none of them.
    if (bare > load) {
      brush.box(x(load), y, x(bare) - x(load), thick, 6, { fill: theme.grid, alpha: 0.3 });
      brush.box(x(load), y, x(bare) - x(load), thick, 6, { stroke: theme.soft, width: 1.5 });
    }
    // What was tried before steps back.
    brush.box(left, y, Math.max(2, x(shown) - left), thick, 6, { fill: role, alpha: i === now ? 1 : 0.45 });
    const number = { pixels: Math.min(i === now ? 46 : 34, 0.5 * thick), weight: 800, colour: role };
    const foot = x(Math.max(load, bare)) + 16;
    const most = brush.width - foot;
    brush.text(share(shown), foot, i === now ? middle - 0.42 * line : middle, { ...number, most });
    if (i === now)
      brush.text(pageOf(row), foot, middle + 0.5 * number.pixels + 0.1 * line, {
        most,
        weight: 600,
        colour: theme.soft,
      });
  });
  brush.text(text.capacity(there), x(1), 0.85 * line, { align: 'center', weight: 750, pixels: 1.2 * line });
}
