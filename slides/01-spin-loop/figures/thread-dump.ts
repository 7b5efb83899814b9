/** Slide "thread-dump": the dump of one moment as the runtime prints it, running long, and all of it at a glance. */

import { html } from 'lit';
import { type Drawn, defineFigure } from '../../../src/figure/declare.ts';
import type { ThreadDescription } from '../../../src/thread-dump/index.ts';
import '../style.css';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { isWorker } from './parts/dump-of-workers.ts';
import { july, saleDay, withLock, withMemcached } from './parts/presets.ts';
import { momentOf } from './parts/snapshot.ts';
import { printedDumpScene } from './scenes/printed-dump.ts';

type Shown = Drawn<typeof parameters, ReturnType<typeof spinLoop.views.threadStates>>;

const isRunningWorker = (thread: ThreadDescription): boolean => thread.state === 'RUNNABLE' && isWorker(thread);

/** Then no worker is idle, and the dump is opened where the first of them stands. */
function isAllBusy({ columns: { timeMilliseconds, busyThreads }, facts, values }: Shown): boolean {
  const now = timeMilliseconds.findLastIndex((time) => time <= facts.momentMilliseconds);
  return Math.round(busyThreads[now] ?? 0) === values.threads;
}

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'threadStates',
  controls: ['momentMilliseconds', 'requestsPerSecond'],
  presets: [july, saleDay, withLock, withMemcached],
  steps: ['july', 'sale-day'],
  scene: (drawn) => {
    const { text, threads } = momentOf(drawn);
    const { timeMilliseconds, busyThreads } = drawn.columns;
    const { momentMilliseconds } = drawn.facts;
    return printedDumpScene(text, threads.length, new Set(threads.filter(isRunningWorker).map(({ name }) => name)), {
      timeMilliseconds,
      busyThreads,
      momentMilliseconds,
      workers: drawn.values.threads,
    });
  },
  panelPlace: () => 'beside',
  panel: (context) => {
    context.needs(() => import('./parts/running-dump.ts'));
    const { text, threads } = momentOf(context);
    const first = isAllBusy(context) ? threads.find(isRunningWorker)?.name : undefined;
    return html`<running-dump .dump=${text} .rest=${first} .moved=${context.effort === 'drag'}></running-dump>`;
  },
  sentence: (drawn) => {
    const dump = momentOf(drawn);
    return isAllBusy(drawn)
      ? words.threadDump.allBusy(drawn.values.threads, dump.lines)
      : words.threadDump.sentence(dump.threads.length, dump.lines);
  },
});
