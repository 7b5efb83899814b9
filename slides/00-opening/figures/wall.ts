/** Slide "title": response time against load; flat, flat, flat, then a wall. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/load-peak/parameters.ts';
import type { loadPeak } from '../model/load-peak.ts';
import { words } from '../words.ts';

const text = words.responseTime;

export const figure = defineFigure<typeof loadPeak>()({
  model: 'load-peak',
  parameters,
  view: 'responseCurve',
  controls: ['requestsPerSecond', 'serviceMilliseconds', 'servers'],
  base: { requestsPerSecond: 1000 },
  firstBase: { requestsPerSecond: 2000 },
  presets: [
    { name: 'quiet', label: text.quiet, values: {} },
    { name: 'sustained', label: text.sustained, values: { requestsPerSecond: 2000 } },
    { name: 'peak', label: text.peak, values: { requestsPerSecond: 2450 } },
  ],
  steps: ['quiet', 'sustained', 'peak'],
  tiles: ({ facts }) => [
    { value: percent(facts.offeredUtilisation), label: text.utilisation },
    facts.offeredUtilisation >= 1
      ? { value: text.everLonger, label: text.answersTake, role: 'bad' }
      : {
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
        label: facts.offeredUtilisation < 1 ? text.here(facts.p95ResponseMilliseconds) : '',
      },
    ],
  }),
  sentence: ({ facts, columns, values }) => {
    const { offeredUtilisation: utilisation, p95ResponseMilliseconds: p95 } = facts;
    if (utilisation >= 1) return text.over(utilisation);
    return isFlat(columns) ? text.flat(utilisation, p95) : text.climbing(values.servers, utilisation, p95);
  },
});

/** Up to about half of what the servers can do answers take hardly longer than from an idle system. */
function isFlat(columns: { requestsPerSecond: Float64Array; theoryP95ResponseMilliseconds: Float64Array }): boolean {
  const { requestsPerSecond: rates, theoryP95ResponseMilliseconds: p95 } = columns;
  const half = (rates.at(-1) ?? 0) / 2;
  const [idle = 0, atHalf = 0] = [0, rates.findIndex((rate) => rate >= half)].map((index) => p95[index]);
  return !(atHalf > 1.25 * idle);
}
