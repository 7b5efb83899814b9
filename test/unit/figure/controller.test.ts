/** One figure without a page: what runs, what does not, and that what is drawn is of one moment. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FigureController } from '../../../src/figure/controller.ts';
import type { Figure } from '../../../src/figure/declare.ts';
import { MEASURE } from '../../../src/figure/surroundings.ts';
import { WorkerLost } from '../../../src/run/worker-lost.ts';
import { pack } from '../../../src/session/packed.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { figure, frames, NAME, pageAround, SLIDE } from './page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function open({ declared = figure, page = pageAround(), isActive = true, shipped = frames } = {}) {
  const changed = vi.fn();
  const { around } = page;
  const controller = new FigureController({
    name: NAME,
    figure: declared,
    slide: SLIDE,
    frames: shipped,
    around,
    changed,
  });
  controller.active = isActive;
  /** What is drawn, and of which values it says to be. */
  const drawn = () => {
    const { picture } = controller;
    return picture && { facts: picture.drawn.facts.rate, values: picture.drawn.values.rate, says: picture.sentence };
  };
  /** Answers all that is asked until nothing more is. */
  const settle = async () => {
    for (let i = 0; i < 10; i++) {
      while (page.runner.unanswered.size > 0)
        await page.runner.answer(page.runner.asked.findIndex((asked) => page.runner.unanswered.has(asked)));
      await pass(300);
    }
  };
  return { ...page, controller, changed, drawn, settle };
}

describe('what the build computed', () => {
  test('is drawn without a run, at the default and at each step', () => {
    const { controller, runner, goTo, drawn } = open();
    expect(drawn()).toEqual({ facts: 5, values: 5, says: '5 requests, no file.' });
    expect(controller.answer).toMatchObject({ milliseconds: 0, job: { effort: 'rest', seed: 1 } });
    for (const [step, rate] of [
      [0, 5],
      [1, 80],
      [2, 80],
      [3, 1],
      [1, 80],
      [-1, 5],
    ] as const) {
      goTo(step);
      expect(drawn()).toMatchObject({ facts: rate, values: rate });
    }
    expect(runner.jobs).toEqual([]);
  });

  test('takes the place of a run that is under way', async () => {
    const { controller, runner, drawn } = open();
    controller.state.change({ rate: 6 });
    controller.state.change({ rate: 5 });
    await runner.answer();
    expect(drawn()).toMatchObject({ facts: 5, values: 5 });
    await pass(1000);
    expect(runner.jobs).toHaveLength(1);
  });

  test('is none of another seed', () => {
    const { controller, runner } = open();
    controller.state.newSeed();
    expect(runner.jobs).toMatchObject([{ values: { rate: 5 }, seed: 2, effort: 'drag' }]);
  });

  test('is run where it is missing', async () => {
    const { drawn, runner, settle } = open({ shipped: [] });
    expect(drawn()).toBeUndefined();
    expect(runner.jobs).toMatchObject([{ model: 'load', view: 'curve', values: { rate: 5 }, seed: 1, effort: 'drag' }]);
    await settle();
    expect(drawn()).toMatchObject({ facts: 5 });
    expect(runner.jobs.map(({ effort }) => effort)).toEqual(['drag', 'rest']);
  });
});

