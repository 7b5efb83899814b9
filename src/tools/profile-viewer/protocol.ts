/** What the page asks of the worker in which a file of profiles is open. */
import type { ComparedFunction } from '../../profile/index.ts';
import type { Counted, FunctionRow, Look, Opened, View } from './profile-book.ts';

export type Question =
  | { ask: 'open'; file: Blob }
  | { ask: 'look'; profile: number; view: View; frame?: number }
  | { ask: 'functions'; profile: number; by: Counted }
  | { ask: 'matched'; profile: number; query: string }
  /** With a profile of the same file, or with the largest of another one. */
  | { ask: 'compare'; profile: number; file: Blob | undefined; other: number };

export type Answer =
  | { is: 'opened'; opened: Opened }
  | { is: 'look'; look: Look | undefined }
  | { is: 'functions'; functions: FunctionRow[] }
  | { is: 'matched'; share: number }
  | { is: 'compared'; compared: ComparedFunction[] | undefined };
