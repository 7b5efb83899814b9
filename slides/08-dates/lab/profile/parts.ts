/** What the two workers do when they are told to, whatever kind of worker they are. */
import type { Message } from './measure-profile.ts';
import { profiledRun, type RunOrder } from './profiled-run.ts';
import { type Cells, sampleUntilStopped } from './shared-cells.ts';

type Say = (message: Message) => void;

export function serveProfiled(order: RunOrder, say: Say): void {
  try {
    say({ done: profiledRun(order, (soFar) => say({ soFar })) });
  } catch (error) {
    say({ failed: (error as Error).message });
  }
}

export function serveSampler(cells: Cells, say: Say): void {
  say({ looking: true });
  sampleUntilStopped(cells);
}
