/** Who sees that a page is bad: a card a failure, with an open eye and the time until it is seen, or a closed one. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { paintEye } from './eyes.ts';

const DURATION = 0.9;

export interface Sign {
  name: string;
  isSeen: boolean;
  /** When and by whom, or that nobody does. */
  says: string;
}

export interface Signs {
  signs: readonly Sign[];
  table: Table;
}

export function signsScene(shown: Signs): Scene {
  return {
    duration: DURATION,
    table: shown.table,
    paint: (brush, seconds) => paint(brush, shown, Math.min(1, seconds / DURATION)),
  };
}

/** Of a card's height: the room between cards. */
const GAP = 0.12;
const LARGEST = 30;

/** @param share of the time; eyes open one after the other. */
function paint(brush: Brush, { signs }: Signs, share: number): void {
  const row = Math.min(150, brush.height / signs.length);
  signs.forEach((sign, i) => {
    paintCard(brush, sign, i * row, row * (1 - GAP), share * signs.length > i + 0.5 || share >= 1);
  });
}

function paintCard(brush: Brush, { name, isSeen, says }: Sign, top: number, high: number, isOver: boolean): void {
  const { width, theme } = brush;
  const isOpen = isSeen && isOver;
  const colour = isOpen ? theme.role.good : theme.role.bad;
  const half = Math.min(40, 0.42 * high);
  brush.box(0, top, width, high, 10, { fill: colour, alpha: 0.12 });
  brush.box(0, top, 6, high, 3, { fill: colour });
  paintEye(brush, 26 + half, top + high / 2, half, isOpen);
  const left = 48 + 2 * half;
  const most = width - left - 14;
  const pixels = Math.min(LARGEST, 0.27 * high);
  brush.text(name, left, top + 0.3 * high, { pixels, weight: 750, most });
  if (isOver) brush.text(says, left, top + 0.7 * high, { pixels, weight: 700, colour, most });
}
