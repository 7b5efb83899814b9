/**
 * Laws of a figure under any sequence of hands, steps, other windows, answers that come late or never, and slides that
 * are left: what is drawn is of one moment; what is unseen asks for nothing; whoever waits sees what the session says, fine.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FigureController } from '../../../src/figure/controller.ts';
import { WorkerLost } from '../../../src/run/worker-lost.ts';
import { joinChannel } from '../../../src/session/channel.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from '../session/test-channel.ts';
import { figure, frames, NAME, pageAround, SLIDE } from './page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Act =
  | { kind: 'move'; rate: number }
  | { kind: 'servers'; servers: number }
  | { kind: 'preset'; name: string }
  | { kind: 'reset' | 'seed' | 'deliver' | 'ahead' }
  | { kind: 'go'; slide: string; step: number }
  | { kind: 'answer' | 'fail' | 'lose' | 'drop'; which: number }
  | { kind: 'wait'; milliseconds: number }
  | { kind: 'see'; isSeen: boolean }
  | { kind: 'bring'; rows: number }
  | { kind: 'measure'; rows: number };

const ofKind = <K extends Act['kind']>(kind: K) => fc.constant(kind);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: ofKind('move'), rate: fc.integer({ min: 4, max: 8 }) }) },
  fc.record({ kind: ofKind('servers'), servers: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: ofKind('preset'), name: fc.constantFrom('day', 'sale', 'night') }),
  fc.record({ kind: fc.constantFrom('reset' as const, 'seed' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('deliver' as const, 'ahead' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: ofKind('go'),
      slide: fc.constantFrom(SLIDE, SLIDE, 'elsewhere'),
      step: fc.integer({ min: -1, max: 4 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: ofKind('answer'), which: fc.nat(5) }) },
  fc.record({ kind: fc.constantFrom('fail' as const, 'lose' as const, 'drop' as const), which: fc.nat(5) }),
  { weight: 3, arbitrary: fc.record({ kind: ofKind('wait'), milliseconds: fc.constantFrom(1, 100, 250) }) },
  fc.record({ kind: ofKind('see'), isSeen: fc.boolean() }),
  fc.record({ kind: ofKind('bring'), rows: fc.nat(3) }),
  fc.record({ kind: ofKind('measure'), rows: fc.nat(3) }),
);

class Window {
  readonly page: ReturnType<typeof pageAround>;
  readonly controller: FigureController;

  constructor(name: string) {
    this.page = pageAround(new Session(name));
    const { around } = this.page;
    this.controller = new FigureController({ name: NAME, figure, slide: SLIDE, frames, around, changed: () => {} });
    this.controller.active = true;
  }

  async play(act: Act): Promise<void> {
    const { controller, page } = this;
    const { state } = controller;
    if (act.kind === 'move') state.change({ rate: act.rate });
    else if (act.kind === 'servers') state.change({ servers: act.servers });
    else if (act.kind === 'preset') state.preset(act.name);
    else if (act.kind === 'reset') state.reset();
    else if (act.kind === 'seed') state.newSeed();
    else if (act.kind === 'go') page.goTo(act.step, act.slide);
    else if (act.kind === 'see') controller.active = act.isSeen;
    else if (act.kind === 'ahead') controller.lookAhead();
    else if (act.kind === 'bring') state.bring('file', act.rows > 2 ? undefined : { rows: act.rows });
    else if (act.kind === 'measure') state.keep('trial', { rows: act.rows });
    else if (act.kind === 'wait') await vi.advanceTimersByTimeAsync(act.milliseconds);
    else if ('which' in act) await this.respond(act.kind, act.which);
    await vi.advanceTimersByTimeAsync(0);
  }

  private async respond(kind: 'answer' | 'fail' | 'lose' | 'drop', which: number): Promise<void> {
    const { runner } = this.page;
    const open = [...runner.unanswered];
    const asked = open[which % Math.max(1, open.length)];
    if (!asked) return;
    const at = runner.asked.indexOf(asked);
    // Only what something newer of the same kind has overtaken is dropped.
    const isOvertaken = open.some(({ job }) => job.effort === asked.job.effort && job !== asked.job);
    if (kind === 'answer') await runner.answer(at);
    else if (kind === 'fail') await runner.fail(new Error('a model that throws'), at);
    else if (kind === 'lose') await runner.fail(new WorkerLost('late'), at);
    else if (isOvertaken && asked !== open.at(-1)) await runner.drop(at);
  }

  async comeToRest(): Promise<void> {
    if (this.controller.error) this.controller.retry();
    for (let i = 0; i < 20; i++) {
      for (const asked of [...this.page.runner.unanswered].reverse())
        await this.page.runner.answer(this.page.runner.asked.indexOf(asked));
      await vi.advanceTimersByTimeAsync(300);
    }
  }

  expectOneMoment(): void {
    const drawn = this.controller.picture?.drawn;
    if (!drawn) return;
    const { job } = this.controller.answer ?? {};
    expect(drawn.values).toEqual(job?.values);
    expect(drawn.facts).toEqual({ ...drawn.values, seed: job?.seed });
  }

  expectShowsTheSession(): void {
    const { controller } = this;
    const { values, seed } = controller.state.effective;
    expect(controller.picture?.drawn).toMatchObject({ values, facts: { ...values, seed }, effort: 'rest' });
    expect(controller.error).toBeUndefined();
  }
}

test('what is drawn is of one moment; nothing is asked for unseen; at rest it is what the session says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 60 }), async (acts) => {
      const window = new Window('a');
      const { controller, page } = window;
      for (const one of acts) {
        const before = page.runner.jobs.length;
        const wasSeen = controller.active;
        await window.play(one);
        window.expectOneMoment();
        if (!wasSeen && !controller.active) expect(page.runner.jobs).toHaveLength(before);
        if (one.kind === 'bring' || one.kind === 'measure') expect(page.runner.jobs).toHaveLength(before);
      }
      controller.active = true;
      await window.comeToRest();
      window.expectOneMoment();
      window.expectShowsTheSession();
      const ran = page.runner.jobs.length;
      controller.active = false;
      controller.active = true;
      await vi.advanceTimersByTimeAsync(1000);
      expect(page.runner.jobs).toHaveLength(ran);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('two windows over one channel show the same at rest, whoever moved, stepped or brought what', async () => {
  const both = fc.record({ who: fc.nat(1), act });
  await fc.assert(
    fc.asyncProperty(fc.array(both, { minLength: 1, maxLength: 60 }), async (acts) => {
      const channel = new TestChannel();
      const windows = [new Window('a'), new Window('b')] as const;
      for (const { page } of windows) joinChannel(page.session, channel.end());
      for (const { who, act: one } of acts) {
        if (one.kind === 'deliver') channel.deliver();
        else await windows[who]?.play(one);
        for (const window of windows) window.expectOneMoment();
      }
      channel.deliverAll();
      const [a, b] = windows;
      for (const window of windows) {
        window.controller.active = true;
        await window.comeToRest();
        window.expectShowsTheSession();
      }
      expect(b.controller.picture?.drawn).toEqual(a.controller.picture?.drawn);
      expect(b.controller.picture?.sentence).toEqual(a.controller.picture?.sentence);
      expect(b.controller.state.asking).toBe(a.controller.state.asking);
      const place = a.page.session.get(paths.place);
      if (place?.slide !== SLIDE) expect(a.controller.state.asking).toBe(false);
    }),
    { numRuns: 200 },
  );
}, 120_000);
