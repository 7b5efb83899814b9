/** Where the system forces its colours: what is chosen, pressed or present is told by more than a ground that it takes away. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { declared, type Slide, slidesOf } from './declared.ts';
import { goTo, grow, launch, openDeck } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(['dark', 'light'] as const)('in %s contrast', async (colorScheme) => {
  const { page, errors, close } = await openDeck(browser, inject('deckUrl'), {
    colorScheme,
    forcedColors: 'active',
    reducedMotion: 'reduce',
  });
  const all = await slidesOf(page);
  const slides = all.filter(({ steps }) => steps.every(({ preset }) => preset !== undefined));
  const openers = await page.$$eval('.slide.opener', (found) => found.map(({ id }) => id));
  const hasChoice = ({ figures: [name = ''] }: Slide) =>
    declared(name).controls.some((one) => declared(name).parameters[one]?.kind === 'choice');
  const ids = [
    ...slides.filter((_, i) => i % 5 === 0),
    all.find(hasChoice),
    all.find(({ slide }) => openers.includes(slide)),
  ].flatMap((one) => one?.slide ?? []);
  const looked: string[] = [];
  const faults: string[] = [];
  for (const id of ids) {
    await goTo(page, id);
    await grow(page, id);
    const seen = await page.evaluate((slide) => {
      const groundOf = (element: Element, part?: string) => getComputedStyle(element, part).backgroundColor;
      const canvas = document.createElement('i');
      document.body.append(canvas);
      canvas.style.setProperty('background', 'Canvas');
      const ground = groundOf(canvas);
      canvas.remove();
      const section = document.getElementById(slide);
      const named = (kind: string, found: Iterable<Element | null | undefined>, part?: string) =>
        [...found].flatMap((one) =>
          one
            ? [
                {
                  kind,
                  isTold: groundOf(one, part) !== ground && (part || groundOf(one) !== getComputedStyle(one).color),
                },
              ]
            : [],
        );
      return [
        ...named('pressed', section?.querySelectorAll('.presets [aria-pressed=true]') ?? []),
        ...named('chosen', section?.querySelectorAll('.choice input:checked + span') ?? []),
        ...named('present', [document.querySelector('.strip a[aria-current]:not(.station)')], '::after'),
        ...named('tale', [document.querySelector('.strip .named')]),
        ...named('line', [document.querySelector('.strip a:not(.station)')], '::before'),
      ];
    }, id);
    looked.push(...seen.map(({ kind }) => kind));
    faults.push(...seen.filter(({ isTold }) => !isTold).map(({ kind }) => `${id}: ${kind}`));
    const written = await page.locator(`#${id} canvas`).evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one instanceof HTMLCanvasElement && one.checkVisibility({ visibilityProperty: true }) && one.width > 0,
        )
        .map((one) => {
          const canvas = one as HTMLCanvasElement;
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          const isLight = (i: number) => (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0) > 600;
          const isDark = (i: number) => (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0) < 165;
          const counts = { light: 0, dark: 0 };
          for (let i = 0; i < data.length; i += 4) {
            if ((data[i + 3] ?? 0) < 200) continue;
            if (isLight(i)) counts.light += 1;
            if (isDark(i)) counts.dark += 1;
          }
          return counts;
        }),
    );
    // What is written is of the ground's opposite.
    for (const { light, dark } of written)
      if ((colorScheme === 'dark' ? light : dark) < 100) faults.push(`${id}: canvas`);
  }
  const chosen = all.some(hasChoice) ? ['chosen'] : [];
  expect(new Set(looked)).toEqual(new Set(['pressed', ...chosen, 'present', 'tale', 'line']));
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
