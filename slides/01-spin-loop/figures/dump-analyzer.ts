/** Slide "dump-analyzer": a real analyzer on the model's dump, or on one that the viewer brings. */

import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { completed, groupByStack } from '../../../src/thread-dump/index.ts';
import type { AnalyzerContext } from '../../../src/tools/dump-analyzer/dump-analyzer.ts';
import { countBusy, type DumpSummary, groupLines } from '../../../src/tools/dump-analyzer/summarise.ts';
import type { Brought, Measured } from '../lab/measured.ts';
import '../style.css';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { isWorker, type Moment } from './parts/dump-of-workers.ts';
import { anotherDump, julyAgain, saleDay, withLock, withMemcached } from './parts/presets.ts';
import { momentOf } from './parts/snapshot.ts';

const text = words.dumpAnalyzer;
/** Frames of a stack: all of it is compared. */
const WHOLE_STACKS = 30;
const topFrames = { framesToCompare: parameters.framesToCompare.default };

type Shown = Moment & { values: { framesToCompare: number }; brought: Partial<Brought> };

type Seen = Pick<DumpSummary, 'groups' | 'busyThreads' | 'deadlocks'>;

export const figure = defineFigure<typeof spinLoop, Measured, Brought>()({
  model: 'spin-loop',
  parameters,
  view: 'threadStates',
  // The dump before it has ended at the load of the sale.
  base: { ...saleDay.values, framesToCompare: WHOLE_STACKS },
  firstBase: {
    requestsPerSecond: parameters.requestsPerSecond.default,
    framesToCompare: parameters.framesToCompare.default,
  },
  controls: ['framesToCompare', 'momentMilliseconds'],
  presets: [
    { name: 'whole-stacks', label: text.wholeStacks, values: {} },
    { ...saleDay, label: text.topFrames(parameters.framesToCompare.default), values: topFrames },
    ...[anotherDump, julyAgain, withLock, withMemcached].map((preset) => ({
      ...preset,
      values: { ...preset.values, ...topFrames },
    })),
  ],
  // What nearly all have in common is seen once less of each stack is compared.
  steps: ['whole-stacks', 'sale-day'],
  origin: ({ brought }) => (brought.dump ? 'yours' : 'model'),
  takesFiles: true,
  broughtStays: ['framesToCompare'],
  tiles: (drawn) => {
    const { largest, busyThreads, isOneOfSeveral } = seen(drawn);
    if (!largest || largest.size < 2) return [];
    const isMost = largest.size > busyThreads / 2;
    return [
      {
        value: text.tile(largest.size, busyThreads),
        // The same place may be in several groups.
        label: isOneOfSeveral ? text.tileAlike : labelOf(drawn, busyThreads),
        role: isMost ? 'bad' : 'main',
      },
    ];
  },
  panel: (context) => {
    context.needs(() => import('../../../src/tools/dump-analyzer/dump-analyzer.ts'));
    const given: AnalyzerContext = {
      dump: () => momentOf(context).text,
      framesToCompare: context.values.framesToCompare,
      brought: context.brought.dump,
      bring: (dump) => context.bring('dump', dump),
    };
    return html`<dump-analyzer .context=${given}></dump-analyzer>`;
  },
  sentence: (drawn) => {
    const { largest, busyThreads, deadlocks, isOneOfSeveral } = seen(drawn);
    if (deadlocks > 0) return text.deadlock(deadlocks);
    if (!largest) return text.allIdle;
    if (largest.size === 1) return text.alone(busyThreads);
    const { framesToCompare } = drawn.values;
    if (isOneOfSeveral) return text.apart(framesToCompare);
    return largest.size > busyThreads / 2
      ? text.onePlace(largest.size, busyThreads, largest.top, framesToCompare)
      : text.split(largest.size, busyThreads, largest.top, framesToCompare);
  },
});

/** Of the model's dump it is known which of the busy threads are workers. */
function labelOf(drawn: Shown, busyThreads: number): string {
  if (drawn.brought.dump) return text.tileLabel;
  const { threads } = momentOf(drawn);
  return text.tileLabelOf(
    busyThreads,
    threads.filter((thread) => isWorker(thread) && thread.state === 'RUNNABLE').length,
  );
}

/** The viewer's own dump, where there is one; else the model's, grouped here by the rules of the analyzer. */
function seen(drawn: Shown): Seen & { largest: Seen['groups'][0] | undefined; isOneOfSeveral: boolean } {
  const found: Seen = drawn.brought.dump?.summary ?? ofModel(drawn);
  const busy = found.groups.filter(({ idle, size }) => !idle && size > 1);
  const largest = busy[0] ?? found.groups.find(({ idle }) => !idle);
  // Its place is no news yet where other groups are in the same one: it takes fewer frames to see that.
  return { ...found, largest, isOneOfSeveral: busy.some((group) => group !== largest && group.top === largest?.top) };
}

function ofModel(drawn: Shown): Seen {
  const threads = momentOf(drawn).threads.map(completed);
  const groups = groupByStack(threads, drawn.values.framesToCompare);
  return { groups: groupLines(groups), ...countBusy(groups), deadlocks: 0 };
}
