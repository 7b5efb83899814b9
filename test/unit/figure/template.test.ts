/** The figure's page as a function of its controller: what stands where, and what its buttons do to the session. */
import { expect, test, vi } from 'vitest';
import { FigureController } from '../../../src/figure/controller.ts';
import type { Figure } from '../../../src/figure/declare.ts';
import { brokenTemplate, type FigurePage, figureTemplate } from '../../../src/figure/template.ts';
import { words } from '../../../src/figure/words.ts';
import { paths } from '../../../src/session/paths.ts';
import { figure, frames, NAME, pageAround, SLIDE } from './page.ts';
import { Written } from './written.ts';

function open(declared: Figure = figure, shipped = frames) {
  const page = pageAround();
  const { around } = page;
  const controller = new FigureController({
    name: NAME,
    figure: declared,
    slide: SLIDE,
    frames: shipped,
    around,
    changed: () => {},
  });
  controller.active = true;
  const hover = vi.fn();
  const copyLink = vi.fn();
  const write = (more: Partial<FigurePage> = {}) => {
    const { picture } = controller;
    return new Written(
      figureTemplate({
        controller,
        picture,
        sentence: picture?.sentence ?? '',
        longest: '10,000 requests, no file.',
        reading: undefined,
        sheet: '',
        duration: 0,
        save: () => {},
        hover,
        copyLink,
        ...more,
      }),
    );
  };
  return { ...page, controller, write, hover, copyLink };
}

const pressed = (written: Written) =>
  written.all('button', /data-preset=.*aria-pressed="true"/).map((one) => /data-preset="([^"]*)"/.exec(one)?.[1]);

test('numbers, sentence, presets and controls of what is drawn', () => {
  const { write } = open();
  const written = write();
  expect(written.texts('dd')).toEqual(['5']);
  expect(written.texts('dt')).toEqual(['requests']);
  expect(written.all('p', /role="status"/)).toEqual([
    '<p class="sentence" role="status" aria-busy="false" data-longest="10,000 requests, no file."><span>5 requests, no file.</span></p>',
  ]);
  expect(written.texts('button', /data-preset/)).toEqual(['Day', 'Sale', 'Night']);
  expect(pressed(written)).toEqual(['day']);
  expect(written.all('canvas', /role="img" aria-label="5 requests, no file."/)).toHaveLength(1);
  expect(written.all('input', /type="range"/)).toHaveLength(2);
});

test('before anything was computed the build’s sentence stands there, or a word that it comes', () => {
  const { write } = open(figure, []);
  expect(write({ sentence: 'As built.' }).texts('p', /role="status"/)).toEqual(['As built.']);
  expect(write().texts('p', /role="status"/)).toEqual([words.waiting]);
  expect(write().all('dl')).toEqual([]);
  expect(write().all('input', /type="range"/)).toHaveLength(2);
});

test('while the numbers are coarse the sentence is shown, but not yet read out', async () => {
  const { controller, write, runner } = open();
  controller.state.change({ rate: 9 });
  await runner.answer();
  expect(write().all('p', /role="status"/)[0]).toMatch(/aria-busy="true".*<span>9 requests/);
});

test('sliders and presets show what the session holds, also before it is computed', () => {
  const { controller, write } = open();
  controller.state.change({ rate: 80, servers: 3 });
  const written = write();
  expect(written.all('input', /data-parameter="rate"/)[0]).toContain('value="80"');
  expect(pressed(written)).toEqual([]);
  expect(written.texts('p', /role="status"/)).toEqual(['5 requests, no file.']);
});

test('a preset, a slider, a new seed and a reset write into the session', () => {
  const { controller, write } = open();
  const { state } = controller;
  write().fire('click', 'data-preset="sale"');
  expect(state.effective.values.rate).toBe(80);
  write().fire('input', 'data-parameter="servers"', { target: { value: '7' } });
  expect(state.effective.values.servers).toBe(7);
  write().fire('click', words.newSeed);
  expect(state.effective.seed).toBe(2);
  write().fire('click', words.reset);
  expect(state.effective).toMatchObject({ values: { rate: 5, servers: 2 }, seed: 1 });
});

