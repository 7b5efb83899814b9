/**
 * How many thread dumps until one is sure. A dump is one look at a thread: it finds it in the bad place with the share of
 * its time that it spends there, independently of the other dumps. Once may be chance; twice is a pattern.
 */
import type { Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { parameters, type SpinLoop } from '../model/spin-loop/parameters.ts';

const MOST_DUMPS = parameters.dumps.slider?.maximum ?? 0;
const SURE = 0.95;

/** Chance that `dumps` looks find a thread in the bad place at least once, at least twice, every time. */
export function chances(badShare: number, dumps: number): { once: number; twice: number; always: number } {
  let never = 1;
  let exactlyOnce = 0;
  let always = 1;
  for (let i = 0; i < dumps; i++) {
    exactlyOnce = exactlyOnce * (1 - badShare) + never * badShare;
    never *= 1 - badShare;
    always *= badShare;
  }
  return { once: 1 - never, twice: Math.max(0, 1 - never - exactlyOnce), always };
}

export function dumpsUntilSure(values: SpinLoop, random: RandomStreams, effort: Effort) {
  const { badShare, dumps } = values;
  const column = () => new Float64Array(MOST_DUMPS);
  const columns = { dumps: column(), seenOnce: column(), seenTwice: column(), seenAlways: column() };
  for (let i = 0; i < MOST_DUMPS; i++) {
    const chance = chances(badShare, i + 1);
    columns.dumps[i] = i + 1;
    columns.seenOnce[i] = chance.once;
    columns.seenTwice[i] = chance.twice;
    columns.seenAlways[i] = chance.always;
  }
  const { once, twice, always } = chances(badShare, dumps);
  return {
    facts: {
      badShare,
      dumps,
      seenOnce: once,
      seenTwice: twice,
      seenAlways: always,
      dumpsToSeeOnce: leastDumps(badShare, 'once'),
      dumpsToSeeTwice: leastDumps(badShare, 'twice'),
      ...simulated(values, random, effort === 'drag' ? 500 : 20_000),
    },
    columns,
  };
}

/** Fewest dumps that find it with 95 % certainty; Infinity where there is nothing to find. */
function leastDumps(badShare: number, how: 'once' | 'twice'): number {
  if (badShare < 0.001) return Number.POSITIVE_INFINITY;
  let dumps = 1;
  while (chances(badShare, dumps)[how] < SURE) dumps++;
  return dumps;
}

/** The same by trying it out. */
function simulated({ badShare, dumps }: SpinLoop, random: RandomStreams, trials: number) {
  const look = random.fresh()('dump');
  let once = 0;
  let twice = 0;
  for (let trial = 0; trial < trials; trial++) {
    let seen = 0;
    for (let dump = 0; dump < dumps; dump++) if (look.uniform() < badShare) seen++;
    if (seen >= 1) once++;
    if (seen >= 2) twice++;
  }
  return { simulatedSeenOnce: once / trials, simulatedSeenTwice: twice / trials };
}
