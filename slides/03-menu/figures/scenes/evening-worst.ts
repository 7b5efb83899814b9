/** What visitors meet at the worst of an evening, large: beside its picture, or over it where that is narrow. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const { evening: text } = words;

export interface Worst {
  scriptSeconds: number;
  lostShare: number;
  /** So much is lost that it counts. */
  isLosing: boolean;
  /** More answers than cores. */
  isQueueing: boolean;
}

/** More than this is long to wait for a script. */
const LONG_SECONDS = 2;

/** What a visitor waits for main.js, and how many packets are lost on its way. */
export function paintWorst(brush: Brush, worst: Worst, left: number, isBeside: boolean): void {
  const { scriptSeconds, lostShare, isLosing, isQueueing } = worst;
  const { theme, width } = brush;
  const row = theme.textPixels;
  const colour = scriptSeconds > LONG_SECONDS ? theme.role.bad : isQueueing ? theme.role.main : theme.role.good;
  const numbers = [
    {
      value: text.script(scriptSeconds * 1000),
      label: isLosing ? text.scriptTile : text.scriptInTimeTile,
      colour,
    },
    ...(isLosing ? [{ value: percent(lostShare), label: text.lostTile, colour }] : []),
  ];
  if (isBeside) {
    const pixels = Math.min(4 * row, 0.42 * (width - left));
    numbers.forEach(({ value, label, colour }, i) => {
      const y = 0.55 * pixels + i * (pixels + 2.6 * row);
      brush.text(value, left, y, { pixels, weight: 800, colour, most: width - left });
      brush.text(label, left, y + 0.5 * pixels + 0.8 * row, { colour: theme.soft, weight: 600, most: width - left });
    });
    return;
  }
  numbers.forEach(({ value, label, colour }, i) => {
    const y = (1.1 + 2.1 * i) * row;
    const wide = brush.text(value, left, y, { pixels: 1.8 * row, weight: 800, colour });
    brush.text(label, left + wide + 10, y + 0.2 * row, { colour: theme.soft, most: width - left - wide - 10 });
  });
}
