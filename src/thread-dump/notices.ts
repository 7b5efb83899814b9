// What a reader must say beside its facts: what it put right, left out, took from elsewhere than the printed locks, or
// charged to nobody. Codes with data; sentences are written by whoever shows them.
import type { DumpFormat, Untold } from './formats.ts';

export interface DumpNoticeData {
  /** The file was packed. */
  unpacked: { form: string };
  /** Tags and entities of a web page. */
  page: { lines: number };
  /** Ends of lines that were written out as `\n`. */
  'written-out': { lines: number };
  /** Cells of a table, one column of which is the dump. */
  table: { rows: number };
  /** Curly quotes and long dashes. */
  quotes: { count: number };
  /** No-break and other odd spaces. */
  spaces: { count: number };
  /** The newest line stood first. */
  reversed: { lines: number };
  /** Lines that a mail program broke. */
  wrapped: { lines: number };
  /** Begins of lines that a logger wrote. */
  prefixes: { lines: number };
  /** Other output between the lines of the dump. */
  'lines-left-out': { lines: number };
  /** Lines that look like a thread, outside of any dump. */
  lookalikes: { lines: number };
  /** The dump says how many threads there are, and lists other. */
  'threads-missing': { said: number; listed: number };
  /** Stacks of which the runtime printed a part only. */
  'frames-elided': { threads: number };
  /** Threads of which the runtime could print no stack. */
  'stacks-missing': { threads: number };
  /** Wait for a lock that somebody owns, and the dump does not say who: charged to nobody. */
  'owners-unknown': { threads: number };
  /** Wait for somebody who is named but not listed, or of whose name there are several: charged to nobody. */
  'owners-absent': { threads: number };
  /** Owners that only the JVM's own deadlock report names. */
  'owners-reported': { locks: number };
  /** Classes under way, whose initializing thread was told by its stack. */
  'owners-deduced': { locks: number };
  /** In `wait()` on a lost reference: taken to be the innermost monitor of the stack. */
  'locks-guessed': { threads: number };
  /** Cycles that the locks prove and the JVM did not report. */
  'cycles-unreported': { cycles: number };
  /** The form lists virtual threads only while they run, and there are some. */
  'virtual-unlisted': null;
  /** Tasks that await several others: the first stands for them. */
  'awaits-several': { threads: number };
  untold: { what: readonly Untold[] };
  /** A file among several that could not be read, and was left out. */
  'file-left-out': { file: string; problem: string };
  /** Nothing tells in which order the dumps of several files were taken. */
  'order-unknown': { dumps: number };
  /** Dumps of several forms do not make one series. */
  'forms-mixed': { forms: readonly DumpFormat[] };
  /** Dumps whose threads are not those of the dump before. */
  'other-process': { dumps: number };
  /** Threads that no name and number tells from others: in a series, they may be taken for each other. */
  'names-alike': { threads: number };
}

export type DumpNoticeCode = keyof DumpNoticeData;

export type DumpNotice = { [Code in DumpNoticeCode]: { code: Code; data: DumpNoticeData[Code] } }[DumpNoticeCode];

/** A sentence for each code. */
export type DumpNoticeWords = { [Code in DumpNoticeCode]: (data: DumpNoticeData[Code]) => string };

export function noticeSentence<Code extends DumpNoticeCode>(
  words: DumpNoticeWords,
  { code, data }: { code: Code; data: DumpNoticeData[Code] },
): string {
  return words[code](data);
}
