/** What the page asks of the worker in which a file of profiles is open. */
import type { ComparedFunction } from '../../profile/index.ts';
import type { FunctionRow, Look, Opened, View } from './profile-book.ts';

export type Question =
  | { ask: 'open'; file: Blob }
  | { ask: 'look'; profile: number; view: View; frame?: number }
  | { ask: 'functions'; profile: number }
  | { ask: 'compare'; profile: number; file: Blob };

export type Answer =
  | { is: 'opened'; opened: Opened }
  | { is: 'look'; look: Look | undefined }
  | { is: 'functions'; functions: FunctionRow[] }
  | { is: 'compared'; compared: ComparedFunction[] | undefined };
