/** Looks at what the other worker runs; it sleeps between two looks. */
import { serveSampler } from './parts.ts';
import type { Cells } from './shared-cells.ts';

self.addEventListener('message', ({ data }: MessageEvent<Cells>) =>
  serveSampler(data, (message) => self.postMessage(message)),
);
