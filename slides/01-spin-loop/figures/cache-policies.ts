/** Slide "cache-policies": of each policy, which look-ups hit, and which make a write; one policy after the other. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { type CachePolicies, parameters } from '../model/cache-policies/parameters.ts';
import { type Policy, writesPerLookUp } from '../model/cache-policies/writes.ts';
import type { cachePolicies } from '../model/cache-policies.ts';
import { words } from '../words.ts';
import { type PolicyRow, policyScene } from './scenes/policy-writes.ts';

const text = words.cacheFigure;
const { bet } = text;
/** Writes a look-up from which on the atom is no better off than without the policy. */
const MANY_WRITES = 0.5;
/** Those that leave the map as it is at a hit, then those that note each use: the order in which they are tried. */
const POLICIES = ['fifo', 'ttl', 'lru', 'lfu'] as const satisfies readonly Policy[];
const notesUse = (policy: Policy) => policy === 'lru' || policy === 'lfu';
const byDefault = defaults(parameters);
const SIZES = ['cachePlaces', 'items', 'zipfExponent', 'ttlSeconds'] as const;

/** The steps keep their answers to themselves; whoever moves a slider wants to see what it does. */
function isOpen(name: Policy, values: CachePolicies): boolean {
  const isLookedAt = notesUse(name)
    ? notesUse(values.policy)
    : POLICIES.indexOf(name) <= POLICIES.indexOf(values.policy);
  return isLookedAt || SIZES.some((size) => values[size] !== byDefault[size]);
}
/** What is bet on, in the order of the choices: the first stands for both that note each use, the last is none. */
const BET_POLICIES: readonly Policy[] = ['lru', 'fifo', 'ttl'];

export const figure = defineFigure<typeof cachePolicies>()({
  model: 'cache-policies',
  parameters,
  view: 'hitRatios',
  // It ends on the one that writes at each use.
  base: { policy: 'fifo' },
  firstBase: { policy: 'lru' },
  controls: ['cachePlaces', 'zipfExponent', 'ttlSeconds'],
  presets: [
    { name: 'fifo', label: text.fifo, values: {} },
    { name: 'ttl', label: text.ttl, values: { policy: 'ttl' } },
    { name: 'lru', label: text.lru, values: { policy: 'lru' } },
    { name: 'lfu', label: text.lfu, values: { policy: 'lfu' } },
    { name: 'all-alike', label: text.alike, values: { zipfExponent: 0 } },
  ],
  steps: ['fifo', 'ttl', 'lru'],
  bet: {
    question: bet.question,
    choices: [
      // Answered where it is seen, and not before.
      {
        label: bet.byUse,
        holds: ({ facts, values }) => isOpen('lru', values) && facts.lruWritesPerLookUp === 1,
      },
      {
        label: bet.choice('fifo'),
        holds: ({ facts, values }) => isOpen('lru', values) && facts.fifoWritesPerLookUp === 1,
      },
      {
        label: bet.choice('ttl'),
        holds: ({ facts, values }) => isOpen('lru', values) && facts.ttlWritesPerLookUp === 1,
      },
      { label: bet.none, holds: ({ values }) => isOpen('lru', values) },
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
        spelledOut: text.spelledOut[name],
        hitRatio,
        writesShare,
        isMany: writesShare > MANY_WRITES,
        isChosen: name === policy,
        note: name === 'ttl' ? text.keeps(facts.theoryTtlPlaces / values.cachePlaces) : undefined,
        isOpen: isOpen(name, values),
        isGuess: name === guessed || (notesUse(name) && guessed === 'lru'),
      };
    });
    return policyScene({
      rows,
      guessedNone: guess !== undefined && !guessed ? text.guessNone : undefined,
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
      return text.timeToLive(facts.hitRatio, facts.writesPerLookUp, facts.theoryTtlPlaces, values.cachePlaces);
    if (policy === 'fifo') return text.missesOnly(facts.hitRatio, facts.lruHitRatio, facts.writesPerLookUp);
    return text.eachLookUp(policy, facts.hitRatio, facts.fifoHitRatio);
  },
});
