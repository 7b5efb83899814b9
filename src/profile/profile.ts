/** What a file of profiles says, whatever form it was written in. */
import type { CallTree } from './call-tree.ts';
import type { Frames } from './frames.ts';
import type { ProfileNote } from './note.ts';
import type { ProfileUnit } from './units.ts';

export type ProfileFormat =
  | 'collapsed'
  | 'cpuprofile'
  | 'devtools-trace'
  | 'speedscope'
  | 'pprof'
  | 'perf-script'
  | 'gecko'
  | 'flame-graph-svg'
  | 'flame-graph-html'
  | 'heapprofile'
  | 'stackprof';

/** In place of a call: nothing ran, or nobody knows what did. */
export const NOBODY = -1;

/** Samples one after the other: which call each found, and how much it weighs, in the profile's unit. */
export interface TimeOrder {
  calls: Int32Array;
  weights: Float64Array;
}

export interface Profile {
  /** As the file names it; empty where it does not. */
  name: string;
  /** Of a file that holds two sides to compare, which of them this is. */
  side?: 'before' | 'after';
  unit: ProfileUnit;
  /** What the frames' numbers in the tree stand for; all profiles of a file share them. */
  frames: Frames;
  tree: CallTree;
  /** Where the file tells in which order the samples were taken. */
  order?: TimeOrder;
  /** How its weights came about: by so many looks, by measuring each call, or by looks whose number the file does not say. */
  from: 'samples' | 'measurements' | 'estimates';
  /** Where all weights are multiples of one, taken for a sample's. */
  sampleWeight?: number;
  /** Time from sample to sample, where it is known. */
  intervalMilliseconds?: number;
  /** Lines or samples of the file that are in no call. */
  leftOut: number;
  /** What was left out, guessed, put right or charged to nobody. */
  notes: ProfileNote[];
}

/** At least one profile, and at least one weighs something. */
export interface ProfileFile {
  format: ProfileFormat;
  profiles: Profile[];
}