test('a press runs the model once, and formulas stand beside what it found', async () => {
  const { controller, runner, write } = open();
  controller.state.show('about');
  write().fire('click', words.theory);
  expect(runner.jobs.at(-1)).toMatchObject({ view: 'run', values: { rate: 5 }, seed: 1 });
  expect(write().texts('p', /class="theory"/)).toEqual([words.theoryRunning]);
  await runner.answer();
  expect(write().texts('p', /class="theory"/)).toEqual([words.noTheory]);
  controller.state.change({ rate: 6 });
  expect(write().texts('button', /^<button type="button">/)).toContain(words.theory);
});

test('table and model are opened in place of the chart, and closed again', () => {
  const { controller, write } = open();
  expect(write().all('table')).toEqual([]);
  write().fire('click', words.table);
  expect(write().all('table')).toHaveLength(1);
  expect(write().all('div', /class="plot" hidden/)).toHaveLength(1);
  expect(write().all('button', new RegExp(`aria-label="${words.table}".*aria-pressed="true"`))).toHaveLength(1);
  write().fire('click', words.about);
  const about = write({ sheet: '<p>Rules.</p>' });
  expect([about.all('table'), about.texts('div', /class="about"/)]).toEqual([
    [],
    [`${words.theory} ${words.theoryPromise} Rules.`],
  ]);
  about.fire('click', words.about);
  expect(controller.state.open).toBe('chart');
  expect(write().all('div', /class="plot" hidden/)).toEqual([]);
});

test('the pointer is told where it is, and that it left; the link button says which it is', () => {
  vi.stubGlobal('navigator', { clipboard: {} });
  const { write, hover, copyLink } = open();
  const written = write();
  written.fire('pointermove', 'class="plot"', { clientX: 7 });
  written.fire('pointerleave', 'class="plot"');
  const button = {};
  written.fire('click', words.copyLink, { currentTarget: button });
  expect(hover.mock.calls).toEqual([[7], [undefined]]);
  expect(copyLink.mock.calls[0]?.[0]).toBe(button);
});

test('over plain http from another machine, where nothing can be copied, no link is offered', () => {
  vi.stubGlobal('navigator', {});
  const { write } = open();
  expect(write().all('button', new RegExp(words.copyLink))).toEqual([]);
  vi.stubGlobal('navigator', { clipboard: {} });
  expect(write().all('button', new RegExp(words.copyLink))).toHaveLength(1);
});

test('a question stands until it is answered or passed over; then the bet is judged by what was drawn', async () => {
  const { write, goTo, session, controller, runner } = open();
  goTo(-1);
  expect(write().texts('p', /class="question"/)).toEqual(['How many?']);
  write().fire('click', words.skipBet);
  // The deck walks on over the question, as with Next.
  expect(session.get(paths.place)).toEqual({ slide: SLIDE, step: 0 });
  goTo(-1);
  write().fire('click', '>many');
  expect(controller.state.bet).toBe(1);
  expect(session.get(paths.place)).toEqual({ slide: SLIDE, step: 0 });
  expect(write().all('p', /class="question"/)).toEqual([]);
  expect(write().texts('p', /class="verdict bad"/)).toEqual([words.verdict('many', 'few')]);
  controller.state.change({ rate: 60 });
  expect(write().all('p', /class="verdict bad"/)).toHaveLength(1);
  await runner.answer();
  expect(write().texts('p', /class="verdict good"/)).toEqual([words.verdict('many', 'many')]);
});

