/** What reveal.js 6 has and its types do not say. */
import type { RevealApi } from 'reveal.js';

declare module 'reveal.js' {
  interface RevealApi {
    isPrintView(): boolean;
    /** What follows a plugin alone is given. */
    readonly controls: { update(): void };
    readonly backgrounds: { update(): void };
    readonly slideContent: {
      load(slide: HTMLElement): void;
      unload(slide: HTMLElement): void;
      startEmbeddedContent(): void;
      stopEmbeddedContent(): void;
    };
  }
}

/** Fields of the events `ready` and `slidechanged`. */
export interface SlideEvent extends Event {
  currentSlide: HTMLElement;
  /** Of `slidechanged`; there may be none. */
  previousSlide?: HTMLElement | null;
  indexh: number;
}

export type Deck = RevealApi;
