/** What a file of profiles says, whatever form it was written in. */
import type { CallTree } from './call-tree.ts';

export type ProfileFormat = 'collapsed' | 'cpuprofile';

/** What a weight counts, as the file has it. */
export type ProfileUnit = 'samples' | 'microseconds';

export interface Profile {
  /** As the file names it; empty where it does not. */
  name: string;
  unit: ProfileUnit;
  tree: CallTree;
  /** Lines or samples of the file that are in no call. */
  leftOut: number;
}

/** At least one profile, and each weighs something. */
export interface ProfileFile {
  format: ProfileFormat;
  profiles: Profile[];
}
