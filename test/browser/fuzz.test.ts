/** Half a minute of the fuzz, always the same sequences: `npm run fuzz` plays others, and for longer. */

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { playRounds } from '../fuzz/rounds.ts';
import { KINDS } from '../fuzz/stage.ts';
import { launchTwo } from './two-windows.ts';

const SEED = 7;
const MILLISECONDS = 25_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launchTwo('chrome');
});
afterAll(() => browser.close());

test('random actions in every page: nothing breaks, and what is shown is what was computed', async () => {
  const until = Date.now() + MILLISECONDS;
  const { rounds, failure } = await playRounds({
    browser,
    url: inject('deckUrl'),
    kinds: KINDS,
    seed: SEED,
    until,
    most: KINDS.length,
  });
  expect(failure && { ...failure, moves: failure.moves.map((move) => JSON.stringify(move)) }).toBeUndefined();
  expect(rounds).toBeGreaterThan(0);
}, 400_000);
