/** Slide "kasta": requests over an ordinary day, and what a peak asks for. */
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { short } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/kasta-day/parameters.ts';
import type { kastaDay } from '../model/kasta-day.ts';
import { words } from '../words.ts';

const kasta = words.kasta;

/** The sustained rate that the talk gives. */
const TOLD_REQUESTS_PER_SECOND = 2000;

/** The same on all three days: what a sale asks for is seen beside an ordinary one. */
const KASTA_ENDS = [20_000, 50_000];

export const figure = defineFigure<typeof kastaDay>()({
  model: 'kasta-day',
  parameters,
  view: 'day',
  controls: ['ordersPerDay', 'requestsPerSecond', 'peakFactor'],
  base: { peakFactor: 1.6 },
  firstBase: { peakFactor: 3 },
  presets: [
    { name: 'ordinary-day', label: kasta.ordinary, values: {} },
    { name: 'campaign', label: kasta.campaign, values: { peakFactor: 3 } },
    { name: 'black-friday', label: kasta.blackFriday, values: { peakFactor: 8 } },
  ],
  steps: ['ordinary-day', 'campaign', 'black-friday'],
  tiles: ({ facts, values }) => [
    { value: short(facts.requestsPerOrder), label: kasta.perOrder, role: 'main' },
    { value: short(facts.peakRequestsPerSecond), label: kasta.peak, role: values.peakFactor > 2 ? 'bad' : 'main' },
  ],
  chart: ({ columns, values }) => ({
    sweeps: true,
    x: dayAxis(kasta.axisHour),
    y: {
      label: kasta.axisRate,
      minimum: 0,
      maximum: axisEnd(values.requestsPerSecond * values.peakFactor, KASTA_ENDS),
    },
    series: [
      {
        label: kasta.rate,
        role: 'main',
        kind: 'area',
        x: columns.minuteOfDay.map((minute) => minute / 60),
        y: columns.requestsPerSecond,
      },
    ],
    lines: [
      values.requestsPerSecond === TOLD_REQUESTS_PER_SECOND
        ? { axis: 'y', at: TOLD_REQUESTS_PER_SECOND, label: kasta.mean(TOLD_REQUESTS_PER_SECOND), origin: 'told' }
        : { axis: 'y', at: values.requestsPerSecond, label: kasta.sustainedOther },
    ],
  }),
  sentence: ({ facts, values }) =>
    kasta.sentence(facts.requestsPerOrder, facts.peakRequestsPerSecond, values.peakFactor),
});
