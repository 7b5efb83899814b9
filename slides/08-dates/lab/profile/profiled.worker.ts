/** Runs what is profiled, away from the page: its times are not the page's. */
import { serveProfiled } from './parts.ts';
import type { RunOrder } from './profiled-run.ts';

self.addEventListener('message', ({ data }: MessageEvent<RunOrder>) =>
  serveProfiled(data, (message) => self.postMessage(message)),
);
