/** Slide "halloween": the balancer's load, its drops and what a page waits for, over the evening. */
import { bands } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration, percent, timeOfDay } from '../../../src/words/format.ts';
import { parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';

const { evening } = words;

/** The balancer's queue and the most cores that the slider offers, and some air. */
const LOAD_AVERAGE_TOP = 200;
/** Whoever gives up has waited 15 s. */
const SCRIPT_SECONDS_TOP = 20;

export const figure = defineFigure<typeof menuGzip>()({
  model: 'menu-gzip',
  parameters,
  view: 'evening',
  controls: ['requestsPerSecond', 'balancerCores'],
  presets: [
    { name: 'halloween', label: evening.halloween, values: {} },
    { name: 'quiet', label: evening.quiet, values: { requestsPerSecond: 120 } },
    { name: 'three-levels', label: evening.threeLevels, values: { menuDepth: 3 } },
    { name: 'twice-the-cores', label: evening.twiceTheCores, values: { balancerCores: 32 } },
  ],
  tiles: ({ facts }) => [
    {
      value: amount(Math.round(facts.peakBalancerLoadPerCore * facts.balancerCores)),
      label: evening.loadTile,
      role: facts.peakBalancerLoadPerCore > 1 ? 'bad' : 'good',
    },
    {
      value: percent(facts.peakLostShare),
      label: evening.lostTile,
      role: facts.peakLostShare > 0.01 ? 'bad' : 'good',
    },
    {
      value: duration(facts.peakP95MainScriptSeconds * 1000),
      label: evening.scriptTile,
      role: facts.peakP95MainScriptSeconds > 2 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts }) => ({
    x: {
      label: evening.axisTime,
      minimum: 17 * 60,
      maximum: 24 * 60,
      ticks: [17, 18, 19, 20, 21, 22, 23, 24].map((hour) => hour * 60),
      format: (minute) => timeOfDay(minute / 60),
    },
    y: { label: evening.axisLoad, minimum: 0, maximum: LOAD_AVERAGE_TOP },
    right: { label: evening.axisScript, minimum: 0, maximum: SCRIPT_SECONDS_TOP },
    series: [
      {
        label: evening.loadLine,
        role: 'main',
        x: columns.minuteOfDay,
        y: columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores),
      },
      {
        label: evening.scriptLine,
        role: 'second',
        x: columns.minuteOfDay,
        y: columns.p95MainScriptSeconds,
        right: true,
        format: (seconds) => duration(seconds * 1000),
      },
    ],
    lines: [
      ...bands(columns.minuteOfDay, (i) => (columns.lostShare[i] ?? 0) > 0.01, evening.dropping),
      { axis: 'y', at: facts.balancerCores, label: evening.cores(facts.balancerCores), role: 'quiet' },
    ],
  }),
  sentence: ({ facts }) => {
    const { balancerCoresNeededAtPeak: needed, balancerCores: cores, peakLostShare } = facts;
    if (peakLostShare > 0.01) return evening.sentenceBad(needed, cores, peakLostShare);
    if (needed > 0.85 * cores) return evening.sentenceTight(needed, cores);
    return evening.sentenceGood(needed, cores, facts.peakP95MainScriptSeconds * 1000);
  },
});