describe('looking ahead', () => {
  test('knows what the slide will begin with, question and all, and nothing is told or run', () => {
    const { controller, runner, goTo, drawn, changed } = open({ isActive: false });
    goTo(0, 'elsewhere');
    expect(controller.lookAhead()).toBe(true);
    expect(drawn()).toMatchObject({ facts: 5, values: 5 });
    expect(controller.state.asking).toBe(true);
    expect(runner.jobs).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  test('who is turned to then shows that very picture', () => {
    const { controller, runner, goTo, changed } = open({ isActive: false });
    controller.lookAhead();
    const { picture } = controller;
    goTo(-1);
    controller.active = true;
    expect(changed.mock.calls).toEqual([['picture', 'enter']]);
    expect(controller.picture).toBe(picture);
    expect(runner.jobs).toEqual([]);
    goTo(0);
    expect(controller.state.asking).toBe(false);
  });

  test('who is turned to at a step shows the step', () => {
    const { controller, goTo, drawn } = open({ isActive: false });
    controller.lookAhead();
    goTo(3);
    controller.active = true;
    expect(drawn()).toMatchObject({ facts: 1, values: 1 });
    controller.active = false;
    goTo(-1, 'elsewhere');
    controller.lookAhead();
    expect(drawn()).toMatchObject({ facts: 5, values: 5 });
  });

  test('shows nothing of values that the build has not computed', () => {
    const { controller, runner, drawn } = open({ isActive: false });
    controller.state.change({ rate: 9 });
    expect(controller.lookAhead()).toBe(false);
    expect(drawn()).toBeUndefined();
    expect(runner.jobs).toEqual([]);
  });

  test('who is looked at has loaded what a first move needs, and has run nothing; who is not loads nothing', () => {
    const { controller, runner } = open();
    controller.warm();
    expect(runner.prepared).toEqual(['load']);
    controller.active = false;
    controller.warm();
    expect(runner.prepared).toEqual(['load']);
    expect(runner.jobs).toEqual([]);
  });

  test('changes nothing of a slide that is seen', () => {
    const { controller, goTo, drawn } = open();
    goTo(1);
    expect(controller.lookAhead()).toBe(false);
    expect(drawn()).toMatchObject({ facts: 80 });
    expect(controller.state.asking).toBe(false);
  });
});

describe('an answer carries its job', () => {
  test('what is drawn are the values that were computed, though the session has moved on', async () => {
    const { controller, runner, drawn, changed } = open();
    controller.state.change({ rate: 10 });
    controller.state.change({ rate: 30 });
    expect(controller.values.rate).toBe(30);
    expect(drawn()).toMatchObject({ facts: 5, values: 5 });
    changed.mockClear();
    await runner.answer(0);
    expect(changed.mock.calls).toEqual([['picture', 'still']]);
    expect(controller.answer?.job.values.rate).toBe(10);
    expect(drawn()).toEqual({ facts: 10, values: 10, says: '10 requests, no file.' });
    await runner.answer(1);
    expect(drawn()).toMatchObject({ facts: 30, values: 30 });
  });

  test('a picture is computed once, and anew when anything of it changes', async () => {
    const { controller, runner, session, drawn } = open();
    const first = controller.picture;
    expect(controller.picture).toBe(first);
    session.set(paths.measured('menu/trial'), 1, 'hand');
    expect(controller.picture).not.toBe(first);
    expect(controller.picture?.chart?.series.map(({ label }) => label)).toEqual(['model', 'here']);
    const measured = controller.picture;
    controller.state.change({ rate: 9 });
    // The values moved, the picture did not yet.
    expect(controller.picture).toBe(measured);
    await runner.answer();
    expect(drawn()?.facts).toBe(9);
    expect(controller.picture?.chart?.series).toHaveLength(2);
  });

  test('coarse numbers are marked as such until the fine ones are there', async () => {
    const { controller, runner } = open();
    controller.state.change({ rate: 9 });
    await runner.answer();
    expect(controller.picture?.drawn.effort).toBe('drag');
    await pass(300);
    await runner.answer();
    expect(controller.picture?.drawn.effort).toBe('rest');
  });
});

describe('a run costs something', () => {
  test('so it starts only when something differs', () => {
    const { controller, runner, session, changed } = open();
    changed.mockClear();
    controller.state.change({ rate: 5 });
    controller.state.reset();
    controller.state.preset('day');
    session.set(paths.value('menu', 'another', 'rate'), { value: 9, at: '' }, 'hand');
    session.set(paths.value('ddos', 'load', 'rate'), { value: 9, at: '' }, 'remote');
    session.set(paths.black, true, 'hand');
    expect(runner.jobs).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  test('a settled figure that one comes back to runs nothing, and shows what it showed', async () => {
    const { controller, runner, settle, drawn, goTo } = open();
    controller.state.change({ rate: 9 });
    await settle();
    const ran = runner.jobs.length;
    controller.active = false;
    goTo(-1, 'elsewhere');
    goTo(-1);
    controller.active = true;
    await settle();
    expect(drawn()?.facts).toBe(9);
    expect(runner.jobs).toHaveLength(ran);
  });

  test('one that was left with coarse numbers only gets its fine ones', async () => {
    const { controller, runner } = open();
    controller.state.change({ rate: 9 });
    await runner.answer();
    controller.active = false;
    await pass(1000);
    controller.active = true;
    expect(runner.jobs.map(({ effort }) => effort)).toEqual(['drag', 'rest']);
  });

  test('what is measured, brought, opened or bet costs none', async () => {
    const { controller, runner, session, changed } = open();
    controller.state.change({ rate: 9 });
    await runner.answer();
    await pass(300);
    await runner.answer();
    const ran = runner.jobs.length;
    changed.mockClear();
    controller.state.bring('file', { threads: 40 });
    controller.state.keep('trial', { seconds: Float64Array.of(1, 2) });
    controller.state.show('table');
    controller.state.placeBet(1);
    session.set(paths.brought('menu/file'), undefined, 'remote');
    await pass(1000);
    expect(runner.jobs).toHaveLength(ran);
    expect(changed.mock.calls.filter(([what]) => what === 'picture')).toHaveLength(5);
  });

  test('nothing runs unseen, whatever changes, and nothing that comes late is drawn', async () => {
    const { controller, runner, drawn, changed, session } = open({ isActive: false });
    controller.state.change({ rate: 9 });
    session.set(paths.place, { slide: SLIDE, step: 1 }, 'remote');
    controller.state.newSeed();
    await pass(1000);
    expect(runner.jobs).toEqual([]);
    controller.active = true;
    expect(runner.jobs).toHaveLength(1);
    controller.active = false;
    changed.mockClear();
    await runner.answer();
    await pass(1000);
    expect(drawn()).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
    expect(runner.jobs).toHaveLength(1);
  });

  test('who is ended hears nothing more', async () => {
    const { controller, runner, changed, session, goTo } = open();
    controller.state.change({ rate: 9 });
    controller.end();
    changed.mockClear();
    await runner.answer();
    goTo(1);
    session.set(paths.measured('menu/trial'), 1, 'hand');
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('what was brought', () => {
  const moved = (page: ReturnType<typeof open>) => page.drawn()?.says.endsWith('no file.');

  test('leaves when the model moves, and is there again where it was brought', async () => {
    const page = open();
    const { controller, settle } = page;
    controller.state.bring('file', { threads: 40 });
    expect(moved(page)).toBe(false);
    controller.state.change({ rate: 9 });
    // What is drawn is still of the moment before.
    expect(moved(page)).toBe(false);
    await settle();
    expect(moved(page)).toBe(true);
    controller.state.change({ rate: undefined });
    expect(moved(page)).toBe(false);
  });

  test('leaves with a new seed and with a step', async () => {
    const page = open();
    page.controller.state.bring('file', { threads: 40 });
    page.goTo(1);
    expect(moved(page)).toBe(true);
    page.goTo(-1);
    expect(moved(page)).toBe(false);
    page.controller.state.newSeed();
    await page.settle();
    expect(moved(page)).toBe(true);
  });

  test('stays where the figure says that it stays', async () => {
    const page = open();
    page.controller.state.bring('file', { threads: 40 });
    page.controller.state.change({ shownFrames: 30 });
    await page.settle();
    expect(page.controller.picture?.drawn).toMatchObject({
      values: { shownFrames: 30 },
      brought: { file: { threads: 40 } },
    });
  });

  test('and dropped in a step leaves nothing of the step behind', () => {
    const { controller, goTo, session, drawn } = open();
    goTo(1);
    controller.state.bring('file', { threads: 40 });
    expect(drawn()).toEqual({ facts: 80, values: 80, says: '80 requests, a file.' });
    goTo(-1, 'elsewhere');
    expect(session.entries('values/')).toEqual([]);
    expect(controller.values.rate).toBe(5);
  });
});

describe('steps are layers', () => {
  test('forward, back, and gone when the slide is left', () => {
    const { controller, goTo } = open();
    const rates = [-1, 0, 1, 2, 3, 2, 1, 0, -1].map((step) => {
      goTo(step);
      return controller.values.rate;
    });
    expect(rates).toEqual([5, 5, 80, 80, 1, 80, 80, 5, 5]);
    goTo(3);
    goTo(0, 'elsewhere');
    expect(controller.values.rate).toBe(5);
  });

  test('what a hand moves inside of a step holds there, hides what was set before, and stays when it is left', async () => {
    const { controller, goTo, settle, drawn } = open();
    controller.state.change({ rate: 20, servers: 7 });
    goTo(1);
    expect(controller.values).toMatchObject({ rate: 80, servers: 2 });
    controller.state.change({ servers: 9 });
    await settle();
    expect(controller.values).toMatchObject({ rate: 80, servers: 9 });
    goTo(3);
    expect(controller.values).toMatchObject({ rate: 1, servers: 1 });
    goTo(1);
    expect(controller.values).toMatchObject({ rate: 80, servers: 9 });
    goTo(-1);
    await settle();
    expect(controller.values).toMatchObject({ rate: 20, servers: 9 });
    expect(drawn()).toMatchObject({ facts: 20, values: 20 });
  });

  test('a preset of a hand replaces the step’s values; a reset brings them back', () => {
    const { controller, goTo } = open();
    goTo(1);
    controller.state.preset('night');
    expect(controller.values).toMatchObject({ rate: 1, servers: 1 });
    expect(pressed(controller)).toEqual(['night']);
    controller.state.reset();
    expect(controller.values).toMatchObject({ rate: 80, servers: 2 });
    expect(pressed(controller)).toEqual(['sale']);
  });

  test('a page that is opened or reloaded at a step stands in it: its values, no question, no run', () => {
    const page = pageAround(new Session('reloaded'));
    page.session.set(paths.place, { slide: SLIDE, step: 1 }, 'link');
    const { controller, runner, drawn, goTo } = open({ page });
    expect(drawn()).toMatchObject({ facts: 80, values: 80 });
    expect(controller.state.asking).toBe(false);
    expect(runner.jobs).toEqual([]);
    goTo(-1);
    expect(drawn()).toMatchObject({ facts: 5, values: 5 });
  });

  const pressed = (controller: FigureController) =>
    figure.presets?.filter(({ values }) => controller.isAt(values)).map(({ name }) => name);

  test('the preset that is pressed is the one whose values stand', () => {
    const { controller, goTo } = open();
    expect(pressed(controller)).toEqual(['day']);
    goTo(1);
    expect(pressed(controller)).toEqual(['sale']);
    controller.state.change({ servers: 3 });
    expect(pressed(controller)).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('a lost worker is said in a line that can be closed, and the figure goes on', async () => {
    const { controller, runner, drawn, changed } = open();
    controller.state.change({ rate: 9 });
    await runner.fail(new WorkerLost('died', { reason: 'out of memory' }));
    await pass(0);
    expect(controller.notice).toContain('out of memory');
    await runner.answer();
    expect(drawn()?.facts).toBe(9);
    expect(controller.error).toBeUndefined();
    changed.mockClear();
    controller.dismiss();
    expect(controller.notice).toBeUndefined();
    expect(changed).toHaveBeenCalledWith('words');
  });

  test('a failure is said; trying again asks again; an answer takes it away', async () => {
    const { controller, runner, drawn } = open();
    controller.state.change({ rate: 9 });
    await runner.fail(new Error('no such view'));
    expect(controller.error).toContain('no such view');
    controller.retry();
    expect(controller.error).toBeUndefined();
    expect(runner.jobs).toHaveLength(2);
    await runner.fail(new Error('no such view'));
    controller.state.change({ rate: 10 });
    await runner.answer();
    expect([controller.error, drawn()?.facts]).toEqual([undefined, 10]);
  });

  test('what a link holds and the figure cannot use is said once its slide is seen, and no address carries it on', () => {
    const page = pageAround();
    page.session.set(paths.value('menu', 'load', 'rate'), { value: 1e9, at: '' }, 'link');
    page.session.set(paths.value('menu', 'load', 'gone'), { value: 1, at: '' }, 'link');
    page.session.set(paths.value('menu', 'load', 'servers'), { value: 4, at: '' }, 'link');
    const { controller } = open({ page });
    expect(controller.notice).toContain('invalid rate: 1000000000');
    expect(controller.notice).toContain('unknown parameter gone');
    expect(controller.values).toMatchObject({ rate: 5, servers: 4 });
    expect(page.session.entries(prefixes.values)).toEqual([['values/menu/load/servers', { value: 4, at: '' }]]);
  });
});

describe('a lab', () => {
  function withLab() {
    let report = (_: { share: number; note: string; measured?: unknown }) => {};
    let finish = (_: unknown) => {};
    let signal: AbortSignal | undefined;
    let given: unknown;
    const declared: Figure = {
      ...figure,
      lab: {
        name: 'trial',
        run: 'Measure here',
        promise: 'Takes a second.',
        load: async () => ({
          measure: (values, progress, aborted) => {
            given = values;
            report = progress;
            signal = aborted;
            return new Promise((settle) => {
              finish = settle;
            });
          },
        }),
      },
    };
    return {
      declared,
      lab: {
        report: (progress: Parameters<typeof report>[0]) => report(progress),
        finish: async (measured: unknown) => {
          finish(measured);
          await pass(0);
        },
        get signal() {
          return signal;
        },
        get given() {
          return given;
        },
      },
    };
  }

  test('shows what it knows so far, and keeps in the session what it found: other figures of the tale see it', async () => {
    const { declared, lab } = withLab();
    const { controller, session, runner } = open({ declared });
    controller.state.change({ servers: 4 });
    const ran = runner.jobs.length;
    controller.startLab();
    await pass(0);
    expect(lab.given).toMatchObject({ servers: 4 });
    lab.report({ share: 0.5, note: 'half', measured: { of: 1 } });
    expect(controller.lab.progress).toMatchObject({ share: 0.5, note: 'half' });
    expect(controller.picture?.drawn.measured).toEqual({ trial: { of: 1 } });
    expect(session.get(paths.measured('menu/trial'))).toBeUndefined();
    await lab.finish({ of: Float64Array.of(1, Number.NaN) });
    expect(controller.lab.running).toBe(false);
    expect(session.get(paths.measured('menu/trial'))).toEqual(pack({ of: Float64Array.of(1, Number.NaN) }));
    expect(controller.picture?.drawn.measured).toEqual({ trial: { of: Float64Array.of(1, Number.NaN) } });
    expect(runner.jobs).toHaveLength(ran);
  });

  test('ends with the slide, and keeps nothing of what was half done', async () => {
    const { declared, lab } = withLab();
    const { controller, session } = open({ declared });
    controller.startLab();
    await pass(0);
    lab.report({ share: 0.5, note: 'half', measured: { of: 1 } });
    controller.active = false;
    expect(lab.signal?.aborted).toBe(true);
    lab.report({ share: 0.9, note: 'late', measured: { of: 2 } });
    await lab.finish({ of: 3 });
    expect(session.entries('measured/')).toEqual([]);
    controller.active = true;
    expect(controller.picture?.drawn.measured).toEqual({});
  });
});

describe('how a picture comes', () => {
  const motions = (changed: ReturnType<typeof open>['changed']) =>
    changed.mock.calls.filter(([what]) => what === 'picture').map(([, motion]) => motion);

  test('it plays for whoever turns to its slide, tweens from step to step, and follows a hand at once', async () => {
    const { controller, changed, goTo, settle } = open();
    expect(motions(changed)).toEqual(['enter']);
    changed.mockClear();
    goTo(1);
    expect(motions(changed)).toEqual(['step']);
    changed.mockClear();
    controller.state.change({ rate: 7 });
    await settle();
    expect(new Set(motions(changed))).toEqual(new Set(['still']));
  });

  test('only the first picture of a step moves: the finer one takes its place', async () => {
    const { changed, goTo, settle } = open({ shipped: [] });
    await settle();
    changed.mockClear();
    goTo(1);
    await settle();
    expect(motions(changed)).toEqual(['step', 'still']);
  });
});

describe('a step that measures', () => {
  const measuring = (measure: () => Promise<unknown>) => {
    const lab = { name: 'times', load: async () => ({ measure }), run: 'Measure', promise: '' };
    const page = pageAround();
    const steps = [...page.around.stepsOf(SLIDE), { figure: NAME, preset: MEASURE }];
    const around = { ...page.around, stepsOf: () => steps };
    return { ...open({ declared: { ...figure, lab }, page: { ...page, around } }), last: steps.length - 1 };
  };

  test('starts the lab once, keeps what it finds, and asks for nothing more', async () => {
    const measure = vi.fn(async () => 42);
    const { goTo, last, controller } = measuring(measure);
    expect(measure).not.toHaveBeenCalled();
    goTo(last);
    await pass(0);
    expect(measure).toHaveBeenCalledOnce();
    expect(controller.state.measured.times).toBe(42);
    goTo(last - 1);
    goTo(last);
    await pass(0);
    expect(measure).toHaveBeenCalledOnce();
  });

  test('blocks nothing: the deck walks on while it measures', async () => {
    const { goTo, last, controller } = measuring(() => new Promise(() => {}));
    goTo(last);
    await pass(0);
    expect(controller.lab.running).toBe(true);
    goTo(1);
    expect(controller.picture?.drawn.values.rate).toBe(80);
    controller.active = false;
    expect(controller.lab.running).toBe(false);
  });
});

test('a measurement that another version has left is forgotten and said, and the figure is drawn for the model', async () => {
  const page = pageAround();
  page.around.session.set(paths.measured('menu/trial'), 7, 'hand');
  const declared: Figure = {
    ...figure,
    sentence: ({ facts, measured }) => {
      const trial = measured.trial as { rows: readonly number[] } | undefined;
      return `${facts.rate} requests, ${trial?.rows.length ?? 'none'} measured.`;
    },
  };
  const { controller, drawn } = open({ declared, page });
  expect(drawn()).toMatchObject({ facts: 5, says: '5 requests, none measured.' });
  expect(controller.notice).toContain('could not be read');
  await pass(0);
  expect(controller.state.measured).toEqual({});
  controller.dismiss();
  expect(drawn()).toMatchObject({ facts: 5 });
  expect(controller.notice).toBeUndefined();
});
