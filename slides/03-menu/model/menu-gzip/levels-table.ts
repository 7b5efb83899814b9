/**
 * What gzip costs and saves per level on the generated menu (3.02 MB, 4 levels of 8 children): written by
 * measure-levels.ts, not by hand. Node 20.20.2, zlib 1.3.1-e00f703; a server's core (AMD EPYC); least of 40
 * interleaved rounds.
 */
import type { LevelCost } from './level-costs.ts';

export const LEVELS: readonly LevelCost[] = [
  { level: 1, bytesRatio: 0.19506, cpuNanosecondsPerByte: 4.2 },
  { level: 2, bytesRatio: 0.18721, cpuNanosecondsPerByte: 4.65 },
  { level: 3, bytesRatio: 0.1812, cpuNanosecondsPerByte: 5.99 },
  { level: 4, bytesRatio: 0.17061, cpuNanosecondsPerByte: 6.77 },
  { level: 5, bytesRatio: 0.15973, cpuNanosecondsPerByte: 9.22 },
  { level: 6, bytesRatio: 0.15757, cpuNanosecondsPerByte: 13.74 },
  { level: 7, bytesRatio: 0.15469, cpuNanosecondsPerByte: 19.59 },
  { level: 8, bytesRatio: 0.15432, cpuNanosecondsPerByte: 30.52 },
  { level: 9, bytesRatio: 0.15432, cpuNanosecondsPerByte: 30.73 },
];

/** Mean bytes of JSON a node, by its level in the menu, without its children. */
export const BYTES_PER_NODE: readonly number[] = [538.5, 579.3, 582.3, 654.6];
