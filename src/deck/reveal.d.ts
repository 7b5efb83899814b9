/** What reveal.js 6 has and its types do not say. */
import type { RevealApi } from 'reveal.js';

declare module 'reveal.js' {
  interface RevealApi {
    isPrintView(): boolean;
  }
}

/** Fields of the events `ready` and `slidechanged`. */
export interface SlideEvent extends Event {
  currentSlide: HTMLElement;
  indexh: number;
}

export type Deck = RevealApi;
