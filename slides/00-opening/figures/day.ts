/** Slide "kasta": what one order takes, request by request; then the busiest second of a sale, and its day beside an ordinary one. */
import { html } from 'lit';
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { type KastaDay, ordinary, parameters } from '../model/kasta-day/parameters.ts';
import type { kastaDay } from '../model/kasta-day.ts';
import { words } from '../words.ts';
import { oneOrder } from './scenes/one-order.ts';
import { peakSecond } from './scenes/peak-second.ts';

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

/** Days of sale, as large as is assumed. */
const CAMPAIGN = { requestsPerSecond: 2600, ordersPerDay: 19_500, peakFactor: 3 };
const BLACK_FRIDAY = { requestsPerSecond: 4000, ordersPerDay: 30_000, peakFactor: 4.5 };

function dayOf({ requestsPerSecond, peakFactor }: KastaDay): string | undefined {
  const isDay = (day: typeof CAMPAIGN) => day.requestsPerSecond === requestsPerSecond && day.peakFactor === peakFactor;
  if (isDay(CAMPAIGN)) return kasta.days.campaign;
  return isDay(BLACK_FRIDAY) ? kasta.days.blackFriday : undefined;
}

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
      values: CAMPAIGN,
    },
    {
      name: 'black-friday',
      label: kasta.blackFriday,
      values: BLACK_FRIDAY,
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
  // The order's requests, then the second in which most arrive; the whole day is a button away.
  scene: ({ facts, values, guess, open }) => {
    const { requestsPerOrder, peakRequestsPerSecond: requests, peakOrdersPerMinute } = facts;
    if (isOrdinary(values)) {
      const isRight = guess === undefined || guess === nearest(requestsPerOrder);
      return oneOrder({ requests: requestsPerOrder, guess: isRight ? undefined : kasta.bet.guesses[guess] });
    }
    if (open === 'panel') return undefined;
    const ordinaryRequests = ordinary.requestsPerSecond * ordinary.peakFactor;
    return peakSecond({ day: dayOf(values), requests, ordinaryRequests, orders: peakOrdersPerMinute / 60 });
  },
  panel: ({ values, open, show }) =>
    isOrdinary(values)
      ? html``
      : html`<button type="button" class="for-hands" @click=${() => show(open === 'panel' ? 'chart' : 'panel')}>${open === 'panel' ? kasta.showSecond : kasta.showDay}</button>`,
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
      : kasta.sentence(dayOf(values), facts.peakRequestsPerSecond, facts.peakOrdersPerMinute / 60),
});
