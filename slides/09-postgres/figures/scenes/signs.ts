/**
 * Who sees that a page is bad: a card a failure, with an open eye and the time until it is seen, or a closed one. Below them
 * people's own eyes, of which some are closed.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { paintEye, paintEyes } from './eyes.ts';

const DURATION = 0.9;

export interface Sign {
  name: string;
  isSeen: boolean;
  /** When and by whom, or that nobody does. */
  says: string;
}

export interface Signs {
  signs: readonly Sign[];
  /** Of ten looks at the cause, how many see it, and who looks. */
  looker: string;
  seeing: number;
  looks: number;
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
const GAP = 0.16;
const LARGEST = 25;
/** Between the eyes and what is set below them, in pixels. */
const AIR = 18;

/** @param share of the time; eyes open one after the other. */
function paint(brush: Brush, { signs, looker, seeing, looks }: Signs, share: number): void {
  const { width, theme } = brush;
  const height = brush.height - AIR;
  const line = 1.3 * theme.textPixels;
  const people = 1.6 * line + (0.6 * width) / looks;
  const row = Math.min(104, (height - people) / signs.length);
  signs.forEach((sign, i) => {
    paintCard(brush, sign, i * row, row * (1 - GAP), share * signs.length > i + 0.5 || share >= 1);
  });
  const top = signs.length * row;
  brush.text(looker, 0, top + line * 0.75, { pixels: theme.textPixels + 4, weight: 700, most: width });
  const most = height - top - 1.3 * line;
  const middle = top + 1.4 * line + Math.min(most / 2, (0.3 * width) / looks);
  paintEyes(brush, { left: 0, middle, room: width, most, looks, seeing });
}

function paintCard(brush: Brush, { name, isSeen, says }: Sign, top: number, high: number, isOver: boolean): void {
  const { width, theme } = brush;
  const isOpen = isSeen && isOver;
  const colour = isOpen ? theme.role.good : theme.role.bad;
  const middle = top + high / 2;
  const half = Math.min(26, 0.42 * high);
  brush.box(0, top, width, high, 10, { fill: colour, alpha: 0.12 });
  brush.box(0, top, 6, high, 3, { fill: colour });
  paintEye(brush, 24 + half, middle, half, isOpen);
  const left = 40 + 2 * half;
  const pixels = Math.max(theme.textPixels + 3, Math.min(LARGEST, width / 20));
  const taken = brush.text(name, left, middle, { pixels, weight: 750, most: width / 2 - left });
  if (!isOver) return;
  const room = width - left - taken - 34;
  brush.text(says, width - 14, middle, {
    pixels,
    weight: 700,
    colour,
    align: 'right',
    most: room,
  });
}
