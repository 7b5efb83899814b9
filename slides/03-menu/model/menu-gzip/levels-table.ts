/**
 * What gzip costs and saves per level on the generated menu (3.02 MB, 4 levels of 8 children): written by
 * lab/measure-levels.ts, not by hand. Stock zlib 1.2.13, byte for byte what nginx sends; CPU time of a server's core
 * (AMD EPYC), least of 40 interleaved rounds.
 */
import type { LevelCost } from './level-costs.ts';

export const LEVELS: readonly LevelCost[] = [
  { level: 1, bytesRatio: 0.20445, cpuNanosecondsPerByte: 4.36 },
  { level: 2, bytesRatio: 0.19433, cpuNanosecondsPerByte: 4.79 },
  { level: 3, bytesRatio: 0.18612, cpuNanosecondsPerByte: 6.41 },
  { level: 4, bytesRatio: 0.17239, cpuNanosecondsPerByte: 6.96 },
  { level: 5, bytesRatio: 0.16126, cpuNanosecondsPerByte: 9.47 },
  { level: 6, bytesRatio: 0.15865, cpuNanosecondsPerByte: 13.92 },
  { level: 7, bytesRatio: 0.15631, cpuNanosecondsPerByte: 18.87 },
  { level: 8, bytesRatio: 0.15522, cpuNanosecondsPerByte: 32.99 },
  { level: 9, bytesRatio: 0.15522, cpuNanosecondsPerByte: 33.37 },
];

/** Mean bytes of JSON a node, by its level in the menu, without its children. */
export const BYTES_PER_NODE: readonly number[] = [538.5, 579.3, 582.3, 654.6];