test('a bet whose answer comes with a later step is only told', () => {
  const bet = { question: 'How many?', choices: [{ label: 'few', holds: () => false }] };
  const { write, goTo, controller } = open({ ...figure, bet });
  goTo(-1);
  controller.state.placeBet(0);
  goTo(0);
  expect(write().texts('p', /class="verdict/)).toEqual([words.placed('few')]);
});

test('what went wrong is said with a way out', async () => {
  const { write, controller, runner } = open();
  controller.state.change({ rate: 9 });
  await runner.fail(new Error('no such view'));
  await Promise.resolve();
  expect(write().texts('p', /role="alert"/)).toEqual([`${words.failed('no such view')} ${words.retry}`]);
  write().fire('click', words.retry);
  expect(write().all('p', /role="alert"/)).toEqual([]);
  const retry = vi.fn();
  const broken = new Written(brokenTemplate('Offline.', retry));
  broken.fire('click', words.retry);
  expect(broken.text).toContain('Offline.');
  expect(retry).toHaveBeenCalledOnce();
});

test('a notice is read and closed', () => {
  const { write, controller } = open();
  controller.notice = 'A new one took over.';
  expect(write().texts('p', /class="notice"/)).toEqual([`A new one took over. ${words.close}`]);
  write().fire('click', words.close);
  expect(write().all('p', /class="notice"/)).toEqual([]);
});

test('a lab promises, runs with its progress and a way to stop it, and says why it did not', async () => {
  const measure = vi.fn(
    (_values: unknown, report: (progress: { share: number; note: string }) => void, signal: AbortSignal) =>
      new Promise((_, fail) => {
        report({ share: 0.25, note: 'level 3 of 9' });
        signal.addEventListener('abort', fail);
      }),
  );
  const lab = { name: 'trial', run: 'Measure here', promise: 'Takes 20 s.', load: async () => ({ measure }) };
  const { write } = open({ ...figure, lab });
  expect(write().texts('div', /class="lab"/)).toEqual(['Measure here Takes 20 s.']);
  write().fire('click', 'Measure here');
  await vi.waitFor(() => expect(write().texts('div', /class="lab"/)).toEqual([`level 3 of 9 ${words.stop}`]));
  expect(write().all('progress', /value="0.25"/)).toHaveLength(1);
  write().fire('click', words.stop);
  expect(write().texts('div', /class="lab"/)).toEqual(['Measure here Takes 20 s.']);
  measure.mockRejectedValueOnce(new Error('no memory'));
  write().fire('click', 'Measure here');
  await vi.waitFor(() => expect(write().text).toContain(words.labFailed('no memory')));
});

test('a panel is given what is drawn, and writes into the session', () => {
  const given = vi.fn();
  const panel: NonNullable<Figure['panel']> = (context) => {
    given(context.values.rate, context.brought.file, context.open);
    return brokenTemplate('panel', () => {
      context.change({ rate: 9 });
      context.bring('file', { rows: 1 });
      context.keep('trial', { rows: 2 });
      context.show('panel');
    });
  };
  const { write, controller } = open({ ...figure, panel, panelPlace: () => 'beside' });
  expect(write().all('div', /class="figure-body place-beside"/)).toHaveLength(1);
  write().fire('click', words.retry);
  expect(controller.state.effective.values.rate).toBe(9);
  expect(controller.state.open).toBe('panel');
  expect(controller.state.measured).toEqual({ trial: { rows: 2 } });
  // What is drawn is still the default, for which nothing was brought.
  write();
  expect(given.mock.lastCall).toEqual([5, undefined, 'panel']);
});

test('a figure of words and a panel has no plot, no table, and no tiles', () => {
  const { chart: _, tiles: __, bet: ___, presets: ____, ...bare } = figure;
  const written = open(bare).write();
  expect([written.all('canvas'), written.all('dl'), written.all('button', /data-preset/)]).toEqual([[], [], []]);
  expect(written.all('button', new RegExp(words.table))).toEqual([]);
  expect(written.all('button', new RegExp(words.about))).toHaveLength(1);
});

test('where nothing could be computed the sentence of the default is not said of other values', () => {
  const { controller, write } = open(figure, []);
  controller.fail(new Error('no workers here'));
  const [said = ''] = write({ sentence: '5 requests, no file.' }).texts('p', /role="status"/);
  expect(said).toBe(words.notKnown);
});
