/** Slide "cache-policies": of one policy after the other, how often it hits, and how often a look-up is a write. */

import type { PointMark, Series } from '../../../src/figure/chart/declaration.ts';
import { type Drawn, defineFigure } from '../../../src/figure/declare.ts';
import { level, percent, short } from '../../../src/words/format.ts';
import '../style.css';
import { type CachePolicies, parameters } from '../model/cache-policies/parameters.ts';
import { type Policy, writesPerLookUp } from '../model/cache-policies/writes.ts';
import type { cachePolicies } from '../model/cache-policies.ts';
import { words } from '../words.ts';

const text = words.cacheFigure;
const { bet } = text;
const SMALLEST_CACHE = 10;
/** The end of the slider for items. */
const MOST_ITEMS = 400_000;
/** Writes a look-up from which on the atom is no better off than without the policy. */
const MANY_WRITES = 0.5;
/** What is bet on, in the order of the choices; the last is none. */
const BET_POLICIES: readonly Policy[] = ['lru', 'fifo', 'ttl'];

type Moment = Drawn<typeof parameters, ReturnType<typeof cachePolicies.views.hitRatios>>;

export const figure = defineFigure<typeof cachePolicies>()({
  model: 'cache-policies',
  parameters,
  view: 'hitRatios',
  controls: ['policy', 'cachePlaces', 'items', 'zipfExponent', 'ttlSeconds'],
  presets: [
    { name: 'lru', label: text.eachUse, values: {} },
    { name: 'fifo', label: text.onlyMisses, values: { policy: 'fifo' } },
    { name: 'ttl', label: text.noLimit, values: { policy: 'ttl' } },
    { name: 'all-alike', label: text.alike, values: { zipfExponent: 0 } },
  ],
  steps: ['lru', 'fifo', 'ttl'],
  bet: {
    question: bet.question,
    choices: [
      { label: text.lru, holds: ({ facts }) => facts.lruWritesPerLookUp === 1 },
      { label: text.fifo, holds: ({ facts }) => facts.fifoWritesPerLookUp === 1 },
      { label: text.ttl, holds: ({ facts }) => facts.ttlWritesPerLookUp === 1 },
      { label: bet.none, holds: () => true },
    ],
  },
  tiles: ({ facts, values: { policy } }) => [
    { value: percent(facts.hitRatio), label: text.hitsWith(policy), role: 'main' },
    {
      value: level(facts.writesPerLookUp),
      label: text.writes(facts.writesPerLookUp),
      role: facts.writesPerLookUp > MANY_WRITES ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts, values, guess }) => {
    const { policy } = values;
    // Logarithms on an even axis: the library's own logarithmic axis takes as long to draw as all the lines.
    const places = columns.cachePlaces.map(Math.log10);
    const at = Math.log10(values.cachePlaces);
    const hits = lineOf(columns, policy);
    return {
      x: {
        label: text.axisPlaces,
        minimum: Math.log10(SMALLEST_CACHE),
        maximum: Math.log10(MOST_ITEMS),
        ticks: [1, 2, 3, 4, 5],
        format: (exponent) => short(10 ** exponent),
      },
      y: { label: text.axisShare, minimum: 0, maximum: 1.06, format: percent, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      series: [
        {
          label: text.writesLine,
          role: 'bad',
          x: places,
          y: hits.map((hitRatio) => writesPerLookUp(policy, hitRatio)),
        },
        ...guessed(columns, places, guess),
        { label: text.hitsLine(policy), role: 'main', x: places, y: hits },
        ...simulated(columns, policy),
        ...others(policy).map(
          (other, i): Series => ({
            label: i === 0 ? text.othersLine : '',
            role: 'quiet',
            x: places,
            y: lineOf(columns, other),
          }),
        ),
      ],
      lines: [{ axis: 'x', at, label: text.now(values.cachePlaces), role: 'quiet' }],
      points: [
        { x: at, y: facts.hitRatio, label: '' },
        { x: at, y: facts.writesPerLookUp, label: '', role: 'bad' },
        ...(policy === 'ttl' ? [] : [timeToLive(values, facts)]),
      ],
    };
  },
  sentence: (drawn) => {
    const { facts, values } = drawn;
    const { policy } = values;
    if (policy === 'ttl')
      return text.timeToLive(facts.hitRatio, facts.writesPerLookUp, facts.theoryTtlPlaces, values.items);
    if (policy === 'fifo') return text.missesOnly(facts.hitRatio, facts.lruHitRatio, facts.writesPerLookUp);
    return text.eachLookUp(policy, facts.hitRatio, facts.fifoHitRatio, facts.fifoWritesPerLookUp);
  },
});

type Columns = Moment['columns'];

/** Nothing limits its size, so it is no line: it stands at the places that its items take, beside the policies of that size. */
function timeToLive({ ttlSeconds }: CachePolicies, facts: Moment['facts']): PointMark {
  const { theoryTtlPlaces, theoryTtlHitRatio } = facts;
  return { x: Math.log10(theoryTtlPlaces), y: theoryTtlHitRatio, label: text.ttlOf(ttlSeconds), role: 'quiet' };
}

/** What theory knows of a policy; of LFU as it is in a cache, only its limit, in which the favourites are always inside. */
function lineOf(columns: Columns, policy: Policy): Float64Array {
  if (policy === 'lru') return columns.theoryLruHitRatio;
  if (policy === 'fifo') return columns.theoryFifoHitRatio;
  return policy === 'lfu' ? columns.theoryPerfectLfuHitRatio : columns.theoryTtlHitRatio;
}

/** A time to live knows no places, so it has no marks by size. */
function simulated(columns: Columns, policy: Policy): Series[] {
  if (policy === 'ttl') return [];
  const y = columns[`${policy}HitRatio`];
  return [{ label: text.marks, role: 'main', kind: 'points', x: columns.simulatedPlaces.map(Math.log10), y }];
}

/** What the policy that was bet on writes; a policy that writes at each look-up is the answer. */
function guessed(columns: Columns, places: Float64Array, guess: number | undefined): Series[] {
  if (guess === undefined) return [];
  const policy = BET_POLICIES[guess];
  const y = policy ? lineOf(columns, policy).map((hits) => writesPerLookUp(policy, hits)) : places.map(() => 0);
  return [{ label: text.guess(policy), role: 'second', x: places, y }];
}

const others = (policy: Policy) => (['lru', 'fifo', 'lfu'] as const).filter((other) => other !== policy);
