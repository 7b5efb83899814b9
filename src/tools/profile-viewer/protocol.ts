/** What the page asks of the worker in which files of profiles are open, and what comes back. */
import type { ComparedFunction } from '../../profile/index.ts';
import type { About, Counted, FunctionRow, Look, Opened, View } from './profile-book.ts';

/** A file that was brought, or one of an archive. */
export interface ListedFile {
  name: string;
  bytes: number;
}

export interface OpenedFile {
  opened: Opened;
  /** All that were brought, and which of them is open. */
  files: ListedFile[];
  place: number;
}

/** Beside what a profile is compared: another of its file, the largest of another file that is here, or of one that comes. */
export type Beside = { profile: number } | { place: number } | { file: File };

export type Question =
  /** Archives are unpacked; where there is one file, it is opened. */
  | { ask: 'open'; files: readonly File[] }
  | { ask: 'open-one'; place: number }
  | { ask: 'about'; profile: number }
  | { ask: 'look'; profile: number; view: View; frame?: number }
  /** Of what is looked at by the widest first. */
  | { ask: 'intervals'; profile: number }
  | { ask: 'functions'; profile: number; by: Counted }
  | { ask: 'matched'; profile: number; query: string }
  | { ask: 'compare'; profile: number; beside: Beside };

export type Answer =
  | ({ is: 'opened' } & OpenedFile)
  | { is: 'choose'; files: ListedFile[] }
  | { is: 'about'; about: About }
  | { is: 'look'; look?: Look }
  | { is: 'intervals'; intervals: (Interval | null)[] }
  | { is: 'functions'; functions: FunctionRow[] }
  | { is: 'matched'; share: number }
  | { is: 'compared'; compared?: ComparedFunction[]; other: string };

export interface Interval {
  low: number;
  high: number;
}
