/**
 * A figure and the page around it, without a page: two parameters that are simulated and one that is only read, presets
 * that Next walks through after a question, a lab; and a runner that answers when the test says so. The facts of an
 * answer are the values that it was computed from, so a test sees whether both are of one moment.
 */
import type { Figure } from '../../../src/figure/declare.ts';
import type { FigureRunner } from '../../../src/figure/figure-runs.ts';
import { standingValues } from '../../../src/figure/standing.ts';
import type { SlideStep, Surroundings } from '../../../src/figure/surroundings.ts';
import type { Frame } from '../../../src/run/frames.ts';
import type { Job, JobAnswer } from '../../../src/run/protocol.ts';
import { History } from '../../../src/session/history.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import type { Result } from '../../../src/simulation/engine/model.ts';
import { number } from '../../../src/simulation/engine/parameters.ts';

const range = { unit: '/s', minimum: 0, maximum: 100, slider: { minimum: 0, maximum: 100, step: 1 } };
const parameters = {
  rate: number({ ...range, label: 'Requests', default: 5 }),
  servers: number({ ...range, label: 'Servers', default: 2, integer: true }),
  shownFrames: number({ ...range, label: 'Frames', default: 3, integer: true }),
};

export const NAME = 'menu/level';
export const SLIDE = 'gzip-level';
export const steps: readonly SlideStep[] = [
  { figure: NAME, preset: undefined },
  { figure: NAME, preset: 'sale' },
  { figure: 'menu/other', preset: 'elsewhere' },
  { figure: NAME, preset: 'night' },
];

export const figure: Figure = {
  model: 'load',
  parameters,
  view: 'curve',
  controls: ['rate', 'servers'],
  presets: [
    { name: 'day', label: 'Day', values: {} },
    { name: 'sale', label: 'Sale', values: { rate: 80 } },
    { name: 'night', label: 'Night', values: { rate: 1, servers: 1 } },
  ],
  steps: ['day', 'sale', 'night'],
  broughtStays: ['shownFrames'],
  bet: {
    question: 'How many?',
    choices: [
      { label: 'few', holds: ({ facts }) => Number(facts.rate) < 50 },
      { label: 'many', holds: () => true },
    ],
  },
  tiles: ({ facts }) => [{ value: String(facts.rate), label: 'requests' }],
  chart: ({ columns, measured }) => ({
    x: { label: 'time', minimum: 0, maximum: 1 },
    y: { label: 'requests', minimum: 0, maximum: 100 },
    series: [
      { label: 'model', role: 'main', x: columns.x ?? [], y: columns.y ?? [] },
      ...(measured.trial ? [{ label: 'here', role: 'good', origin: 'measured', x: [0], y: [1] } as const] : []),
    ],
  }),
  sentence: ({ facts, brought }) => `${facts.rate} requests, ${brought.file ? 'a file' : 'no file'}.`,
};

/** Plain columns and the values themselves as facts. */
function resultOf({ values, seed }: Omit<Job, 'effort'>): Result {
  const facts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  return {
    facts: { ...facts, seed },
    columns: { x: Float64Array.of(0, 1), y: Float64Array.of(0, Number(values.rate)) },
  };
}

/** As the build ships them: the default and the presets that are steps. */
export const frames: readonly Frame[] = ['', 'sale', 'night'].map((preset) => {
  const values = standingValues(figure, figure.presets?.find(({ name }) => name === preset)?.values);
  return { preset, values, seed: 1, result: resultOf({ model: 'load', view: 'curve', values, seed: 1 }) };
});

interface Asked {
  job: Job;
  settle(answer: JobAnswer | undefined): void;
  fail(error: Error): void;
}

/** Answers late and in any order: the worst that lanes of workers could do. */
export class FakeRunner implements FigureRunner {
  readonly asked: Asked[] = [];
  readonly unanswered = new Set<Asked>();
  cancelled = 0;
  readonly prepared: string[] = [];
  /** Whether runs are answered at once. */
  isShort = false;

  now(_asker: unknown, job: Job): JobAnswer | undefined {
    return this.isShort ? { job, result: { facts: {}, columns: {} }, milliseconds: 1 } : undefined;
  }

  request(_asker: unknown, job: Job): Promise<JobAnswer | undefined> {
    return new Promise((settle, fail) => {
      const asked = { job, settle, fail };
      this.asked.push(asked);
      this.unanswered.add(asked);
    });
  }

  cancel(): void {
    this.cancelled += 1;
  }

  prepare(model: string): void {
    this.prepared.push(model);
  }

  get jobs(): Job[] {
    return this.asked.map(({ job }) => job);
  }

  /** `at` counts all that was asked; −1 is the last. */
  async answer(at = -1): Promise<void> {
    const asked = this.take(at);
    asked.settle({ job: asked.job, result: resultOf(asked.job), milliseconds: 1 });
    await Promise.resolve();
  }

  async drop(at = -1): Promise<void> {
    this.take(at).settle(undefined);
    await Promise.resolve();
  }

  async fail(error: Error, at = -1): Promise<void> {
    this.take(at).fail(error);
    await Promise.resolve();
  }

  private take(at: number): Asked {
    const asked = this.asked.at(at);
    if (!asked) throw new Error(`nothing was asked at ${at}`);
    this.unanswered.delete(asked);
    return asked;
  }
}

export function pageAround(session = new Session('a'), runner = new FakeRunner()) {
  const around: Surroundings = {
    session,
    runner,
    registry: {
      figure: async () => figure,
      fetch: async () => {},
      known: () => ({ figure, frames }),
      sheet: async () => '',
    },
    history: new History(session, () => 0),
    scopeOf: (name) => name.split('/')[0] ?? '',
    stepsOf: (slide) => (slide === SLIDE ? steps : []),
  };
  const goTo = (step: number, slide = SLIDE) => session.set(paths.place, { slide, step }, 'hand');
  return { session, runner, around, goTo };
}
