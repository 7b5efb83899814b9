/**
 * Times both ways of rendering for lists of several lengths, by turns, so that a disturbance meets all of them. Milliseconds
 * of wall clock; the median and the middle half of the rounds. No DOM: it runs in a worker and in Node alike.
 */
import { words } from '../../words.ts';
import { type ListRules, renderers } from './product-list.ts';

export interface Times {
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
}

export interface MeasuredLists {
  /** What was measured, so that a figure knows whether it is what its sliders say. */
  rules: ListRules;
  rows: { products: number; eachTime: Times; once: Times }[];
}

export interface RoundProgress {
  round: number;
  rounds: number;
  share: number;
  measured: MeasuredLists;
}

const LENGTHS = [20, 40, 60, 90, 120] as const;
/** About ten seconds of attempts. */
const ATTEMPTS = 1_500_000;
const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 15;
/** Renderings to one reading of the clock where nothing is parsed: a browser's clock is coarse. */
const REPEATS = 10;

export function roundsFor(rules: ListRules, lengths: readonly number[]): number {
  const perProduct = rules.sizes * rules.offers * rules.touchedShare * rules.formatsTried;
  const perRound = perProduct * lengths.reduce((sum, length) => sum + length, 0);
  return Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(ATTEMPTS / Math.max(1, perRound))));
}

export function measureRenderers(
  rules: ListRules,
  onProgress: (progress: RoundProgress) => void,
  { lengths = LENGTHS, rounds }: { lengths?: readonly number[]; rounds?: number } = {},
): MeasuredLists {
  const all = [...new Set([...lengths, rules.products])].filter((length) => length > 0).sort((a, b) => a - b);
  // The list that somebody looks at comes first, so that there is something to be seen soon.
  const order = [rules.products, ...all.filter((products) => products !== rules.products)].filter((one) => one > 0);
  const lists = order.map(
    (products) => ({ products, ...renderers({ ...rules, products }), slow: [], fast: [] }) as List,
  );
  const total = rounds ?? roundsFor(rules, all);
  // Unmeasured: the compiler warms up, and the lists are held against each other.
  for (const { eachTime, once } of lists.slice(0, 2))
    if (eachTime() !== once()) throw new Error(words.labs.parseOnce.listsDiffer);
  for (let round = 1; round <= total; round++) {
    for (const [place, list] of lists.entries()) {
      const measure = [() => list.slow.push(time(list.eachTime, 1)), () => list.fast.push(time(list.once, REPEATS))];
      for (const one of round % 2 === 0 ? measure : measure.toReversed()) one();
      const share = (round - 1 + (place + 1) / lists.length) / total;
      if (round === 1 || place === lists.length - 1)
        onProgress({ round, rounds: total, share, measured: summary(rules, lists) });
    }
  }
  return summary(rules, lists);
}

/** What an attempt to read a date costs: the difference of both ways, for the longest list. NaN where none is made. */
export function microsecondsPerAttempt({ rules, rows }: MeasuredLists): number {
  const longest = rows.at(-1);
  if (!longest) return Number.NaN;
  const touched = Math.round(longest.products * rules.touchedShare);
  const attempts = touched * rules.sizes * rules.offers * rules.formatsTried;
  return ((longest.eachTime.median - longest.once.median) * 1000) / attempts;
}

interface List {
  products: number;
  eachTime(): string;
  once(): string;
  slow: number[];
  fast: number[];
}

/** What is made must be looked at, or an engine may leave it out. */
let looked = 0;

function time(render: () => string, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) looked += render().length;
  return (performance.now() - start) / repeats;
}

export const lookedAt = () => looked;

function summary(rules: ListRules, lists: readonly List[]): MeasuredLists {
  return {
    rules,
    rows: lists
      .filter(({ slow, fast }) => slow.length > 0 && fast.length > 0)
      .sort((a, b) => a.products - b.products)
      .map(({ products, slow, fast }) => ({ products, eachTime: times(slow), once: times(fast) })),
  };
}

export function times(list: readonly number[]): Times {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? Number.NaN;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
  };
  return { median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75) };
}
