/**
 * The knob, large, with what each of its levels asks of the balancer around it; beside it how many cores that is where the
 * knob stands, and how large the menu is that every answer carries.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { bytes, duration } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { paintBars, paintTaken } from './gzip-bars.ts';
import { type Dial, LEVELS, paintCoresThere, paintDial, reachOf } from './gzip-dial.ts';
import { paintBelow, paintBeside } from './gzip-said.ts';

const text = words.levels;

/** One setting by level, from 1. */
export interface Setting {
  cores: ArrayLike<number>;
  milliseconds: ArrayLike<number>;
  bytes: ArrayLike<number>;
  /** Of the menu in an answer, before gzip. */
  menuBytes: number;
}

export interface Knob {
  level: number;
  partsOnly: boolean;
  cores: number;
  whole: Setting;
  parts: Setting;
}

const SECONDS = 1.8;
/** Cores at the end of a bar's scale. */
const ENDS = [28, 64, 96, 128] as const;
/** How far the dial reaches from its middle, as shares of the longest bar: that stands between right and down. */
const [UP, DOWN, LEFT, RIGHT] = [0.8, 0.76, 0.8, 0.88];

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

/** @param turned 0 … 1: how far the knob has been turned to where it stands now. */
function paint(brush: Brush, knob: Knob, turned: number): void {
  const { height, width, theme } = brush;
  const { partsOnly, cores, whole, parts } = knob;
  const row = theme.textPixels;
  const end = axisEnd(Math.max(whole.cores[LEVELS - 1] ?? 0, cores), ENDS);
  const there = reachOf({ radius: 1, end }, cores);
  const [up, down, left] = [Math.max(UP, there), Math.max(DOWN, there), Math.max(LEFT, there)];
  const right = Math.max(RIGHT, there);
  const isBeside = width > 1.7 * height;
  const foot = isBeside ? 0 : 4.2 * row;
  const radius = Math.min(
    (height - foot - 0.9 * row - 6) / (up + down),
    ((isBeside ? 0.52 : 1) * (width - 8)) / (left + right),
  );
  const x = isBeside ? 4 + left * radius + 0.02 * width : (width + (left - right) * radius) / 2;
  const dial: Dial = { x, y: 5 + up * radius, radius, end };
  // It came from the lowest level to the highest, and from there to where it is.
  const from = knob.level === LEVELS ? 1 : LEVELS;
  const level = partsOnly ? knob.level : from + (knob.level - from) * turned;
  const sent = partsOnly ? parts : whole;
  paintBars(brush, dial, { sent: sent.cores, whole: whole.cores, cores, level, shown: turned });
  if (cores <= end) paintCoresThere(brush, dial, cores, text.there(cores));
  paintDial(brush, dial, level);
  const most = whole.cores[LEVELS - 1] ?? 0;
  if (isBeside && knob.level !== LEVELS) paintTaken(brush, dial, LEVELS, most, text.about(most));
  const before = coresAt(whole, level);
  const needed = partsOnly ? before + turned * (coresAt(parts, level) - before) : before;
  const said = {
    needed,
    isShort: needed > cores,
    answer: sent.menuBytes,
    whole: whole.menuBytes,
    label: partsOnly ? text.inParts : text.coresAt(Math.round(level)),
  };
  if (isBeside) paintBeside(brush, said, dial.x + (right + 0.16) * radius);
  else paintBelow(brush, said, height - foot + 0.4 * row);
}

const coresAt = ({ cores }: Setting, level: number) => {
  const [below, above] = [Math.floor(level), Math.ceil(level)];
  const [from, to] = [cores[below - 1] ?? 0, cores[above - 1] ?? 0];
  return from + (level - below) * (to - from);
};
