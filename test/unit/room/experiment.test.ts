/** Runs that phones lend widen the wall's band; the same seed gives the same bits, and who says otherwise is heard no more. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chart } from '../../../src/figure/chart/declaration.ts';
import { GAP, MOST_SAMPLES, samplesOf, withFutures } from '../../../src/figure/compare/futures.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { Lender, type Offer } from '../../../src/room/follower/lender.ts';
import { deviceSpread } from '../../../src/room/wall/device-spread.ts';
import { Experiment } from '../../../src/room/wall/experiment.ts';
import { readFuture, readLend, seedOf, sumOf } from '../../../src/room/wire/future.ts';
import { type PhoneMessage, readPhoneMessage, writePhoneMessage } from '../../../src/room/wire/phone-message.ts';
import { sizeOf } from '../../../src/room/wire/snapshot.ts';
import type { Job } from '../../../src/run/protocol.ts';
import { History } from '../../../src/session/history.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { number } from '../../../src/simulation/engine/parameters.ts';

const NAME = 'tale/chance';
const SLIDE = 'chance';
const ROOM = 'room-of-test';
const X = Float64Array.from({ length: 200 }, (_, i) => i);
const chart = (y: Float64Array): Chart => ({
  x: { label: '', minimum: 0, maximum: 200 },
  y: { label: '', minimum: 1, maximum: 1000, scale: 'logarithmic' },
  series: [{ label: 'waits', role: 'main', x: X, y }],
});
const parameters = { rate: number({ label: '', unit: '', minimum: 0, maximum: 9, default: 5 }) };

interface Chance {
  name: 'chance';
  parameters: typeof parameters;
  views: { waits: () => { facts: Record<string, number>; columns: { y: Float64Array } } };
}

const figure = defineFigure<Chance, { lab: number }>()({
  model: 'chance',
  view: 'waits',
  parameters,
  controls: [],
  chart: ({ columns }) => chart(columns.y),
  sentence: () => '',
  times: { label: '', range: [0.5, 50], of: ({ measured }) => measured.lab },
});

const resultOf = (seed: number) => ({
  facts: { seed },
  columns: { y: X.map((x) => 1 + ((seed >>> (x % 24)) & 0xff)) },
});
const runner = {
  request: async (_: unknown, job: Job) => ({ job, result: resultOf(job.seed), milliseconds: 1 }),
  cancel: () => {},
  prepare: () => {},
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function page(window: string) {
  const session = new Session(window);
  const known = { figure, frames: [] };
  session.set(paths.place, { slide: SLIDE, step: -1 }, 'hand');
  return {
    session,
    runner,
    registry: {
      figure: async () => figure,
      fetch: async () => known,
      known: (name: string) => (name === NAME ? known : undefined),
      sheet: async () => '',
    },
    history: new History(session, () => 0),
    scopeOf: () => 'tale',
    stepsOf: () => [],
  };
}
const figuresOn = (slide: string) => (slide === SLIDE ? [NAME] : []);

async function room(random: () => number) {
  const around = page('wall');
  const wall = new Experiment({ ...around, figuresOn, room: ROOM, random });
  around.session.set(paths.spread(NAME), true, 'hand');
  await vi.advanceTimersByTimeAsync(1000);
  const hear = (client: string, message: PhoneMessage) => {
    const bytes = writePhoneMessage(message);
    expect(bytes.length).toBeLessThanOrEqual(200);
    const read = readPhoneMessage(bytes);
    if (read) wall.heard(client, read);
  };
  const phone = (client: string) => {
    const offers: Offer[] = [];
    const said: PhoneMessage[] = [];
    const own = page(client);
    const lender = new Lender({
      client,
      room: ROOM,
      around: own,
      slideOf: () => SLIDE,
      figuresOn,
      show: (offer) => offers.push(offer),
      now: () => Date.now(),
    });
    const told = () =>
      lender.told({ place: { slide: SLIDE, step: -1 }, ...wall.payload() }, (message) => {
        said.push(message);
        hear(client, message);
        return true;
      });
    told();
    return { lender, offers, said, own, told };
  };
  const lent = async () => {
    await vi.advanceTimersByTimeAsync(1000);
    await wall.checked;
    await vi.advanceTimersByTimeAsync(1000);
    return around.session.get(paths.futures(NAME));
  };
  return { around, wall, hear, phone, lent };
}

test('two seconds of a phone are runs with seeds of its own, and the band reaches as far as they do', async () => {
  const { wall, phone, lent, around } = await room(() => 0);
  expect(sizeOf({ place: {}, set: [], ...wall.payload() })).toBeLessThan(400);
  const one = phone('phone-number-one');
  expect(one.offers.at(-1)).toEqual({ is: 'lend' });
  const lending = one.lender.lendTwoSeconds();
  await vi.advanceTimersByTimeAsync(3000);
  await lending;
  const runs = one.said.length;
  expect(runs).toBeGreaterThan(10);
  expect(one.offers.at(-1)).toEqual({ is: 'lent', runs });
  // All of them were run again, and found true.
  const found = await lent();
  expect(found).toMatchObject({ phones: 1, runs });
  const seeds = [1, ...Array.from({ length: runs }, (_, run) => seedOf(ROOM, 'phone-number-one', run))];
  const whole = chart(resultOf(1).columns.y);
  const [band] = withFutures(whole, found as NonNullable<typeof found>).bands ?? [];
  expect(band?.runs).toBe(runs);
  Array.from(band?.x ?? []).forEach((x, i) => {
    const values = seeds.map((seed) => resultOf(seed).columns.y[x] ?? 0);
    expect(band?.low[i]).toBeCloseTo(Math.min(...values), -1);
    expect(Math.abs((band?.high[i] ?? 0) / Math.max(...values) - 1)).toBeLessThan(0.03);
  });
  // Another figure, another job: nothing of it is left.
  around.session.set(paths.spread(NAME), undefined, 'hand');
  expect([around.session.get(paths.futures(NAME)), wall.payload()]).toEqual([undefined, {}]);
});

test.each([
  ['other bits', { sum: '1-1' }],
  ['other lines', { y: 'A'.repeat(120) }],
])('a device that says %s is dropped with all that it said', async (_, lie) => {
  const { wall, phone, hear, lent } = await room(() => 0);
  const honest = phone('phone-number-one');
  void honest.lender.lendTwoSeconds();
  await vi.advanceTimersByTimeAsync(3000);
  const before = await lent();
  const [true0, true1] = honest.said as [PhoneMessage, PhoneMessage];
  const { job } = readLend(wall.payload().lend) ?? { job: '' };
  const own = { ...true0, sum: sumOf(resultOf(seedOf(ROOM, 'phone-liar', 0))) };
  hear('phone-liar', { ...own, job, ...lie });
  hear('phone-liar', { ...true1, job });
  expect(await lent()).toEqual(before);
  hear('phone-liar', { ...true1, run: 5 });
  expect(await lent()).toEqual(before);
});

test('what is measured is gathered from lowest to highest, a number a device', async () => {
  const { around, hear, phone } = await room(() => 1);
  for (const [client, times] of [
    ['phone-a', 3.1],
    ['phone-b', 7.8],
    ['phone-a', 4],
    ['phone-c', -1],
  ] as const)
    hear(client, { is: 'measured', figure: NAME, times });
  await vi.advanceTimersByTimeAsync(1000);
  expect(around.session.get(paths.times(NAME))).toMatchObject({ devices: 2, lowest: 4, highest: 7.8, leftOut: 0 });
  around.session.set(paths.spread(NAME), undefined, 'hand');
  const one = phone('phone-d');
  expect(one.offers.at(-1)).toEqual({ is: 'measure', figure: NAME });
  one.own.session.set(paths.measured('tale/lab'), 2.5, 'hand');
  await vi.advanceTimersByTimeAsync(1000);
  expect(around.session.get(paths.times(NAME))).toMatchObject({ devices: 3, lowest: 2.5, highest: 7.8 });
});

test('devices that lie stretch nothing: what no machine measures is left out and counted, of many the middle is told', async () => {
  const { around, hear } = await room(() => 1);
  for (let i = 0; i < 100; i++) hear(`phone-${i}`, { is: 'measured', figure: NAME, times: 3 + i / 100 });
  for (const [i, times] of [49, 0.5, 999_999, 1e-300, 50.1].entries())
    hear(`liar-${i}`, { is: 'measured', figure: NAME, times });
  await vi.advanceTimersByTimeAsync(1000);
  const found = around.session.get(paths.times(NAME));
  expect(found).toMatchObject({ devices: 102, isCentral: true, leftOut: 3 });
  expect([found?.lowest, found?.median, found?.highest]).toEqual([
    expect.closeTo(3.05, 1),
    expect.closeTo(3.5, 1),
    expect.closeTo(3.95, 1),
  ]);
});

test('of no devices nothing is told, of few all', () => {
  expect(deviceSpread([], [1, 2])).toBeUndefined();
  expect(deviceSpread([9], [1, 2])).toBeUndefined();
  expect(deviceSpread([2, 1, 1.5, 9], [1, 2])).toEqual({
    devices: 3,
    lowest: 1,
    median: 1.5,
    highest: 2,
    isCentral: false,
    leftOut: 1,
  });
  expect(deviceSpread([1, 2], [1, 2])?.median).toBe(1.5);
});

test('ten thousand messages of strangers widen nothing that is not a run, and throw nothing', async () => {
  const { wall, lent } = await room(() => 1);
  const { job } = readLend(wall.payload().lend) ?? { job: '' };
  const part = fc.oneof(fc.constantFrom('future', 'measured', job, NAME, 0, 5, 30, -1, 'ab-cd', null), fc.anything());
  const keys = { is: part, job: part, run: part, sum: part, y: fc.oneof(fc.string(), fc.constant('A'.repeat(120))) };
  let runs = 0;
  fc.assert(
    fc.property(fc.record({ ...keys, figure: part, times: part }, { requiredKeys: [] }), (like) => {
      const message = readPhoneMessage(new TextEncoder().encode(JSON.stringify(like) ?? ''));
      if (!message) return;
      const future = readFuture(message);
      if (future?.job === job && future.samples.length === MOST_SAMPLES) runs += 1;
      wall.heard(`stranger-${runs}`, message);
    }),
    { numRuns: 10_000 },
  );
  expect((await lent())?.runs ?? 0).toBe(runs);
});

test('a gap stays one, and what lies outside of the axis lies at its end', () => {
  const y = X.map((x) => (x === 0 ? Number.NaN : x === 199 ? 1e9 : 10));
  const samples = samplesOf(chart(y), [[1, 1000]]);
  expect([samples[0], samples.at(-1), samples.length]).toEqual([GAP, 254, MOST_SAMPLES]);
});
