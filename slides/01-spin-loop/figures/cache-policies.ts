/** Slide "cache-policies": of each policy, how often it hits, and how often a look-up is a write; one after the other. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/cache-policies/parameters.ts';
import { type Policy, writesPerLookUp } from '../model/cache-policies/writes.ts';
import type { cachePolicies } from '../model/cache-policies.ts';
import { words } from '../words.ts';
import { type PolicyRow, policyScene } from './scenes/policy-writes.ts';

const text = words.cacheFigure;
const { bet } = text;
/** Writes a look-up from which on the atom is no better off than without the policy. */
const MANY_WRITES = 0.5;
/** Those that note each use, then those that don't. */
const POLICIES = ['lru', 'lfu', 'fifo', 'ttl'] as const satisfies readonly Policy[];
/** What is bet on, in the order of the choices; the last is none. */
const BET_POLICIES: readonly Policy[] = ['lru', 'fifo', 'ttl'];

export const figure = defineFigure<typeof cachePolicies>()({
  model: 'cache-policies',
  parameters,
  view: 'hitRatios',
  // It ends on the one that writes at each use.
  base: { policy: 'fifo' },
  firstBase: { policy: 'lru' },
  controls: ['policy', 'cachePlaces', 'items', 'zipfExponent', 'ttlSeconds'],
  presets: [
    { name: 'fifo', label: text.onlyMisses, values: {} },
    { name: 'ttl', label: text.noLimit, values: { policy: 'ttl' } },
    { name: 'lru', label: text.eachUse, values: { policy: 'lru' } },
    { name: 'all-alike', label: text.alike, values: { zipfExponent: 0 } },
  ],
  steps: ['fifo', 'ttl', 'lru'],
  bet: {
    question: bet.question,
    choices: [
      { label: text.lru, holds: ({ facts }) => facts.lruWritesPerLookUp === 1 },
      { label: text.fifo, holds: ({ facts }) => facts.fifoWritesPerLookUp === 1 },
      { label: text.ttl, holds: ({ facts }) => facts.ttlWritesPerLookUp === 1 },
      { label: bet.none, holds: () => true },
    ],
  },
  scene: (drawn) => {
    const { facts, values, guess } = drawn;
    const { policy } = values;
    const guessed = guess === undefined ? undefined : BET_POLICIES[guess];
    const rows = POLICIES.map((name): PolicyRow => {
      const hitRatio = facts[`${name}HitRatio`];
      const writesShare = writesPerLookUp(name, hitRatio);
      return {
        name: text[name],
        hitRatio,
        writesShare,
        isMany: writesShare > MANY_WRITES,
        isChosen: name === policy,
        isGuess: name === guessed,
      };
    });
    return policyScene({
      rows,
      guessedNone: guess !== undefined && !guessed ? text.guess(undefined) : undefined,
      table: {
        head: [text.policy, text.hits, text.writesLine],
        rows: rows.map(({ name, hitRatio, writesShare }) => [name, percent(hitRatio), percent(writesShare)]),
      },
    });
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
