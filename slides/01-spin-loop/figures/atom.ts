/** Slide "atom": what each thread does, attempt by attempt: which landed, and which were for nothing. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { raceScene } from './scenes/race.ts';
import type { Attempt } from './scenes/race-bars.ts';

const text = words.atomFigure;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'timeline',
  controls: ['workers', 'updateMilliseconds'],
  base: { workers: 2 },
  firstBase: { workers: 6 },
  presets: [
    { name: 'two-threads', label: text.two, values: {} },
    { name: 'six-threads', label: text.six, values: { workers: 6 } },
    { name: 'sixteen-threads', label: text.sixteen, values: { workers: 16 } },
    { name: 'long-update', label: text.longer, values: { workers: 6, updateMilliseconds: 1 } },
  ],
  steps: ['two-threads', 'six-threads', 'sixteen-threads'],
  scene: ({ columns, facts, values }) =>
    raceScene({
      attemptMilliseconds: values.updateMilliseconds,
      threads: facts.threads,
      windowMilliseconds: facts.windowMilliseconds,
      attempts: [
        ...attempts(columns.landedMilliseconds, columns.landedThread, true),
        ...attempts(columns.wastedMilliseconds, columns.wastedThread, false),
      ],
    }),
  sentence: ({ facts }) =>
    facts.wasted === 0
      ? text.calm(facts.threads, facts.attempts)
      : text.sentence(facts.threads, facts.landed, facts.attempts),
});

/** The view's columns have start, end, gap; and the thread, from 1, at each. */
function attempts(milliseconds: Float64Array, thread: Float64Array, landed: boolean): Attempt[] {
  return Array.from({ length: milliseconds.length / 3 }, (_, i) => ({
    thread: (thread[3 * i] ?? 1) - 1,
    startMilliseconds: milliseconds[3 * i] ?? 0,
    endMilliseconds: milliseconds[3 * i + 1] ?? 0,
    landed,
  }));
}
