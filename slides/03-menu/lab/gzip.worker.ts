/** Measures away from the page, so that the deck stays smooth and the page's own work does not spoil the times. */
import { type MenuProgress, type MenuShape, menuMeasurements } from './measure-menu.ts';

/** What the worker says: how far it is, then that all is done, or why it cannot be. */
export type GzipMessage = { progress: MenuProgress } | { done: true } | { failed: string };

const say = (message: GzipMessage) => self.postMessage(message);
/** Between two measurements the worker can be ended at once; in the midst of one, browsers take their time. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

self.addEventListener('message', async ({ data: shape }: MessageEvent<MenuShape>) => {
  try {
    for (const progress of menuMeasurements(shape)) {
      say({ progress });
      await breath();
    }
    say({ done: true });
  } catch (error) {
    say({ failed: (error as Error).message });
  }
});
