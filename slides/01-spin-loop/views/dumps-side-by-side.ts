/**
 * What thread dumps some seconds apart show of a place: each thread stands there with the same share of its time, and the
 * dumps are far enough apart to be independent. One thread may be missed; of many, some are always there.
 */
import type { Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { parameters, type SpinLoop } from '../model/spin-loop/parameters.ts';

const MOST_DUMPS = parameters.dumps.slider?.maximum ?? 0;
const SURE = 0.95;
/** Looks at threads that a simulation may take. */
const LOOKS = { drag: 50_000, rest: 2_000_000 };

/** Chances that `dumps` dumps show what one shows with `once`: all of them, and at least two. */
export function chances(once: number, dumps: number): { all: number; twice: number } {
  let none = 1;
  let exactlyOne = 0;
  let all = 1;
  for (let i = 0; i < dumps; i++) {
    exactlyOne = exactlyOne * (1 - once) + none * once;
    none *= 1 - once;
    all *= once;
  }
  return { all, twice: Math.max(0, 1 - none - exactlyOne) };
}

/** Chance that a dump shows at least one of the threads in the place. */
export function chanceToShow(threads: number, badShare: number): number {
  let none = 1;
  for (let thread = 0; thread < threads; thread++) none *= 1 - badShare;
  return 1 - none;
}

export function dumpsSideBySide(values: SpinLoop, random: RandomStreams, effort: Effort) {
  const { threads, badShare, dumps } = values;
  const once = chanceToShow(threads, badShare);
  const look = random.fresh()('dump');
  const draw = () => {
    let there = 0;
    for (let thread = 0; thread < threads; thread++) if (look.uniform() < badShare) there++;
    return there;
  };
  const number = Float64Array.from({ length: MOST_DUMPS }, (_, i) => i + 1);
  // Dump by dump, a thread each: 1 where it is in the place.
  const threadIsThere = Float64Array.from({ length: MOST_DUMPS * threads }, () => (look.uniform() < badShare ? 1 : 0));
  const columns = {
    dump: number,
    threadIsThere,
    threadsThere: number.map((_, dump) => sum(threadIsThere.subarray(dump * threads, (dump + 1) * threads))),
    shownInAll: number.map((count) => chances(once, count).all),
    shownTwice: number.map((count) => chances(once, count).twice),
  };
  const { all, twice } = chances(once, dumps);
  return {
    facts: {
      threads,
      badShare,
      dumps,
      meanThreadsThere: threads * badShare,
      shownInOne: once,
      shownInAll: all,
      shownTwice: twice,
      dumpsToShowTwice: leastDumps(once),
      ...simulated(draw, dumps, Math.ceil(LOOKS[effort] / (dumps * threads))),
    },
    columns,
  };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Fewest dumps of which two show the place with 95 % certainty. */
function leastDumps(once: number): number {
  let dumps = 2;
  while (chances(once, dumps).twice < SURE) dumps++;
  return dumps;
}

/** The same by trying it out. */
function simulated(draw: () => number, dumps: number, trials: number) {
  let all = 0;
  let twice = 0;
  for (let trial = 0; trial < trials; trial++) {
    let shown = 0;
    for (let dump = 0; dump < dumps; dump++) if (draw() > 0) shown++;
    if (shown === dumps) all++;
    if (shown >= 2) twice++;
  }
  return { simulatedShownInAll: all / trials, simulatedShownTwice: twice / trials };
}
