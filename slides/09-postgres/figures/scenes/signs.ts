/**
 * How long until somebody sees that a page is bad: a bar a failure, over the time since. One that is seen ends there, and says
 * by whom; one that nobody sees runs off the picture. Below them people's own eyes, of which some are closed.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintEyes } from './eyes.ts';

const text = words.noSaints;

/** The axis holds still, whatever is set: from a first read to longer than anybody waits for a check. Seconds. */
const [FIRST, LAST] = [0.1, 1_000_000];
const TICKS = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
const DURATION = 1.6;

export interface Sign {
  name: string;
  /** Undefined: nobody ever. */
  seconds: number | undefined;
  /** Who sees it, or what comes instead. */
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

/** 0 … 1 along the axis, by the logarithm. */
export function placeOf(seconds: number): number {
  const share = Math.log(seconds / FIRST) / Math.log(LAST / FIRST);
  return Math.min(1, Math.max(0, share));
}

export function signsScene(shown: Signs): Scene {
  return {
    duration: DURATION,
    table: shown.table,
    paint: (brush, seconds) => paint(brush, shown, Math.min(1, seconds / DURATION)),
  };
}

const GAP = 16;
const SHORTEST = 8;

function paint(brush: Brush, { signs, looker, seeing, looks }: Signs, share: number): void {
  const { width, height, theme } = brush;
  const large = { pixels: theme.textPixels + 2, weight: 700 };
  const left = GAP + Math.max(...[...signs.map(({ name }) => name), looker].map((name) => brush.measure(name, large)));
  const axis = 2.9 * theme.textPixels;
  const row = (height - axis) / (signs.length + 1.1);
  const bottom = signs.length * row;
  const at = (seconds: number) => left + placeOf(seconds) * (width - left);
  for (const [unit, seconds] of Object.entries(TICKS)) {
    const x = at(seconds);
    brush.line(
      [
        [x, 0],
        [x, bottom],
      ],
      { stroke: theme.grid, width: 1.5 },
    );
    brush.text(text.ticks[unit as keyof typeof TICKS], x, bottom + 0.7 * theme.textPixels, {
      align: 'center',
      colour: theme.soft,
    });
  }
  const label = { align: 'right', colour: theme.soft, most: width - left } as const;
  brush.text(text.axisSign, width, bottom + 2 * theme.textPixels, label);
  signs.forEach((sign, i) => {
    const middle = (i + 0.5) * row;
    brush.text(sign.name, 0, middle, large);
    paintSign(brush, sign, { left, middle, thick: Math.min(52, 0.68 * row), share });
  });
  const middle = height - 0.55 * row;
  brush.text(looker, 0, middle, large);
  paintEyes(brush, { left, middle, room: width - left, most: 0.8 * row, looks, seeing });
}

interface Place {
  left: number;
  middle: number;
  thick: number;
  /** Of the time that the scene plays. */
  share: number;
}

function paintSign(brush: Brush, { seconds, says }: Sign, { left, middle, thick, share }: Place): void {
  const { width, theme } = brush;
  const room = width - left;
  const end = seconds === undefined ? 1 : placeOf(seconds);
  const isOver = share >= end;
  const long = Math.max(SHORTEST, Math.min(end, share) * room);
  const top = middle - thick / 2;
  const style = { pixels: theme.textPixels, weight: 700 };
  if (seconds === undefined) {
    arrow(brush, { left, top, long, thick, isOver });
    if (isOver) brush.text(says, left + GAP, middle, { ...style, colour: theme.paper, most: room - thick });
    return;
  }
  brush.box(left, top, long, thick, 4, { fill: isOver ? theme.role.good : theme.role.bad });
  if (!isOver) return;
  const after = room - long - GAP;
  if (brush.measure(says, style) <= after || after > room / 2)
    brush.text(says, left + long + 10, middle, { ...style, colour: theme.role.good, most: after });
  else
    brush.text(says, left + long - GAP, middle, {
      ...style,
      align: 'right',
      colour: theme.paper,
      most: long - 2 * GAP,
    });
}

/** It goes on: its head points out of the picture. */
function arrow(brush: Brush, { left, top, long, thick, isOver }: Omit<Place, 'middle' | 'share'> & Bar): void {
  const { context, theme } = brush;
  const head = isOver ? thick / 2 : 0;
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + long - head, top);
  context.lineTo(left + long, top + thick / 2);
  context.lineTo(left + long - head, top + thick);
  context.lineTo(left, top + thick);
  context.closePath();
  brush.apply({ fill: theme.role.bad });
}

interface Bar {
  top: number;
  long: number;
  isOver: boolean;
}
