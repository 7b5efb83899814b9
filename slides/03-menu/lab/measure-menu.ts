/**
 * The whole measurement of the gzip slide: generates the menu that the sliders describe, then times every level on all
 * of it and on the part that a better API sends. Milliseconds, bytes. Runs in a worker and in Node alike.
 */
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { generateMenu, menuPart } from '../model/menu-gzip/menu-generator.ts';
import { ALL_LEVELS, levelMeasurements, type MeasuredLevel } from './gzip-levels.ts';

/** Which menu to measure. */
export interface MenuShape {
  menuDepth: number;
  childrenPerNode: number;
}

/** One answer, measured: its size, and a row per level measured at least once. */
export interface MeasuredAnswer {
  bytes: number;
  levels: MeasuredLevel[];
}

export interface MeasuredMenu extends MenuShape {
  whole: MeasuredAnswer;
  part: MeasuredAnswer;
}

export interface MenuProgress {
  /** 0 … 1. */
  share: number;
  level: number;
  /** From 1. */
  round: number;
  rounds: number;
  answer: 'whole' | 'part';
  measured: MeasuredMenu;
}

export const ROUNDS = 3;
/** A small answer is compressed as often as makes it this large, so that the clock can see it. */
const LEAST_BYTES_PER_READING = 1_000_000;
/** Of the progress bar: the part goes by in a moment. */
const SHARE_OF_WHOLE = 0.9;
const SEED = 1;

/** Measurement by measurement; the last progress holds everything. */
export function* menuMeasurements(shape: MenuShape, rounds = ROUNDS): Generator<MenuProgress> {
  const menu = generateMenu(shape.menuDepth, shape.childrenPerNode, randomStreams(SEED));
  const answers = { whole: encode(menu), part: encode(menuPart(menu)) };
  const measured: MeasuredMenu = {
    ...shape,
    whole: { bytes: answers.whole.length, levels: [] },
    part: { bytes: answers.part.length, levels: [] },
  };
  for (const answer of ['whole', 'part'] as const) {
    const before = answer === 'whole' ? 0 : SHARE_OF_WHOLE;
    const share = answer === 'whole' ? SHARE_OF_WHOLE : 1 - SHARE_OF_WHOLE;
    const repeats = Math.ceil(LEAST_BYTES_PER_READING / answers[answer].length);
    for (const { done, total, measured: levels } of levelMeasurements(answers[answer], rounds, { repeats })) {
      measured[answer].levels = levels;
      yield {
        share: before + (share * done) / total,
        level: ALL_LEVELS[(done - 1) % ALL_LEVELS.length] ?? 0,
        round: Math.ceil(done / ALL_LEVELS.length),
        rounds,
        answer,
        measured,
      };
    }
  }
}

function encode(menu: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ menu }));
}
