/** The same link says the same in Chromium, in Firefox and in Node: a figure of each model, with values that nobody chose. */
import fc from 'fast-check';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Figure } from '../../src/figure/declare.ts';
import { pictureOf } from '../../src/figure/picture.ts';
import { loadModel } from '../../src/model-registry.ts';
import { compute } from '../../src/run/compute.ts';
import { encodeLink } from '../../src/session/link.ts';
import { Session } from '../../src/session/session.ts';
import { changeSeed, changeValues, type Source, valuesOf } from '../../src/session/values.ts';
import { figures } from './declared.ts';
import { BROWSERS, launchTwo, pathOf } from './two-windows.ts';

const PATIENCE_MILLISECONDS = 30_000;
const LINKS_SEED = 20_161;

/** Of each model the first figure that a hand can move. */
const chosen = [...new Map([...figures].reverse().map(([name, figure]) => [figure.model, { name, figure }])).values()]
  .filter(({ figure }) => figure.controls.length > 0)
  .reverse();

/** Somewhere on each of a figure's sliders. */
function moved({ parameters, controls }: Figure, shares: readonly number[]) {
  return Object.fromEntries(
    controls.flatMap((name, i) => {
      const parameter = parameters[name];
      if (parameter?.kind !== 'number' || !parameter.slider) return [];
      const { minimum, maximum } = parameter.slider;
      const value = minimum + (maximum - minimum) * (shares[i % shares.length] ?? 0);
      return [[name, parameter.integer ? Math.round(value) : value]];
    }),
  );
}

const shares = fc.sample(fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 4 }), {
  numRuns: chosen.length,
  seed: LINKS_SEED,
});
const links = chosen.map(({ name, figure }, i) => {
  const session = new Session('a');
  const source: Source = { scope: name, model: figure.model, parameters: figure.parameters, base: figure.base };
  changeValues(session, source, moved(figure, shares[i] ?? []));
  changeSeed(session, source, 2 + i);
  return { name, figure, link: encodeLink(session), ...valuesOf(session, source) };
});

async function saidInNode({ figure, values, seed }: (typeof links)[number]): Promise<string> {
  const job = { model: figure.model, view: figure.view, values, seed, effort: 'rest' } as const;
  const { result } = await compute(loadModel, job, () => 0);
  return pictureOf(figure, { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' }).sentence;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(BROWSERS)('%s', (name) => {
  const isHere = pathOf(name) !== undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (isHere) browser = await launchTwo(name);
  });
  afterAll(() => browser?.close());

  test.skipIf(!isHere)(
    'says of each link what Node says',
    async () => {
      const page = await browser?.newPage();
      if (!page) return;
      const wrong: string[] = [];
      for (const one of links) {
        const expected = spaced(await saidInNode(one));
        await page.goto(`${inject('deckUrl')}embed.html?figure=${one.name}&s=${one.link}`);
        const said = () => page.$eval('live-figure [role=status]', (line) => line.textContent ?? '');
        await page
          .waitForFunction(
            (text) =>
              document.querySelector('live-figure [role=status]')?.textContent?.replace(/\s+/g, ' ').trim() === text,
            { timeout: PATIENCE_MILLISECONDS },
            expected,
          )
          .catch(async () => wrong.push(`${one.name}: “${spaced(await said())}”, in Node “${expected}”`));
      }
      expect(links.length).toBeGreaterThan(10);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
