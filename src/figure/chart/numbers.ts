/** The numbers that a plot is about: large, on a rim of paper, where the declaration says that there is room; inside the plot, whatever its width. */
import type { Chart as ChartJs } from 'chart.js';
import type { Theme } from '../theme.ts';
import type { Chart, NumberMark } from './declaration.ts';
import { type Taken, writeOnPaper } from './labels.ts';
import { scale } from './points.ts';

/** Of the size of text; less in a narrow plot. */
const LARGE = 4;
const MOST_OF_WIDTH = 0.1;
const LEAST = 1.6;
const PADDING = 10;

/** Gives the boxes that they take. */
export const paintNumbers = (instance: ChartJs, chart: Chart, theme: Theme): Taken[] =>
  (chart.numbers ?? []).flatMap((mark) => paintNumber(instance, chart, mark, theme) ?? []);

function paintNumber(
  { ctx, chartArea: area, scales }: ChartJs,
  chart: Chart,
  mark: NumberMark,
  theme: Theme,
): Taken | undefined {
  const x = scales.x?.getPixelForValue(scale(chart.x, mark.x));
  const y = scales.y?.getPixelForValue(scale(chart.y, mark.y));
  if (x === undefined || y === undefined) return undefined;
  const { textPixels, family } = theme;
  const pixels = Math.max(LEAST * textPixels, Math.min(LARGE * textPixels, MOST_OF_WIDTH * area.width));
  const fonts = [[800, `${pixels}px`, family].join(' '), [600, `${textPixels}px`, family].join(' ')] as const;
  const width = Math.max(
    ...[mark.value, mark.label].map((words, i) => {
      ctx.font = fonts[i] ?? fonts[0];
      return ctx.measureText(words).width;
    }),
  );
  const half = Math.min(area.width / 2, width / 2 + PADDING);
  const high = pixels + (mark.label ? 1.5 * textPixels : 0);
  const middle = Math.max(area.left + half, Math.min(area.right - half, x));
  const top = Math.max(area.top, Math.min(area.bottom - high, y - high / 2));
  ctx.save();
  ctx.textAlign = 'center';
  ctx.fillStyle = theme.role[mark.role ?? 'main'];
  ctx.font = fonts[0];
  writeOnPaper(ctx, mark.value, middle, top + pixels * 0.54, theme);
  ctx.font = fonts[1];
  if (mark.label) writeOnPaper(ctx, mark.label, middle, top + pixels + 0.7 * textPixels, theme);
  ctx.restore();
  return { left: middle - half, right: middle + half, top, bottom: top + high };
}
