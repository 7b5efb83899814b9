/** Slide "halloween": the balancer's load, its drops and what it asks of the cores, over the evening. */
import { bands } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, percent, timeOfDay } from '../../../src/words/format.ts';
import { parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import { eveningFoot } from './scenes/evening-foot.ts';

const { evening } = words;

/** The balancer's queue and the most cores that the slider offers, and some air. */
const LOAD_AVERAGE_TOP = 200;

export const figure = defineFigure<typeof menuGzip>()({
  model: 'menu-gzip',
  parameters,
  // Just more than the cores can do.
  base: { requestsPerSecond: 170 },
  firstBase: { requestsPerSecond: 240 },
  view: 'evening',
  controls: ['requestsPerSecond', 'balancerCores'],
  presets: [
    { name: 'first-losses', label: evening.begins, values: {} },
    { name: 'halloween', label: evening.halloween, values: { requestsPerSecond: 240 } },
    { name: 'quiet', label: evening.quiet, values: { requestsPerSecond: 120 } },
    { name: 'twice-the-cores', label: evening.twiceTheCores, values: { requestsPerSecond: 240, balancerCores: 32 } },
  ],
  steps: ['first-losses', 'halloween'],
  tiles: ({ facts }) => [
    {
      value: duration(facts.peakP95MainScriptSeconds * 1000),
      label: evening.scriptTile,
      role: facts.peakP95MainScriptSeconds > 2 ? 'bad' : 'good',
    },
    {
      value: percent(facts.peakLostShare),
      label: evening.lostTile,
      role: facts.peakLostShare > 0.01 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts }) => ({
    sweeps: true,
    x: {
      label: evening.axisTime,
      minimum: 17 * 60,
      maximum: 24 * 60,
      ticks: [17, 18, 19, 20, 21, 22, 23, 24].map((hour) => hour * 60),
      format: (minute) => timeOfDay(minute / 60),
    },
    y: { label: evening.axisLoad, minimum: 0, maximum: LOAD_AVERAGE_TOP },
    series: [
      {
        label: evening.loadLine,
        role: 'main',
        kind: 'area',
        x: columns.minuteOfDay,
        y: columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores),
      },
    ],
    lines: [
      ...bands(columns.minuteOfDay, (i) => (columns.lostShare[i] ?? 0) > 0.01, evening.dropping),
      { axis: 'y', at: facts.balancerCores, label: evening.cores(facts.balancerCores), role: 'quiet' },
    ],
  }),
  small: ({ columns, facts }) =>
    eveningFoot({
      minuteOfDay: columns.minuteOfDay,
      load: columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores),
      isDropping: (i) => (columns.lostShare[i] ?? 0) > 0.01,
      top: LOAD_AVERAGE_TOP,
    }),
  sentence: ({ facts }) => {
    const { balancerCoresNeededAtPeak: needed, balancerCores: cores, peakLostShare } = facts;
    if (peakLostShare > 0.01) return evening.sentenceBad(needed, cores, peakLostShare);
    if (needed > 0.85 * cores) return evening.sentenceTight(needed, cores);
    return evening.sentenceGood(needed, cores, facts.peakP95MainScriptSeconds * 1000);
  },
});
