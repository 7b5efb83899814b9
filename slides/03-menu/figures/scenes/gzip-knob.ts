/**
 * The knob and what each of its settings asks of the balancer, a cell a core. What was tried before stays above, on the
 * same scale: level 9, the level set now, and the menu in parts.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { bytes, duration } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type CoreScale, paintCores, paintEnd } from './core-rows.ts';
import { paintDial } from './gzip-dial.ts';

const text = words.levels;

/** One setting by level, from 1. */
export interface Setting {
  cores: ArrayLike<number>;
  milliseconds: ArrayLike<number>;
  bytes: ArrayLike<number>;
}

export interface Knob {
  level: number;
  partsOnly: boolean;
  cores: number;
  whole: Setting;
  parts: Setting;
}

interface Row {
  level: number;
  setting: Setting;
  label: string;
}

const HIGHEST = 9;
const SECONDS = 1.8;
/** Rows that were tried before stand there already. */
const ENDS = [28, 64, 96, 128] as const;

export function gzipKnob(knob: Knob): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, knob, ease(seconds / SECONDS)),
    table: {
      head: [text.axisLevel, text.timeLine, text.bytesLine, text.coresLine, text.coresInParts],
      rows: Array.from(knob.whole.cores, (cores, i) => [
        text.level(i + 1),
        duration(knob.whole.milliseconds[i] ?? Number.NaN),
        bytes(knob.whole.bytes[i] ?? Number.NaN),
        text.about(cores),
        text.about(knob.parts.cores[i] ?? Number.NaN),
      ]),
    },
  };
}

/** Oldest first; the last is what is set now. */
function rowsOf({ level, partsOnly, whole, parts }: Knob): Row[] {
  return [
    { level: HIGHEST, setting: whole, label: text.coresAt(HIGHEST) },
    ...(level === HIGHEST ? [] : [{ level, setting: whole, label: text.coresAt(level) }]),
    ...(partsOnly ? [{ level, setting: parts, label: text.inParts }] : []),
  ];
}

const coresAt = ({ cores }: Setting, level: number) => {
  const [below, above] = [Math.floor(level), Math.ceil(level)];
  const [from, to] = [cores[below - 1] ?? 0, cores[above - 1] ?? 0];
  return from + (level - below) * (to - from);
};

/** @param turned 0 … 1: how far the knob has been turned to where it stands now. */
function paint(brush: Brush, knob: Knob, turned: number): void {
  const { theme, height, width } = brush;
  const rows = rowsOf(knob);
  // It came from the lowest level to the highest, and from there to where it is.
  const from = knob.level === HIGHEST ? 1 : HIGHEST;
  const level = knob.partsOnly ? knob.level : from + (knob.level - from) * turned;
  const radius = Math.min(124, 0.15 * width, 0.5 * height - 1.5 * theme.textPixels - 18);
  const around = radius + 1.4 * theme.textPixels + 14;
  paintDial(brush, around, height / 2 + 10, radius, level);
  const left = 2 * around + 36;
  const label = Math.max(176, 8 * theme.textPixels);
  const scale: CoreScale = {
    left: left + label,
    width: width - left - label - 4,
    end: axisEnd(Math.max(knob.whole.cores[HIGHEST - 1] ?? 0, knob.cores), ENDS),
    cores: knob.cores,
  };
  // The word on the cores' end stands over the rows.
  const [top, bottom] = [1.4 * theme.textPixels, height - 8];
  // What is set now has the most room.
  const shares = rows.map((_, i) => (i === rows.length - 1 ? 1.5 : 1));
  const sum = shares.reduce((a, b) => a + b, 0);
  let y = top;
  rows.forEach((row, i) => {
    const isNow = i === rows.length - 1;
    const room = ((bottom - top) * (shares[i] ?? 1)) / sum;
    const needed = isNow
      ? (knob.partsOnly ? turned : 1) * coresAt(row.setting, knob.partsOnly ? row.level : level)
      : coresAt(row.setting, row.level);
    paintRow(brush, scale, {
      top: y,
      height: room - 14,
      left,
      needed,
      label: row.label,
      isNow,
      width: label - 18,
    });
    y += room;
  });
  paintEnd(brush, scale, 2, bottom, text.there(knob.cores));
}

interface RowPlace {
  top: number;
  height: number;
  left: number;
  width: number;
  needed: number;
  label: string;
  isNow: boolean;
}

function paintRow(brush: Brush, scale: CoreScale, { top, height, left, width, needed, label, isNow }: RowPlace): void {
  const { textPixels: row, soft, ink } = brush.theme;
  const pixels = Math.min(isNow ? 72 : 44, 0.62 * (height - row));
  const middle = top + height / 2;
  const number = text.about(needed);
  // Smaller rather than narrower.
  const fits = Math.min(1, width / brush.measure(number, { pixels, weight: 800 }));
  brush.text(number, left, middle - 0.55 * row, { pixels: fits * pixels, weight: 800, most: width });
  brush.text(label, left, middle + pixels / 2 + 0.15 * row, { weight: 600, colour: isNow ? ink : soft, most: width });
  paintCores(brush, scale, top, height, needed);
}
