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
      rows: board.rows.map(({ name, load, pageSeconds }) => [name, share(load), words.written.seconds(pageSeconds)]),
    },
    legend: [
      { label: text.falls, role: 'bad' },
      { label: text.holds, role: 'good' },
      ...(board.isForetold && board.now < board.rows.length - 1
        ? [{ label: text.wouldBe, role: 'quiet' as const }]
        : []),
    ],
  };
}

function paint(brush: Brush, { rows, now, there, isForetold }: DefenceRows, grown: number): void {
  const { theme, height } = brush;
  const line = theme.textPixels;
  const pixels = 1.35 * line;
  const left = 20 + Math.max(...rows.map(({ name }) => brush.measure(name, { pixels, weight: 750 })));
  const ends = Math.max(...rows.map(({ pageSeconds }) => brush.measure(text.page(pageSeconds), { weight: 700 })));
  const width = brush.width - left - ends - 20;
  const end = axisEnd(Math.max(...rows.map(({ load }) => load)), ENDS);
  const x = (load: number) => left + (load / end) * width;
  const top = 1.8 * line;
  const pitch = (height - top - 4) / rows.length;
  const thick = 0.66 * pitch;
  rows.forEach(({ name, load, pageSeconds, isDown }, i) => {
    const y = top + i * pitch + (pitch - thick) / 2;
    const middle = y + thick / 2;
    const isTried = i <= now;
    const shown = i === now ? grown * load : load;
    brush.text(name, 0, middle, { pixels, weight: i === now ? 800 : 550, colour: i === now ? theme.ink : theme.soft });
    const role = isDown ? theme.role.bad : theme.role.good;
    if (isTried) brush.box(left, y, Math.max(2, x(shown) - left), thick, 5, { fill: role });
    else if (!isForetold) brush.text(text.untried, left, middle, { pixels, weight: 700, colour: theme.soft });
    else {
      brush.box(left, y, x(load) - left, thick, 5, { fill: theme.grid, alpha: 0.35 });
      brush.box(left, y, x(load) - left, thick, 5, { stroke: theme.soft, width: 1.5 });
    }
    if (isTried) brush.text(text.page(pageSeconds), x(shown) + 12, middle, { weight: 700, colour: role });
  });
  brush.line(
    [
      [x(1), top - 4],
      [x(1), height],
    ],
    { stroke: theme.ink, width: 3, dash: [10, 6] },
  );
  brush.text(text.capacity(there), x(1), 0.7 * line, { align: 'center', weight: 700 });
}
