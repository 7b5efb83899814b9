/**
 * What a reader says of a profile beside its numbers: what it left out, charged to nobody, guessed or put right. Codes with
 * data, as errors are; whoever shows them has the sentences.
 */
import type { ProfileUnit } from './units.ts';

export interface ProfileNoteData {
  /** Samples in which nothing ran, and their weight. */
  idle: { samples: number; weight: number; unit: ProfileUnit };
  /** Pauses far above the sampling interval, of which only one interval is the sample's before them. */
  gaps: { gaps: number; weight: number; unit: ProfileUnit };
  /** Samples that were written down out of the order of their times, and were put in order. */
  'clock-back': { samples: number };
  /** Samples without a stack, in which garbage was collected: put on top of the stack before. */
  'collector-placed': { samples: number };
  /** Samples that the tool itself says it missed. */
  'missed-samples': { samples: number };
  /** Samples of nodes or stacks that are not in the file. */
  'unknown-stacks': { samples: number };
  /** Nodes that are named and are not in the file, or that several name as their own. */
  'odd-nodes': { nodes: number };
  /** Lines that are neither stack nor header; the first of them. */
  'odd-lines': { lines: number; first: number };
  /** A comparison of two runs, of which this is one. */
  'two-runs': null;
  /** Counts whose thousands or fractions are parted by a comma or the like. */
  separators: { lines: number };
  /** Counts like `1.234` of which nothing tells whether they are fractions or thousands: read as fractions. */
  'points-open': { lines: number };
  /** All weights are multiples of this one: it is taken for one sample's. */
  'common-weight': { weight: number };
  /** The file ends in the middle of something; what stands before that was read. */
  'cut-off': null;
  /** The text went through a page, a chat, a mail or a table, and was put right. */
  mended: { signs: readonly MendedSign[] };
  /** Events of the file that are no samples of stacks. */
  'other-events': { events: number };
  /** Intervals that were left open, or closed out of order. */
  'odd-events': { events: number };
  /** Of several kinds of value, the one that is read; and the others. */
  'chosen-value': { chosen: string; others: readonly string[] };
  /** Read from a picture: what was too narrow to be drawn is not in it. */
  picture: null;
}

export type MendedSign =
  | 'colours'
  | 'records'
  | 'page'
  | 'returns'
  | 'fence'
  | 'around'
  | 'marks'
  | 'counts-first'
  | 'entities'
  | 'curly-quotes'
  | 'no-break-spaces'
  | 'written-line-breaks'
  | 'table'
  | 'quoted'
  | 'log';

export type ProfileNoteCode = keyof ProfileNoteData;

export type ProfileNote = { [Code in ProfileNoteCode]: { code: Code; data: ProfileNoteData[Code] } }[ProfileNoteCode];

/** A sentence for each code. */
export type ProfileNoteWords = { [Code in ProfileNoteCode]: (data: ProfileNoteData[Code]) => string };

export function noteSentence<Code extends ProfileNoteCode>(
  words: ProfileNoteWords,
  { code, data }: { code: Code; data: ProfileNoteData[Code] },
): string {
  return words[code](data);
}
