/** What page and analyzer worker say to each other. */
import type { DumpSummary } from './summarise.ts';

/** Code of the failure where a file was moved, or changed, or may not be read. */
export const UNREADABLE = 'unreadable';

/** Whose dump: each is read and kept for itself. */
export type Source = 'model' | 'viewer';

export interface NamedText {
  name: string;
  text: string | Blob;
}

export interface Question {
  of: Source;
  /** New texts to read, which make one list of dumps; absent: those that were read last. */
  texts?: readonly NamedText[];
  /** Which dump of the text, from 0; beyond the last means the last. */
  shown: number;
  framesToCompare: number;
  /** `take`: hold the dump that was looked at last, to compare with it what comes; not across sources. */
  hold: 'keep' | 'take' | 'release';
}

export interface Answer {
  summary: DumpSummary;
  /** It is compared with a dump that is held, not with the one before it. */
  isHeld: boolean;
}
