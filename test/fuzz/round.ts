/** Plays a sequence in windows of its own, and holds what they show against what must hold. */
import type { Browser } from 'puppeteer-core';
import type { Move } from './actions.ts';
import { atOnce, atRest } from './invariants.ts';
import { comeHome, play } from './play.ts';
import { type Kind, openStage, type Site, type Stage } from './stage.ts';

export interface Violation {
  fault: string;
  /** Moves that were played when it was met; 0: the page did not open. */
  moves: number;
}

/** Moves between two looks at a page that has come to rest. */
const MOVES_A_REST = 6;
const PAUSE_MILLISECONDS = 40;
const REST_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 100;

export async function playRound(
  browser: Browser,
  site: Site,
  kind: Kind,
  moves: readonly Move[],
): Promise<Violation | undefined> {
  let stage: Stage;
  try {
    stage = await openStage(browser, site, kind);
  } catch (error) {
    return { fault: `the page did not open: ${error instanceof Error ? error.message : error}`, moves: 0 };
  }
  try {
    for (const [index, move] of moves.entries()) {
      const isLast = index === moves.length - 1;
      const fault = await step(stage, move, isLast || index % MOVES_A_REST === MOVES_A_REST - 1);
      if (fault) return { fault, moves: index + 1 };
    }
    return undefined;
  } finally {
    await stage.close();
  }
}

async function step(stage: Stage, move: Move, isRest: boolean): Promise<string | undefined> {
  try {
    await play(stage, move);
    await pause(PAUSE_MILLISECONDS);
    await comeHome(stage);
    return (await atOnce(stage)) ?? (isRest ? await settled(stage) : undefined);
  } catch (error) {
    return `${move.do}: ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : error}`;
  }
}

/** What still does not hold after all patience. */
async function settled(stage: Stage): Promise<string | undefined> {
  const end = Date.now() + REST_MILLISECONDS;
  let fault = await atRest(stage);
  while (fault && Date.now() < end) {
    await pause(LOOK_MILLISECONDS);
    fault = stage.errors[0] ?? (await atRest(stage));
  }
  return fault;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
