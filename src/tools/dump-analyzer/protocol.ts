/** What page and analyzer worker say to each other. */
import type { DumpProblem } from '../../thread-dump/index.ts';
import type { DumpSummary } from './summarise.ts';

export interface Question {
  id: number;
  /** A new text to read; absent: the one that was read last. */
  text?: string | Uint8Array;
  /** Which dump of the text, from 0; beyond the last means the last. */
  shown: number;
  framesToCompare: number;
  /** `take`: keep the dump that is shown, before a new text is read, to compare what comes with it. */
  hold: 'keep' | 'take' | 'release';
}

export type Answer = { id: number; summary: DumpSummary } | { id: number; problem: DumpProblem };
