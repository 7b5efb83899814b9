/** Slide "cache-policies": hit ratio against cache size for the policies that the library offers, theory and simulation. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent, short } from '../../../src/words/format.ts';
import { parameters } from '../model/cache-policies/parameters.ts';
import type { cachePolicies } from '../model/cache-policies.ts';
import { words } from '../words.ts';

const text = words.cacheFigure;
const SMALLEST_CACHE = 10;
/** The end of the slider for items. */
const MOST_ITEMS = 400_000;

export const figure = defineFigure<typeof cachePolicies>()({
  model: 'cache-policies',
  parameters,
  view: 'hitRatios',
  controls: ['items', 'cachePlaces', 'zipfExponent', 'ttlSeconds'],
  presets: [
    { name: 'small-cache', label: text.small, values: { cachePlaces: 600 } },
    { name: 'ten-thousand', label: text.tenThousand, values: {} },
    { name: 'all-alike', label: text.alike, values: { zipfExponent: 0 } },
    { name: 'few-favourites', label: text.favourites, values: { zipfExponent: 1.2 } },
  ],
  tiles: ({ facts }) => [
    { value: percent(facts.lruHitRatio), label: text.lru, role: 'main' },
    { value: percent(facts.fifoHitRatio), label: text.fifoLine, role: 'main' },
    { value: percent(facts.lfuHitRatio), label: text.lfuTile, role: 'main' },
    { value: percent(facts.ttlHitRatio), label: text.ttl, role: 'good' },
  ],
  chart: ({ columns, facts, values }) => {
    // Logarithms on an even axis: the library's own logarithmic axis takes as long to draw as all the lines.
    const places = columns.cachePlaces.map(Math.log10);
    const simulated = columns.simulatedPlaces.map(Math.log10);
    return {
      x: {
        label: text.axisPlaces,
        minimum: Math.log10(SMALLEST_CACHE),
        maximum: Math.log10(MOST_ITEMS),
        ticks: [1, 2, 3, 4, 5],
        format: (exponent) => short(10 ** exponent),
      },
      y: { label: text.axisHits, minimum: 0, maximum: 1, format: percent, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      series: [
        { label: text.lruLine, role: 'main', x: places, y: columns.theoryLruHitRatio },
        { label: text.fifoLine, role: 'second', x: places, y: columns.theoryFifoHitRatio },
        { label: text.lfuLine, role: 'third', x: places, y: columns.theoryPerfectLfuHitRatio },
        { label: text.ttlLine, role: 'good', x: places, y: columns.theoryTtlHitRatio },
        { label: text.lruMarks, role: 'main', kind: 'points', x: simulated, y: columns.lruHitRatio },
        { label: text.fifoMarks, role: 'second', kind: 'points', x: simulated, y: columns.fifoHitRatio },
        { label: text.lfuMarks, role: 'third', kind: 'points', x: simulated, y: columns.lfuHitRatio },
      ],
      lines: [{ axis: 'x', at: Math.log10(values.cachePlaces), label: text.now(values.cachePlaces), role: 'quiet' }],
      points: [{ x: Math.log10(values.cachePlaces), y: facts.lruHitRatio, label: '' }],
    };
  },
  sentence: ({ facts, values }) =>
    values.cachePlaces >= values.items
      ? text.everything(facts.theoryTtlPlaces)
      : text.sentence(values.cachePlaces / values.items, facts.lruHitRatio, facts.theoryTtlPlaces),
});
