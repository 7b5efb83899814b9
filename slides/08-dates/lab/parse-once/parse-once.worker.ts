/** Measures away from the page, so that the deck stays smooth and the page's own work does not spoil the times. */
import { measureRenderers, type RoundProgress } from './measure-renderers.ts';
import type { ListRules } from './product-list.ts';

/** What the worker says: how far it is, then that all is done, or why it cannot be. */
export type ParseOnceMessage = { progress: RoundProgress } | { done: true } | { failed: string };

const say = (message: ParseOnceMessage) => self.postMessage(message);

self.addEventListener('message', ({ data: rules }: MessageEvent<ListRules>) => {
  try {
    measureRenderers(rules, (progress) => say({ progress }));
    say({ done: true });
  } catch (error) {
    say({ failed: (error as Error).message });
  }
});
