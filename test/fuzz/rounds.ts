/** Round after round, each of its own seed, until the time is over or something does not hold. */
import type { Browser } from 'puppeteer-core';
import { type Move, sequence } from './actions.ts';
import { playRound } from './round.ts';
import { shrink } from './shrink.ts';
import type { Kind, Site } from './stage.ts';

export interface RoundsOptions {
  browser: Browser;
  site: Site;
  kinds: readonly Kind[];
  seed: number;
  /** Since 1970, in milliseconds. */
  until: number;
  /** Rounds at most, whatever time is left. */
  most?: number;
  say?: (line: string) => void;
}

export interface Failure {
  kind: Kind;
  /** Of the round: `--seed` with it plays that round first. */
  seed: number;
  fault: string;
  /** As short as could be found. */
  moves: readonly Move[];
  note: string;
}

export interface Rounds {
  rounds: number;
  /** Moves, without those of shrinking. */
  played: number;
  failure?: Failure;
}

const MOVES = 40;
const MOST_UNOPENED = 3;
const SHRINK_MILLISECONDS = 240_000;

export async function playRounds(options: RoundsOptions): Promise<Rounds> {
  const { browser, site, kinds, seed, until, most = Number.POSITIVE_INFINITY, say = () => {} } = options;
  let rounds = 0;
  let played = 0;
  let unopened = 0;
  for (; rounds < most && Date.now() < until; rounds++) {
    const kind = kinds[rounds % kinds.length] ?? 'deck';
    const moves = sequence(seed + rounds, MOVES);
    say(`round ${rounds + 1}, seed ${seed + rounds}, ${kind}`);
    const violation = await playRound(browser, site, kind, moves);
    played += violation?.moves ?? moves.length;
    if (!violation) continue;
    say(violation.fault);
    // A machine that is too busy to open a page says nothing of the page.
    if (violation.moves === 0 && ++unopened < MOST_UNOPENED) continue;
    const failing = moves.slice(0, violation.moves);
    return {
      rounds,
      played,
      failure: { kind, seed: seed + rounds, ...(await shortest(options, kind, failing, violation.fault)) },
    };
  }
  return { rounds, played };
}

async function shortest(
  { browser, site, say = () => {} }: RoundsOptions,
  kind: Kind,
  failing: readonly Move[],
  first: string,
) {
  let fault = first;
  const end = Date.now() + SHRINK_MILLISECONDS;
  const fails = async (moves: readonly Move[]) => {
    const violation = await playRound(browser, site, kind, moves);
    if (violation) fault = violation.fault;
    say(`${moves.length} moves: ${violation ? 'again' : 'not'}`);
    return violation !== undefined;
  };
  if (!(await fails(failing)) && !(await fails(failing)))
    return { fault: first, moves: failing, note: 'It did not come again in two more tries: a race, or the machine.' };
  const { sequence: moves, isShortest } = await shrink(failing, fails, () => Date.now() > end);
  return { fault, moves, note: isShortest ? 'The shortest sequence.' : 'Shortened as far as the time went.' };
}
