/** Same seed, same result, bit for bit: every view of every model in the browser's worker and in Node. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadModel } from '../../src/model-registry.ts';
import { compute } from '../../src/run/compute.ts';
import type { Computed, Job } from '../../src/run/protocol.ts';
import type { Said } from '../../src/run/worker-protocol.ts';
import type { Model, Result } from '../../src/simulation/engine/model.ts';
import { launch, type OpenDeck, openDeck } from './open.ts';

const files = import.meta.glob<Record<string, Model>>(['/slides/*/model/*.ts', '!**/*.test.ts'], { eager: true });
const jobs: Job[] = Object.values(files)
  .flatMap((module) => Object.values(module))
  .flatMap((model) =>
    Object.keys(model.views).map((view): Job => ({ model: model.name, view, values: {}, seed: 20161, effort: 'drag' })),
  );

/** A number's shortest text that reads back as the same bits. */
const exact = ({ facts, columns }: Result) =>
  JSON.stringify([
    facts,
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column, String)])),
  ]);

let browser: Browser;
let deck: OpenDeck;
beforeAll(async () => {
  browser = await launch();
  deck = await openDeck(browser, inject('deckUrl'));
});
afterAll(() => browser.close());

test('all views agree', async () => {
  // The one worker that a deck has before anybody asks for more.
  await expect.poll(() => deck.page.workers().length).toBe(1);
  const address = deck.page.workers()[0]?.url() ?? '';
  const inBrowser = await deck.page.evaluate(
    async ({ list, address }) => {
      const worker = new Worker(address, { type: 'module' });
      const answers: string[] = [];
      for (const [id, question] of list.entries()) {
        const said = await new Promise<Said<Computed, never>>((done) => {
          worker.onmessage = ({ data }: MessageEvent<Said<Computed, never>>) => done(data);
          worker.postMessage({ id, question });
        });
        if ('failed' in said) answers.push(said.failed.message);
        else if ('answer' in said) {
          const { facts, columns } = said.answer.result;
          answers.push(
            JSON.stringify([
              facts,
              Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column, String)])),
            ]),
          );
        }
      }
      worker.terminate();
      return answers;
    },
    { list: jobs, address },
  );
  const differing: string[] = [];
  for (const [i, job] of jobs.entries()) {
    const { result } = await compute(loadModel, job, () => 0);
    if (exact(result) !== inBrowser[i]) differing.push(`${job.model} ${job.view}`);
  }
  expect(jobs.length).toBeGreaterThan(0);
  expect(differing).toEqual([]);
}, 300_000);
