/** The cover: requests that wait before the servers while the load grows; flat, flat, flat, then a wall. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/load-peak/parameters.ts';
import type { loadPeak } from '../model/load-peak.ts';
import { words } from '../words.ts';
import { wall } from './scenes/wall.ts';

const text = words.wall;

export const figure = defineFigure<typeof loadPeak>()({
  model: 'load-peak',
  parameters,
  view: 'wall',
  controls: ['requestsPerSecond', 'serviceMilliseconds', 'servers'],
  base: { requestsPerSecond: 1000 },
  firstBase: { requestsPerSecond: 2000 },
  presets: [
    { name: 'quiet', label: text.quiet, values: {} },
    { name: 'sustained', label: text.sustained, values: { requestsPerSecond: 2000 } },
    { name: 'peak', label: text.peak, values: { requestsPerSecond: 2450 } },
  ],
  steps: ['quiet', 'sustained', 'peak'],
  scene: ({ columns, facts, values }) => wall(columns, facts.offeredUtilisation, values.servers),
  sentence: ({ facts, values }) => {
    const { offeredUtilisation: utilisation, p95ResponseMilliseconds: p95 } = facts;
    if (utilisation >= 1) return text.over(utilisation);
    // With many servers answers take, up to half of what they can do, hardly longer than from an idle system.
    const isFlat = facts.halfLoadP95ResponseMilliseconds <= 1.25 * facts.idleP95ResponseMilliseconds;
    return isFlat ? text.flat(utilisation, p95) : text.climbing(values.servers, utilisation, p95);
  },
});
