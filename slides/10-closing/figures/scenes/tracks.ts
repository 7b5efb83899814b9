/**
 * A track for each tale: how much of what runs short in it your load asks for, thicker and thicker, up to the lamp at which
 * it is all used. What lies beyond the present load is there already, pale.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { factor, percent } from '../../../../src/words/format.ts';
import { LEAST_SHOWN, MOST_SHOWN } from '../../model/bottlenecks/limit.ts';
import { words } from '../../words.ts';
import { type Kind, places } from '../parts/bottlenecks.ts';

const text = words.questions;

interface Tracks {
  kinds: readonly Kind[];
  /** Names of the tales that no load brings. */
  apart: readonly string[];
  columns: Readonly<Record<string, Float64Array>>;
  facts: Readonly<Record<string, number>>;
  multiplier: number;
  requestsPerSecond: number;
  /** The viewer has bet that nothing comes within sight. */
  guessedNothing: boolean;
}

/** Room for the names on the left and for half a number on the right, and over the first track; the style sheet has them too. */
const LEFT = 400;
const RIGHT = 30;
const TOP = 66;
/** The flag of the present load, over what the axis says. */
const FLAG = 32;
/** A slider's thumb stops half of itself before its ends. */
const THUMB = 9;
const TICKS = [0.5, 1, 2, 5, 10];
const THICKEST = 0.5;
const PALE = 0.28;

export function tracks(drawn: Tracks): Scene {
  const { kinds, apart, columns, facts, multiplier, requestsPerSecond } = drawn;
  const order = kinds.flatMap(({ tales }) => tales);
  const rows = places(kinds, apart.length);
  const loads = columns.loadMultiplier ?? new Float64Array();

  return {
    paint(brush) {
      const { width, height, theme } = brush;
      const place = placed(width);
      const rowHeight = (height - TOP) / Math.max(1, rows.all);
      const middleOf = (row: number) => TOP + (row + 0.5) * rowHeight;
      const end = place(MOST_SHOWN);
      const foot = TOP + rows.apart * rowHeight;
      for (const tick of TICKS) {
        const x = place(tick);
        brush.line(
          [
            [x, TOP],
            [x, foot],
          ],
          { stroke: theme.grid, width: 1.5 },
        );
      }
      order.forEach(({ model, crossing }, i) => {
        track(brush, columns[model] ?? loads, crossing, middleOf(rows.tops[i] ?? 0), rowHeight, place);
      });
      apart.forEach((_, i) => {
        const style = { pixels: theme.textPixels + 2, colour: theme.soft };
        brush.text(text.noLoad, place(LEAST_SHOWN) + 8, middleOf(rows.apart + i), style);
      });
      if (drawn.guessedNothing) guessed(brush, end, foot);
      you(brush, place(Math.min(multiplier, MOST_SHOWN)), foot, place);
    },
    table: {
      head: [text.tale, text.comesAt, text.axisShare],
      rows: [
        ...order.map(({ name, model, crossing }) => [name, text.when(crossing), percent(facts[model] ?? 0)]),
        ...apart.map((name) => [name, text.apart, '']),
      ],
    },
    legend: [
      { label: text.wedge, role: 'main' },
      { label: text.lamp, role: 'bad', mark: 'disc' },
    ],
  };

  function track(
    brush: Brush,
    shares: Float64Array,
    crossing: number,
    middle: number,
    rowHeight: number,
    place: (load: number) => number,
  ): void {
    const { context, theme, height } = brush;
    const half = (THICKEST * rowHeight) / 2;
    const [start, end, now] = [place(LEAST_SHOWN), place(MOST_SHOWN), place(multiplier)];
    const lamp = Math.min(end, Math.max(start, place(crossing)));
    const wedge = () => {
      context.beginPath();
      context.moveTo(start, middle);
      const upper: [number, number][] = [];
      loads.forEach((load, i) => {
        const x = Math.min(lamp, place(load));
        upper.push([x, Math.max(1.5, half * Math.min(1, shares[i] ?? 0))]);
      });
      for (const [x, thick] of upper) context.lineTo(x, middle - thick);
      for (const [x, thick] of upper.reverse()) context.lineTo(x, middle + thick);
      context.closePath();
    };
    for (const [from, to, alpha] of [
      [start, now, 1],
      [now, end, PALE],
    ] as const) {
      if (to <= from) continue;
      context.save();
      context.beginPath();
      context.rect(from, 0, to - from, height);
      context.clip();
      wedge();
      brush.apply({ fill: theme.role.main, alpha });
      if (crossing < MOST_SHOWN)
        brush.box(lamp, middle - half, end - lamp, 2 * half, 0, { fill: theme.role.bad, alpha });
      context.restore();
    }
    if (crossing >= MOST_SHOWN) return;
    const isLit = crossing <= multiplier;
    if (isLit) brush.dot(lamp, middle, half + 10, { fill: theme.role.bad, alpha: 0.3 });
    brush.dot(lamp, middle, half + 2, {
      fill: isLit ? theme.role.bad : theme.paper,
      stroke: isLit ? theme.paper : theme.role.bad,
      width: 3,
    });
  }

  /** The axis, and the present load: a pole and its flag, which says what the pole hides. */
  function you(brush: Brush, x: number, foot: number, place: (load: number) => number): void {
    const { theme } = brush;
    const style = { weight: 700 };
    const label = text.you(multiplier, requestsPerSecond * multiplier);
    const wide = brush.measure(label, style) + 20;
    const [start, end] = [place(LEAST_SHOWN), place(MOST_SHOWN)];
    const left = Math.min(end - wide, Math.max(start, x - wide / 2));
    const axis = (FLAG + TOP) / 2 + 1;
    brush.text(text.axisLoad, 0, axis, { colour: theme.soft, most: start - 30 });
    for (const tick of TICKS) {
      const at = place(tick);
      if (Math.abs(at - x) > brush.measure(factor(tick)) / 2 + 4)
        brush.text(factor(tick), at, axis, { align: 'center', colour: theme.soft });
    }
    brush.line(
      [
        [x, FLAG],
        [x, foot],
      ],
      { stroke: theme.ink, width: 3 },
    );
    brush.box(left, 0, wide, FLAG, 5, { fill: theme.ink });
    brush.text(label, left + wide / 2, FLAG / 2 + 1, { ...style, align: 'center', colour: theme.paper });
  }

  function guessed(brush: Brush, x: number, foot: number): void {
    const { theme } = brush;
    brush.line(
      [
        [x, TOP],
        [x, foot],
      ],
      { stroke: theme.role.third, width: 3, dash: [4, 6] },
    );
    brush.text(text.yourGuess, x - 8, foot - 12, { align: 'right', colour: theme.role.third, weight: 650 });
  }
}

/** From a multiple of today's load to its place, by factors. */
function placed(width: number): (load: number) => number {
  const from = Math.min(LEFT, 0.55 * width) + THUMB;
  const to = width - RIGHT - THUMB;
  const span = Math.log(MOST_SHOWN / LEAST_SHOWN);
  return (load) => from + ((to - from) * Math.log(load / LEAST_SHOWN)) / span;
}
