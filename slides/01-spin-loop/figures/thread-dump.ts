/** Slide "thread-dump": the dump of one moment as the runtime prints it, running long, and all of it at a glance. */

import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { july, saleDay, withLock, withMemcached } from './parts/presets.ts';
import { momentOf } from './parts/snapshot.ts';
import { printedDumpScene } from './scenes/printed-dump.ts';

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
    return printedDumpScene(text, threads.length, {
      timeMilliseconds,
      busyThreads,
      momentMilliseconds,
      workers: drawn.values.threads,
    });
  },
  panelPlace: () => 'beside',
  panel: (context) => {
    context.needs(() => import('./parts/running-dump.ts'));
    return html`<running-dump .dump=${momentOf(context).text} .moved=${context.effort === 'drag'}></running-dump>`;
  },
  sentence: (drawn) => {
    const dump = momentOf(drawn);
    const { timeMilliseconds, busyThreads } = drawn.columns;
    const now = timeMilliseconds.findLastIndex((time) => time <= drawn.facts.momentMilliseconds);
    return Math.round(busyThreads[now] ?? 0) === drawn.values.threads
      ? words.threadDump.allBusy(drawn.values.threads, dump.lines)
      : words.threadDump.sentence(dump.threads.length, dump.lines);
  },
});
