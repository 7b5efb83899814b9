/** Half a minute of the fuzz, always the same sequences: `npm run fuzz` plays others, and for longer. */

import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PHONE_HOST } from '../fuzz/hall.ts';
import { playRounds } from '../fuzz/rounds.ts';
import { KINDS } from '../fuzz/stage.ts';
import { launchTwo } from './two-windows.ts';

const SEED = 7;
const MILLISECONDS = 25_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launchTwo('chrome', [PHONE_HOST]);
});
afterAll(() => browser.close());

test('random actions in every page: nothing breaks, and what is shown is what was computed', async () => {
  const until = Date.now() + MILLISECONDS;
  const { rounds, failure } = await playRounds({
    browser,
    site: { url: inject('deckUrl'), folder: join(import.meta.dirname, '../../dist') },
    kinds: KINDS,
    seed: SEED,
    until,
    most: KINDS.length,
  });
  expect(failure && { ...failure, moves: failure.moves.map((move) => JSON.stringify(move)) }).toBeUndefined();
  expect(rounds).toBeGreaterThan(0);
}, 400_000);
