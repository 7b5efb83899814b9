/** What must hold of the windows: after every action, and whenever nothing moves any more. */
import type { Page } from 'puppeteer-core';
import type { SlideStep } from '../../src/figure/surroundings.ts';
import { shown } from '../browser/two-windows.ts';
import { atAddress, outOfRange, sentenceOf } from './referee.ts';
import type { Stage } from './stage.ts';

/** For the coarse run and for the fine one. */
const SIMULATIONS = 2;
/** What a measurement may take while it runs: the most that a slider offers, and who watches them. */
const MEASURING = 40;
/** Readers of dumps and profiles stay for the next file. */
const READERS = 3;
/** Dialogs, a list that is open, a laser: each listens while it is there. */
const LISTENERS_MORE = 60;

interface Seen {
  slides: { id: string; steps: SlideStep[]; figures: SeenFigure[] }[];
  isStill: boolean;
  href: string;
  hasMeasured: boolean;
  isMeasuring: boolean;
}

interface SeenFigure {
  name: string;
  sentence: string;
  isBusy: boolean;
  problem: string | undefined;
  /** Its chart, its panel, its question, its table or sheet stands there. */
  hasPicture: boolean;
}

/** Holds at any moment. */
export async function atOnce(stage: Stage): Promise<string | undefined> {
  const [error] = stage.errors;
  if (error) return error;
  for (const [index, page] of stage.windows.entries()) {
    const { offences, drawn, workers, listeners, ranges } = await page.evaluate(() => ({
      offences: window.watch.offences,
      drawn: window.watch.drawn,
      workers: window.watch.workers(),
      listeners: window.watch.listeners(),
      ranges: [...document.querySelectorAll<HTMLInputElement>('live-figure input[type=range]')].filter(
        ({ value, min, max }) => !(Number(value) >= Number(min || 0) && Number(value) <= Number(max || 100)),
      ).length,
    }));
    if (offences[0]) return offences[0];
    if (workers.simulation > SIMULATIONS || workers.others > MEASURING) return `alive: ${JSON.stringify(workers)}`;
    const most = (stage.listenersAtFirst[index] ?? 0) + LISTENERS_MORE;
    if (listeners > most) return `${listeners} listeners, of at most ${most}`;
    if (ranges > 0) return `${ranges} sliders stand beyond their ends`;
    for (const { figure, values } of Object.values(drawn)) {
      const fault = outOfRange(figure, values);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** Holds once everything has come to rest; undefined too where nothing is to be seen. */
export async function atRest(stage: Stage): Promise<string | undefined> {
  if (stage.isOffline || stage.hidden.some(Boolean)) return undefined;
  for (const page of stage.windows) {
    // Where both are tabs of one window only the one in front is drawn.
    if (stage.kind === 'room') await page.bringToFront();
    const fault = await ofPage(stage, page);
    if (fault) return fault;
  }
  if (stage.kind === 'room') return ofRoom(stage);
  const [one, other] = await Promise.all(stage.windows.map(shown));
  if (one && other && !(await isDark(stage)) && JSON.stringify(one) !== JSON.stringify(other))
    return `the windows differ: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  return undefined;
}

async function ofPage(stage: Stage, page: Page): Promise<string | undefined> {
  const seen = await page.evaluate(look);
  const { others } = await page.evaluate(() => window.watch.workers());
  if (!seen.isMeasuring && others > READERS) return `${others} workers are left over`;
  if (seen.isStill) return undefined;
  if (stage.kind === 'deck' && seen.slides.length !== 1)
    return `${seen.slides.length} slides are shown at ${seen.href}`;
  for (const { id, steps, figures } of seen.slides) {
    if (figures.length === 0) return `${id} has no figure`;
    for (const figure of figures) {
      const fault = await ofFigure(stage, page, seen, id, steps, figure);
      if (fault) return fault;
    }
  }
  return undefined;
}

async function ofFigure(
  stage: Stage,
  page: Page,
  seen: Seen,
  slide: string,
  steps: SlideStep[],
  { name, sentence, isBusy, problem, hasPicture }: SeenFigure,
): Promise<string | undefined> {
  const place = `${slide}, ${name}`;
  if (problem) {
    // It offers to try again, and then must come.
    await page.evaluate(() => document.querySelector<HTMLElement>('live-figure .problem button')?.click());
    return `${place}: ${problem}`;
  }
  if (isBusy) return `${place} stays coarse`;
  if (!sentence) return `${place} says nothing`;
  if (!hasPicture) return `${place} has no picture`;
  const last = await page.evaluate((key) => window.watch.drawn[key], `${slide} ${name}`);
  if (!last) return stage.kind === 'deck' ? `${place} was never drawn` : undefined;
  if (last.sentence !== sentence) return `${place} says “${sentence}”, and was drawn with “${last.sentence}”`;
  if (stage.kind !== 'deck') return undefined;
  const { values, seed, place: at } = atAddress(seen.href, slide, name, steps);
  if (!at) return `the address ${seen.href} does not lead to ${slide}`;
  const other = Object.keys(values).filter((key) => values[key] !== last.values[key]);
  if (other.length > 0)
    return `${place}: drawn for ${told(last.values, other)}, while the address ${seen.href} says ${told(values, other)}`;
  if (stage.isTouched || seen.hasMeasured) return undefined;
  const right = await sentenceOf(name, values, seed);
  return right.trim() === sentence.trim() ? undefined : `${place} says “${sentence}”; its model says “${right}”`;
}

const told = (values: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  names.map((name) => `${name} = ${values[name]}`).join(', ');

/** A phone that follows says of the wall's slide what the wall says. */
async function ofRoom({ windows: [wall, phone], isTouched }: Stage): Promise<string | undefined> {
  if (!wall || !phone) return undefined;
  const seen = await wall.evaluate(look);
  const [slide] = seen.slides;
  const said = slide?.figures[0]?.sentence.trim();
  if (!slide || !said || seen.isStill || seen.hasMeasured || isTouched) return undefined;
  const there = await phone.evaluate((id) => {
    const status = document.querySelector(`[id="${CSS.escape(id)}"] live-figure .sentence`);
    return {
      state: document.querySelector<HTMLElement>('.room-bar')?.dataset.state,
      said: status?.textContent?.trim(),
    };
  }, slide.id);
  if (!there.state) return 'the phone has no line at its foot that says whether it follows';
  if (!there.state.startsWith('follows') || there.said === said) return undefined;
  return `the wall says of ${slide.id} “${said}”, a phone that ${there.state} “${there.said}”`;
}

async function isDark({ windows }: Stage): Promise<boolean> {
  const dark = await Promise.all(
    windows.map((page) => page.evaluate(() => document.querySelector('[data-black], .dark-room, .overview') !== null)),
  );
  return dark.some(Boolean);
}

/** Runs in the page. */
function look(): Seen {
  const all = [...document.querySelectorAll<HTMLElement>('.reveal section.present:not(:has(section)), [data-slide]')];
  const inView = (one: Element) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > innerHeight * 0.4 && top < innerHeight * 0.6;
  };
  const slides =
    all.length > 0 ? all : [...document.querySelectorAll<HTMLElement>('article section[id]')].filter(inView);
  return {
    href: location.href,
    isStill: document.hidden || document.querySelector('[data-black], .dark-room, .reveal.overview') !== null,
    isMeasuring: document.querySelector('.lab progress') !== null,
    hasMeasured:
      document.querySelector('.lab progress, .legend [data-origin=measured]') !== null ||
      JSON.stringify({ ...sessionStorage }).includes('measured/'),
    slides: slides.map((slide) => {
      const only = slide.querySelector('live-figure')?.getAttribute('name') ?? '';
      return {
        id: slide.id || (slide.dataset.slide ?? ''),
        steps: [...slide.querySelectorAll<HTMLElement>('.step')].map(({ dataset: { bet, figure, step } }) => ({
          figure: bet ?? figure ?? only,
          preset: bet ? undefined : step,
        })),
        figures: [...slide.querySelectorAll('live-figure')].map((figure) => {
          const canvas = figure.querySelector<HTMLCanvasElement>('.plot:not([hidden]) canvas');
          return {
            name: figure.getAttribute('name') ?? '',
            sentence: figure.querySelector('.sentence')?.textContent ?? '',
            isBusy: figure.querySelector('.sentence')?.getAttribute('aria-busy') === 'true',
            problem: figure.querySelector('.problem')?.textContent ?? undefined,
            hasPicture:
              (canvas !== null && canvas.width > 0 && canvas.height > 0) ||
              figure.querySelector('.panel > *, .bet, table, .about') !== null,
          };
        }),
      };
    }),
  };
}
