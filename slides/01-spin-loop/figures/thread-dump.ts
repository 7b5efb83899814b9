/** Slide "thread-dump": what the threads do over time, beside the dump of one moment as the runtime prints it. */
import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, bytes } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { july, saleDay, withLock, withMemcached } from './parts/presets.ts';
import { momentOf } from './parts/snapshot.ts';

const text = words.threadDump;

/** Every second sample: the plot is narrow, and the time that stacked areas take to draw grows with the square. */
const thinned = (samples: Float64Array) => samples.filter((_, i) => i % 2 === 0);

/** Lines to a page: the browser lays out the pages that are seen, and the style sheet knows how high the others are. */
const PAGE_LINES = 40;

function pages(dump: string): string[] {
  const lines = dump.trimEnd().split('\n');
  const count = Math.ceil(lines.length / PAGE_LINES);
  return Array.from({ length: count }, (_, i) => lines.slice(i * PAGE_LINES, (i + 1) * PAGE_LINES).join('\n'));
}

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'threadStates',
  controls: ['momentMilliseconds', 'requestsPerSecond'],
  presets: [july, saleDay, withLock, withMemcached],
  steps: ['july', 'sale-day'],
  tiles: (drawn) => {
    const dump = momentOf(drawn);
    return [
      { value: amount(dump.lines), label: text.lines, role: 'bad' },
      { value: amount(dump.threads.length), label: text.threads, role: 'main' },
      { value: bytes(dump.text.length), label: text.bytes, role: 'main' },
    ];
  },
  chart: ({ columns, facts, values }) => {
    const area = (label: string, role: 'bad' | 'main' | 'second', y: Float64Array) =>
      ({ label, role, kind: 'area', stack: 'threads', x: thinned(columns.timeMilliseconds), y: thinned(y) }) as const;
    return {
      x: { label: text.axisTime, minimum: 0, maximum: 200, ticks: [0, 50, 100, 150, 200] },
      y: { label: text.axisThreads(values.threads), minimum: 0, maximum: values.threads },
      series: [
        area(text.spinning, 'bad', columns.updatingThreads),
        area(text.ownWork, 'main', columns.ownWorkThreads),
        // Nobody waits in a loop; what is left white is idle.
        ...(columns.waitingThreads.some((threads) => threads > 0)
          ? [area(text.waiting, 'second', columns.waitingThreads)]
          : []),
      ],
      lines: [{ axis: 'x', at: facts.momentMilliseconds, label: text.moment }],
    };
  },
  panelPlace: () => 'beside',
  panel: (context) =>
    html`<pre class="raw-dump" tabindex="0" role="region" aria-label=${text.dump}>${pages(momentOf(context).text).map((page) => html`<div class="page">${page}</div>`)}</pre>`,
  sentence: (drawn) => {
    const dump = momentOf(drawn);
    return text.sentence(dump.threads.length, dump.lines);
  },
});
