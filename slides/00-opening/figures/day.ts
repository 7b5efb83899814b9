/** Slide "kasta": requests over an ordinary day, and what a peak asks for. */
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { short } from '../../../src/words/format.ts';
import '../style.css';
import { type KastaDay, ordinary, parameters } from '../model/kasta-day/parameters.ts';
import type { kastaDay } from '../model/kasta-day.ts';
import { words } from '../words.ts';

const kasta = words.kasta;

/** The same on both days of sale: what they ask for is seen beside an ordinary one. */
const KASTA_ENDS = [5000, 20_000, 50_000];

const isOrdinary = ({ requestsPerSecond, peakFactor }: KastaDay): boolean =>
  requestsPerSecond === ordinary.requestsPerSecond && peakFactor === ordinary.peakFactor;

export const figure = defineFigure<typeof kastaDay>()({
  model: 'kasta-day',
  parameters,
  view: 'day',
  controls: ['ordersPerDay', 'requestsPerSecond', 'peakFactor'],
  base: ordinary,
  firstBase: { peakFactor: 3 },
  presets: [
    { name: 'ordinary-day', label: kasta.ordinary, values: {} },
    {
      name: 'campaign',
      label: kasta.campaign,
      values: { requestsPerSecond: 2600, ordersPerDay: 20_000, peakFactor: 3 },
    },
    {
      name: 'black-friday',
      label: kasta.blackFriday,
      values: { requestsPerSecond: 4000, ordersPerDay: 30_000, peakFactor: 4.5 },
    },
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
      // What comes first is drawn on top.
      ...(isOrdinary(values)
        ? []
        : ([
            {
              label: kasta.ordinaryDay,
              role: 'quiet',
              x: columns.minuteOfDay.map((minute) => minute / 60),
              y: columns.ordinaryRequestsPerSecond,
            },
          ] as const)),
      {
        label: kasta.rate,
        role: 'main',
        kind: 'area',
        x: columns.minuteOfDay.map((minute) => minute / 60),
        y: columns.requestsPerSecond,
      },
    ],
    lines: [
      values.requestsPerSecond === ordinary.requestsPerSecond
        ? { axis: 'y', at: values.requestsPerSecond, label: kasta.mean(values.requestsPerSecond), origin: 'told' }
        : { axis: 'y', at: values.requestsPerSecond, label: kasta.meanOther(values.requestsPerSecond) },
    ],
  }),
  sentence: ({ facts, values }) =>
    kasta.sentence(facts.requestsPerOrder, facts.peakRequestsPerSecond, values.peakFactor),
});
