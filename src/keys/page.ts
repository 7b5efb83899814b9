/** What keys ask of the page in which they are pressed; all else that they do, they do to the session. */
import type { Session } from '../session/session.ts';

export interface Page {
  next(): void;
  back(): void;
  below(): void;
  above(): void;
  first(): void;
  last(): void;
  /** Asks the browser for the whole screen. */
  fullScreen(): void;
  /** The slide that is shown, with its figures. */
  slide(): Element | null;
  /** Makes the slide's figure large; says whether it was small. */
  grow(): boolean;
  /** Whether what has the focus cannot be seen: then all keys are the page's. */
  isCovered(): boolean;
  /** All slides at a glance, where the page can show them. */
  overview?: { isOpen(): boolean; toggle(): void };
  /** The list of slides, where the page has one. */
  contents?(): void;
  /** Whether it follows somebody's room: then it has no code of one to show. */
  follows?(): boolean;
  /** The speaker's window, where the page is not that itself. */
  openSpeaker?(): void;
}

/** What a key acts on. */
export interface Desk {
  session: Session;
  page: Page;
  /** The list of these keys. */
  help(): void;
}
