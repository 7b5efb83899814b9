/**
 * What a page draws and what it asks of its simulation workers, recorded from before its first script: a test reads what
 * was drawn, at the moment when it was.
 */
import type { Page } from 'playwright-core';
import type { FigureDrawn } from '../../src/figure/live-figure.ts';

/** A `figure-drawn`, and what its figure said then. */
export interface Recorded extends FigureDrawn {
  slide: string;
  sentence: string;
  /** The big numbers. */
  tiles: string[];
}

interface Recording {
  drawn: Recorded[];
  /** Jobs that were sent to simulation workers. */
  runs: number;
}

/** Give it to `openDeck` as `before`. */
export const record = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const recording: Recording = { drawn: [], runs: 0 };
    Object.assign(window, { recording });
    document.addEventListener(
      'figure-drawn',
      ({ target, detail }: CustomEventInit<FigureDrawn> & { target?: unknown }) => {
        const figure = target as HTMLElement;
        const sentence = figure.querySelector('[role=status]')?.textContent ?? '';
        const tiles = [...figure.querySelectorAll('.tiles dd')].map(({ textContent }) => textContent ?? '');
        const slide = figure.closest('section')?.id ?? '';
        if (detail) recording.drawn.push({ ...detail, slide, sentence, tiles });
      },
    );
    const { postMessage } = Worker.prototype;
    const simulations = new WeakSet<Worker>();
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'simulation') simulations.add(this);
      }
    };
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      // What a worker is told to load ahead is no job.
      const [{ question = {} } = {}] = given as { question?: object }[];
      if (simulations.has(this) && !('prepare' in question)) recording.runs += 1;
      Reflect.apply(postMessage, this, given);
    };
  });
};

export const recorded = (page: Page): Promise<Recording> =>
  page.evaluate(() => (window as unknown as { recording: Recording }).recording);

/** Forgets what was recorded so far. */
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { recording } = window as unknown as { recording: Recording };
    recording.drawn = [];
    recording.runs = 0;
  });
