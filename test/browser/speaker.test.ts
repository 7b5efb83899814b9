/** Two real windows hold one talk: whatever is done in one is seen in the other, and neither is missed while it is away. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { declared } from './declared.ts';
import {
  agreed,
  BROWSERS,
  goTo,
  launchTwo,
  opened,
  openRoom,
  openSpeaker,
  openTalk,
  pathOf,
  ready,
  shown,
  type Talk,
  takeSlider,
  until,
} from './two-windows.ts';

/** Longer than a page needs to be there. */
const QUIET_MILLISECONDS = 6000;
const CLOSING_MILLISECONDS = 500;

describe.each(BROWSERS)('%s', (name) => {
  if (!pathOf(name)) {
    test.skip(`${name} is not installed: FIREFOX_PATH or CHROME_PATH says where it is`, () => {});
    return;
  }
  let browser: Browser;
  let talk: Talk;
  let slides: { id: string; figure: string; steps: (string | null)[]; isAsked: boolean; isSmall: boolean }[];

  beforeAll(async () => {
    browser = await launchTwo(name);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    talk = await openTalk(browser, inject('deckUrl'));
    slides = await talk.deck.$$eval('section.slide', (all) =>
      all.map((one) => ({
        id: one.id,
        figure: one.querySelector('live-figure')?.getAttribute('name') ?? '',
        steps: [...one.querySelectorAll<HTMLElement>('.step')].map(({ dataset }) => dataset.step ?? null),
        isAsked: one.querySelector('[data-bet]') !== null,
        isSmall: one.matches('.opener, .moment'),
      })),
    );
  });
  afterEach(async () => {
    const { errors } = talk;
    await talk.close();
    expect(errors).toEqual([]);
  });

  /** Evidence with a slider, at least so many steps, and no question. */
  const plain = (steps = 0) =>
    slides.find(
      ({ figure, steps: own, isAsked, isSmall }) =>
        !isAsked && !isSmall && own.length >= steps && declared(figure).controls.length > 1 && !declared(figure).lab,
    )?.id ?? '';
  const press = async (page: Page, key: Parameters<Page['keyboard']['press']>[0], times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const changed = (before: unknown) =>
    until(async () => {
      const now = await agreed(talk);
      return JSON.stringify(now.values) === JSON.stringify(before) ? undefined : now;
    });

  test('a slider moves in both windows, whichever hand is on it, and both say what was computed', async () => {
    await goTo(talk, plain());
    const first = await agreed(talk);
    await takeSlider(talk.speaker);
    await press(talk.speaker, 'ArrowRight', 3);
    const second = await changed(first.values);
    expect(second.said).not.toBe('');
    await takeSlider(talk.deck);
    await press(talk.deck, 'ArrowRight', 4);
    await changed(second.values);
  });

  test('steps and slides turn in both, from either side, with a slider in the hand', async () => {
    const id = plain(1);
    await goTo(talk, id);
    await takeSlider(talk.speaker);
    await press(talk.speaker, 'PageDown');
    await until(async () => (await agreed(talk)).step === 0 || undefined);
    await press(talk.deck, 'PageUp');
    await until(async () => (await agreed(talk)).step === -1 || undefined);
    const steps = slides.find((slide) => slide.id === id)?.steps.length ?? 0;
    await press(talk.deck, 'PageDown', steps + 1);
    const after = await until(async () => {
      const now = await agreed(talk);
      return now.slide === id ? undefined : now;
    });
    expect(after.slide).toBe(slides[slides.findIndex((slide) => slide.id === id) + 1]?.id);
    await press(talk.speaker, 'PageUp');
    // Back finds the steps as they were left.
    await until(async () => {
      const now = await agreed(talk);
      return (now.slide === id && now.step === steps - 1) || undefined;
    });
  });

  test('either window is loaded anew, or closed and opened, and nothing is lost', async () => {
    const id = plain(1);
    await goTo(talk, id);
    await press(talk.deck, 'PageDown');
    const { values } = await until(async () => {
      const now = await agreed(talk);
      return now.step === 0 ? now : undefined;
    });
    await takeSlider(talk.speaker);
    await press(talk.speaker, 'ArrowRight', 5);
    const kept = await changed(values);
    expect([kept.slide, kept.step]).toEqual([id, 0]);
    await talk.speaker.keyboard.press('b');
    await until(async () => (await isBlack(talk.deck)) || undefined);
    await talk.speaker.reload();
    await ready(talk.speaker);
    expect(await agreed(talk)).toEqual(kept);
    // The room's window asks before it goes.
    const asked: string[] = [];
    talk.deck.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await talk.deck.reload();
    await ready(talk.deck);
    expect(asked).toEqual(['beforeunload']);
    expect(await isBlack(talk.deck)).toBe(true);
    // In the dark nothing is drawn.
    await talk.deck.keyboard.press('b');
    expect(await agreed(talk)).toEqual(kept);
    await talk.speaker.close();
    // For a moment Chromium still finds the window by its name; no hand is so fast.
    await new Promise((done) => setTimeout(done, CLOSING_MILLISECONDS));
    talk.speaker = await openSpeaker(talk);
    expect(await agreed(talk)).toEqual(kept);
    await talk.deck.close({ runBeforeUnload: false });
    const again = await until(async () => (await talk.speaker.$('.missing button')) ?? undefined);
    talk.deck = await opened(talk.context, () => again.click());
    await ready(talk.deck);
    expect(await agreed(talk)).toEqual(kept);
    await until(async () => ((await talk.speaker.$('.missing')) ? undefined : true));
  });

  test('a pop-up that the browser blocks is said, with a link that opens it', async () => {
    const room = await openRoom(browser, inject('deckUrl'));
    // A script alone opens no window; what the driver asks of a page counts as somebody's press, so it asks nothing.
    await room.deck.evaluateOnNewDocument(() => {
      const timer = setInterval(() => {
        if (!document.querySelector('.reveal.ready')) return;
        clearInterval(timer);
        dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS' }));
      }, 50);
    });
    await room.deck.reload();
    await new Promise((done) => setTimeout(done, QUIET_MILLISECONDS));
    expect(await room.context.pages()).toHaveLength(1);
    expect(await room.deck.$eval('#notices a', (link) => link.textContent)).not.toBe('');
    const speaker = await opened(room.context, () => room.deck.click('#notices a'));
    await ready(speaker);
    expect((await agreed({ deck: room.deck, speaker })).slide).toBe(slides[0]?.id);
    await room.close();
  });

  test('a bet that is placed at the desk is answered in the room', async () => {
    const asked = slides.find(({ isAsked, isSmall, steps }) => isAsked && !isSmall && !steps[0])?.id ?? '';
    await goTo(talk, asked);
    await talk.speaker.click('[data-slide] .bet :is(.choices, .guess) button');
    const verdicts = await until(async () => {
      const of = (page: Page) =>
        page.$eval(':is(.reveal section.present, [data-slide]) .verdict', (verdict) => verdict.textContent);
      const [one, other] = [await of(talk.deck), await of(talk.speaker)];
      return one && one === other ? one : undefined;
    });
    expect(verdicts).not.toBe('');
    expect((await agreed(talk)).isAsked).toBe(false);
  });

  test('a measurement that is started at the desk runs in the room’s window, and is shown in both', async () => {
    const measured = slides.filter(({ figure, isAsked }) => declared(figure).lab && !isAsked).map(({ id }) => id);
    const id = measured[0] ?? '';
    await goTo(talk, id);
    for (const page of [talk.deck, talk.speaker])
      await page.evaluate(() => {
        const Native = Worker;
        let count = 0;
        Object.assign(window, {
          Worker: class extends Native {
            constructor(...given: ConstructorParameters<typeof Worker>) {
              super(...given);
              count += 1;
              document.documentElement.dataset.workers = String(count);
            }
          },
        });
      });
    await until(async () => (await talk.speaker.$('[data-slide] .lab button.run')) ?? undefined);
    await talk.speaker.$eval('[data-slide] .lab button.run', (button) => (button as HTMLElement).click());
    await until(async () => (await talk.speaker.$('[data-slide] .lab progress')) ?? undefined);
    await until(async () => (await talk.deck.$('section.present .lab progress')) ?? undefined);
    const workers = (page: Page) => page.evaluate(() => document.documentElement.dataset.workers ?? '0');
    await until(async () => ((await workers(talk.deck)) === '0' ? undefined : true));
    expect(await workers(talk.speaker)).toBe('0');
    // Stopped from the desk, it ends in the room.
    await talk.speaker.$eval('[data-slide] .lab button', (button) => (button as HTMLElement).click());
    await until(async () => ((await talk.deck.$('section.present .lab progress')) ? undefined : true));
  });

  test('the black screen is turned at either window, and Next brings the picture back without turning', async () => {
    await goTo(talk, plain());
    const before = await agreed(talk);
    await talk.deck.keyboard.press('.');
    await until(async () => (await talk.speaker.$('.dark-room')) ?? undefined);
    await talk.speaker.keyboard.press('PageDown');
    await until(async () => ((await isBlack(talk.deck)) ? undefined : true));
    expect(await agreed(talk)).toEqual(before);
  });

  test('the laser is seen where it points, in both', async () => {
    await goTo(talk, plain());
    await talk.speaker.keyboard.press('l');
    const box = await talk.speaker.$eval('.stage .slides', (slides) => slides.getBoundingClientRect().toJSON());
    await talk.speaker.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
    await until(async () => {
      const [x, y] = await talk.deck.$eval('.laser:not([hidden])', (dot) => {
        const at = dot.getBoundingClientRect();
        return [(at.x + at.width / 2) / innerWidth, (at.y + at.height / 2) / innerHeight] as const;
      });
      return (Math.abs(x - 0.25) < 0.01 && Math.abs(y - 0.5) < 0.01) || undefined;
    });
    await talk.deck.keyboard.press('l');
    await until(async () => ((await talk.speaker.$('.laser:not([hidden])')) ? undefined : true));
  });

  test('whoever merely reads the deck in the same browser joins nobody', async () => {
    await goTo(talk, plain());
    const reader = await talk.context.newPage({ type: 'window' });
    await reader.goto(`${inject('deckUrl')}#/${plain()}`);
    await ready(reader);
    const before = await until(async () => {
      const now = await shown(reader);
      return now.values.length > 0 ? now.values : undefined;
    });
    await talk.deck.bringToFront();
    const present = await agreed(talk);
    await takeSlider(talk.speaker);
    await press(talk.speaker, 'ArrowRight', 3);
    await changed(present.values);
    expect((await shown(reader)).values).toEqual(before);
  });

  test('after 500 random actions in either window both stand at the same slide and step, with the same values', async () => {
    const random = randomStreams(20261127)('actions');
    const among = <T>(list: readonly T[]) => list[random.integer(list.length)] as T;
    const keys = [
      'PageDown',
      'PageDown',
      'PageUp',
      'ArrowRight',
      'ArrowLeft',
      ' ',
      'b',
      'z',
      'a',
      'r',
      'x',
      '1',
      '2',
      '3',
      'Escape',
    ] as const;
    await goTo(talk, plain(1));
    for (let i = 0; i < 500; i++) {
      const page = random.uniform() < 0.5 ? talk.deck : talk.speaker;
      const kind = random.uniform();
      if (kind < 0.25) {
        await takeSlider(page);
        await press(page, among(['ArrowRight', 'ArrowLeft', 'Home', 'End'] as const));
      } else if (kind < 0.27)
        await page.evaluate((id) => {
          if (document.querySelector('.reveal .strip')) location.hash = `#/${id}`;
        }, among(slides).id);
      else await press(page, among(keys));
    }
    // What is black stands still; out of the dark it catches up.
    await until(async () =>
      (await isBlack(talk.deck)) === (await isBlack(talk.speaker, '.dark-room')) ? true : undefined,
    );
    if (await isBlack(talk.deck)) await talk.deck.keyboard.press('b');
    const both = await agreed(talk);
    expect(slides.map(({ id }) => id)).toContain(both.slide);
  }, 240_000);
});

const isBlack = (page: Page, sign = '[data-black]') =>
  page.evaluate((selector) => document.querySelector(selector) !== null, sign);
