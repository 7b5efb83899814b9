/**
 * A viewer's profile as it is looked at, as plain data: the window that has the file makes it, any other window shows the same
 * and may wish for another part.
 */
import type { ComparedFunction } from '../../profile/index.ts';
import type { Look as LookedAt } from '../flame-graph/flame-graph.ts';
import type { About, Counted, FunctionRow, Look, View } from './profile-book.ts';
import type { OpenedFile } from './protocol.ts';

export type Part = View | 'functions' | 'compare';

/** What is asked to be seen. */
export interface Wish {
  /** Which of the files. */
  place: number;
  /** Which profile of the file, or ALL. */
  profile: number;
  part: Part;
  /** What the list of functions goes by. */
  by: Counted;
  /** The one between its callers and callees. */
  around?: { frame: number; name: string };
  /** Beside what of its own file, or of the files, it is compared. */
  beside?: { profile: number } | { place: number };
}

/** What stands there of it. */
export type Seen =
  | { is: 'look'; look?: Look }
  | { is: 'functions'; functions: FunctionRow[] }
  | { is: 'compared'; compared?: ComparedFunction[]; before: string; after: string }
  | { is: 'choose-other' };

export interface BroughtProfile extends OpenedFile {
  name: string;
  /** Milliseconds since 1970: tells the window that has the file from those that only show what is in it. */
  readAt: number;
  about: About;
  wish: Wish;
  seen: Seen;
  /** Of another window, which has not got the file. */
  wished?: Wish;
}

/** What the figure around gives the viewer. */
export interface ViewerContext {
  brought: BroughtProfile | undefined;
  /** Shows what was read in place of the model's; nothing goes back to the model. */
  bring(profile?: BroughtProfile): void;
  /** What of a graph is looked at, in all windows. */
  looked: LookedAt | undefined;
  tellLook(look: LookedAt): void;
}
