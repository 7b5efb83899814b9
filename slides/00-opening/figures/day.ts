/** Slide "kasta": what one order takes, request by request; then the day of a sale beside an ordinary one. */
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, rough } from '../../../src/words/format.ts';
import '../style.css';
import { type KastaDay, ordinary, parameters } from '../model/kasta-day/parameters.ts';
import type { kastaDay } from '../model/kasta-day.ts';
import { words } from '../words.ts';
import { oneOrder } from './scenes/one-order.ts';

const kasta = words.kasta;
const SECONDS_A_DAY = 86_400;

/** Of the guesses, the one that is nearest, counted in factors. */
function nearest(requests: number): number {
  const distances = kasta.bet.guesses.map((guess) => Math.max(guess / requests, requests / guess));
  return distances.indexOf(Math.min(...distances));
}

/** As many requests an order as were bet, all day long; one that holds lies along the mean, and is told in words. */
function guessed({ ordersPerDay }: KastaDay, guess: number | undefined, requestsPerOrder: number): LineMark[] {
  const requests = kasta.bet.guesses[guess ?? -1];
  if (requests === undefined || guess === nearest(requestsPerOrder)) return [];
  return [{ axis: 'y', at: (requests * ordersPerDay) / SECONDS_A_DAY, label: kasta.guess(requests), role: 'third' }];
}

/** The same on all three days: what a sale asks for is seen beside an ordinary one. */
const KASTA_ENDS = [20_000, 50_000];

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
  bet: {
    question: kasta.bet.question,
    choices: kasta.bet.guesses.map((guess, i) => ({
      label: kasta.bet.choice(guess),
      holds: ({ facts }: { facts: { requestsPerOrder: number } }) => nearest(facts.requestsPerOrder) === i,
    })),
  },
  // On an ordinary day the field says it.
  tiles: ({ facts, values }) =>
    isOrdinary(values)
      ? []
      : [
          {
            value: amount(Number(facts.peakRequestsPerSecond.toPrecision(2))),
            label: kasta.peak,
            role: values.peakFactor > 2 ? 'bad' : 'main',
          },
          { value: rough(facts.peakOrdersPerMinute / 60), label: kasta.ordersAtPeak, role: 'good' },
        ],
  scene: ({ facts: { requestsPerOrder }, values, guess }) => {
    if (!isOrdinary(values)) return undefined;
    const isRight = guess === undefined || guess === nearest(requestsPerOrder);
    return oneOrder({ requests: requestsPerOrder, guess: isRight ? undefined : kasta.bet.guesses[guess] });
  },
  chart: ({ columns, facts, values, guess }) => ({
    sweeps: true,
    x: dayAxis(kasta.axisHour),
    y: {
      label: kasta.axisRate,
      minimum: 0,
      maximum: axisEnd(values.requestsPerSecond * values.peakFactor, KASTA_ENDS),
    },
    series: [
      // What comes first is drawn on top.
      {
        label: kasta.ordinaryDay,
        role: 'main',
        kind: 'area',
        x: columns.minuteOfDay.map((minute) => minute / 60),
        y: columns.ordinaryRequestsPerSecond,
      },
      {
        label: kasta.rate,
        role: 'bad',
        kind: 'area',
        x: columns.minuteOfDay.map((minute) => minute / 60),
        y: columns.requestsPerSecond,
      },
    ],
    lines: [
      {
        axis: 'y',
        at: values.requestsPerSecond,
        label: kasta.mean(values.requestsPerSecond),
        ...(values.requestsPerSecond === ordinary.requestsPerSecond ? { origin: 'told' as const } : {}),
      },
      ...guessed(values, guess, facts.requestsPerOrder),
    ],
  }),
  sentence: ({ facts, values }) =>
    isOrdinary(values)
      ? kasta.sentenceOrder(facts.requestsPerOrder)
      : kasta.sentence(facts.peakRequestsPerSecond, values.peakFactor, facts.peakOrdersPerMinute / 60),
});
