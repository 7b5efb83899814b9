/**
 * Small scene of slide "spin-loop": the arrow from the loop's last line back to its first, once for each attempt that came
 * too late, and how many rounds that makes an update. The last arc is as long as the mean says.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush, Paint } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.contention;
const SECONDS = 4;
/** Where the arcs begin and end, from the right edge and as shares of the height: between the loop's lines. */
const FROM_RIGHT = 156;
const [TOP, BOTTOM, NUMBER] = [0.085, 0.55, 0.84];
/** Least and most that an arc swings out, and what there is at most from one to the next. */
const [NARROWEST, WIDEST, STEP] = [52, 112, 18];

/** @param attemptMilliseconds what one round takes */
export function roundsScene(workers: number, attemptMilliseconds: number, attemptsPerSuccess: number): Scene {
  const returns = attemptsPerSuccess - 1;
  return {
    duration: returns > 0 ? SECONDS : 0,
    paint: (brush, seconds) => {
      const share = returns > 0 ? ease(seconds / SECONDS) : 1;
      paintArcs(brush, returns, share);
      paintCount(brush, [workers, attemptMilliseconds], 1 + share * returns);
    },
    table: {
      head: text.tableHead,
      rows: [[amount(workers), amount(attemptsPerSuccess), percent(1 - 1 / attemptsPerSuccess)]],
    },
  };
}

function paintArcs(brush: Brush, returns: number, share: number): void {
  const { context, width, height, theme } = brush;
  const x = width - FROM_RIGHT;
  const [bottom, top] = [BOTTOM * height, TOP * height];
  const step = Math.min(STEP, (WIDEST - NARROWEST) / Math.max(1, Math.ceil(returns) - 1));
  const taken = { stroke: theme.accent, width: Math.min(6, Math.max(2, step * 0.4)) };
  const open = { stroke: theme.soft, width: 5, alpha: 0.35 };
  const drawn = returns * share;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const arc = (out: number, part: number, paint: Paint) => {
    // The beginning of a Bézier curve is one, too: its points lie on the lines between the points of the whole.
    const rise = (bottom - top) * part ** 2;
    context.beginPath();
    context.moveTo(x, bottom);
    context.bezierCurveTo(
      x + out * part,
      bottom,
      x + out * part * (2 - part),
      bottom - rise,
      x + 3 * out * part * (1 - part),
      bottom - rise * (3 - 2 * part),
    );
    brush.apply(paint);
  };
  // The way back is there even where nobody has to take it.
  if (drawn < 1) arc(NARROWEST, 1, open);
  for (let i = 0; i < drawn; i++) arc(NARROWEST + step * i, Math.min(1, drawn - i), taken);
  const head = [
    [x + 15, top - 14],
    [x - 4, top],
    [x + 13, top + 16],
  ] as const;
  brush.line(head, drawn < 1 ? open : { ...taken, width: 6 });
}

/** The number, and beside it what it counts. */
function paintCount(brush: Brush, among: readonly [workers: number, milliseconds: number], rounds: number): void {
  const { width, height, theme } = brush;
  const [right, y] = [width - 84, NUMBER * height];
  const style = { pixels: 25, weight: 500 };
  const [long = '', short = ''] = text.among(...among);
  const lines = [text.rounds(rounds), brush.measure(long, style) < 0.4 * width ? long : short];
  const wide = Math.max(...lines.map((line) => brush.measure(line, style)));
  lines.forEach((line, i) => {
    brush.text(line, right - wide, y + (i - 0.5) * 32, { ...style, colour: theme.soft });
  });
  const number = { pixels: 60, weight: 800, align: 'right', colour: theme.accent } as const;
  brush.text(text.roundsOf(rounds), right - wide - 20, y, number);
}
