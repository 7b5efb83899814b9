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
        label: text.here(facts.p95ResponseMilliseconds),
      },
    ],
  }),
  sentence: ({ facts }) => text.sentence(facts.offeredUtilisation, facts.p95ResponseMilliseconds),
});
