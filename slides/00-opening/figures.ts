/** The figures of the opening. */
import { axisEnd, dayAxis } from '../../src/figure/axes.ts';
import { defineFigure } from '../../src/figure/declare.ts';
import { amount, duration, factor, percent, short } from '../../src/figure/format.ts';
import './style.css';
import { coldCacheFigure } from './cold-cache.figure.ts';
import { kastaDay } from './kasta-day.model.ts';
import { loadPeak } from './load-peak.model.ts';
import { talesFigure } from './tales.figure.ts';
import { words } from './words.ts';

const text = words.responseTime;
const kasta = words.kasta;

/** The sustained rate that the talk gives. */
const TOLD_REQUESTS_PER_SECOND = 2000;

const KASTA_ENDS = [5000, 10_000, 20_000, 50_000];

export const figures = {
  'response-time': defineFigure({
    model: loadPeak,
    view: 'responseCurve',
    controls: ['requestsPerSecond', 'serviceMilliseconds', 'servers'],
    presets: [
      { name: 'quiet', label: text.quiet, values: { requestsPerSecond: 1000 } },
      { name: 'sustained', label: text.sustained, values: {} },
      { name: 'peak', label: text.peak, values: { requestsPerSecond: 2450 } },
    ],
    tiles: ({ facts }) => [
      { value: percent(facts.offeredUtilisation), label: text.utilisation },
      {
        value: duration(facts.p95ResponseMilliseconds),
        label: text.p95,
        role: facts.p95ResponseMilliseconds > 4 * facts.idleP95Milliseconds ? 'bad' : 'main',
      },
    ],
    chart: ({ columns, facts, values }) => ({
      x: { label: text.axisLoad, minimum: 0, maximum: facts.curveEndRequestsPerSecond },
      y: { label: text.axisResponse, minimum: 0, maximum: values.serviceMilliseconds * 12, format: duration },
      series: [
        { label: text.p95Line, role: 'main', x: columns.requestsPerSecond, y: columns.p95ResponseMilliseconds },
        { label: text.medianLine, role: 'second', x: columns.requestsPerSecond, y: columns.p50ResponseMilliseconds },
        {
          label: text.theoryLine,
          role: 'quiet',
          x: columns.requestsPerSecond,
          y: columns.theoryP95ResponseMilliseconds,
        },
      ],
      lines: [{ axis: 'x', at: facts.capacityRequestsPerSecond, label: text.capacity, role: 'bad' }],
      points: [
        {
          x: values.requestsPerSecond,
          y: facts.p95ResponseMilliseconds,
          label: text.here(duration(facts.p95ResponseMilliseconds)),
        },
      ],
    }),
    sentence: ({ facts }) =>
      text.sentence(
        percent(facts.offeredUtilisation),
        duration(facts.p95ResponseMilliseconds),
        facts.offeredUtilisation,
      ),
  }),
  day: defineFigure({
    model: kastaDay,
    view: 'day',
    controls: ['ordersPerDay', 'requestsPerSecond', 'peakFactor'],
    presets: [
      { name: 'ordinary-day', label: kasta.ordinary, values: { peakFactor: 1.6 } },
      { name: 'campaign', label: kasta.campaign, values: {} },
      { name: 'black-friday', label: kasta.blackFriday, values: { peakFactor: 8 } },
    ],
    tiles: ({ facts }) => [
      { value: amount(Math.round(facts.requestsPerOrder)), label: kasta.perOrder, role: 'main' },
      { value: short(facts.peakRequestsPerSecond), label: kasta.peak, role: 'bad' },
      { value: amount(facts.peakOrdersPerMinute), label: kasta.orders },
    ],
    chart: ({ columns, values }) => ({
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
          ? { axis: 'y', at: TOLD_REQUESTS_PER_SECOND, label: kasta.mean, origin: 'told' }
          : { axis: 'y', at: values.requestsPerSecond, label: kasta.sustainedOther },
      ],
    }),
    sentence: ({ facts, values }) =>
      kasta.sentence(
        amount(Math.round(facts.requestsPerOrder)),
        amount(facts.peakRequestsPerSecond),
        factor(values.peakFactor),
      ),
  }),
  tales: talesFigure,
  'cold-cache': coldCacheFigure,
};
