/** Measures away from the page, so that the deck stays smooth and the page's own work does not spoil the times. */
import { type MenuProgress, type MenuShape, measureMenu } from './measure-menu.ts';

/** What the worker says: how far it is, then that all is done, or why it cannot be. */
export type GzipMessage = { progress: MenuProgress } | { done: true } | { failed: string };

const say = (message: GzipMessage) => self.postMessage(message);

self.addEventListener('message', ({ data: shape }: MessageEvent<MenuShape>) => {
  try {
    measureMenu(shape, (progress) => say({ progress }));
    say({ done: true });
  } catch (error) {
    say({ failed: (error as Error).message });
  }
});
