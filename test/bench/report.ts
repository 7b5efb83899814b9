/** From rows of measurements to the numbers that are shown: pairs of both builds and their ratio. Pure. */
import type { FirstRow } from './measure-first.ts';
import type { PlayRow } from './measure-play.ts';
import type { SliderRow } from './measure-sliders.ts';
import type { NextRow } from './next-moments.ts';
import { grouped, median, medians, p95, quantile, round, shared } from './statistics.ts';

/** One number of both builds; without another build `now` alone. */
export interface Pair {
  before?: number;
  now: number;
  ratio?: number;
}

export type Sides<Rows> = Record<'before' | 'now', Rows>;

export function pair(before: number, now: number): Pair {
  if (Number.isNaN(before)) return { now: round(now) };
  return { before: round(before), now: round(now), ...(before > 0 && { ratio: round(now / before) }) };
}

/** Rows of all rounds, each place's side by side. */
const groups = <Row extends { key: string }>(rounds: readonly (readonly Row[])[]) =>
  grouped(rounds.flat(), ({ key }) => key);

export function firstReport({ before, now }: Sides<FirstRow[]>) {
  const of = (number: (row: FirstRow) => number) => pair(median(before.map(number)), median(now.map(number)));
  return {
    wordsKilobytes: of((row) => row.wordsBytes / 1000),
    liveKilobytes: of((row) => row.liveBytes / 1000),
    soonKilobytes: of((row) => row.soonBytes / 1000),
    requests: of((row) => row.requests),
    readyMilliseconds: of((row) => row.readyMilliseconds),
  };
}

/** Over all presses of Next: the 95th percentile of each press's gaps between frames, and where they are widest. */
export function playReport({ before, now }: Sides<PlayRow[]>) {
  const of = (rows: readonly PlayRow[]) => rows.map(({ p95: gap }) => gap);
  return {
    presses: pair(before.length || Number.NaN, now.length),
    frameGapP95: pair(p95(of(before)), p95(of(now))),
    frameGapMedian: pair(median(of(before)), median(of(now))),
    widest: now
      .toSorted((one, other) => other.p95 - one.p95)
      .slice(0, 8)
      .map(({ key, p95: gap }) => `${key} ${round(gap)} ms`),
  };
}

type Share = { p50: Pair; p95: Pair };

/** Quantiles over the places that both builds have shown, each place by the median of its rounds. */
export function nextReport(rows: Sides<NextRow[][]>) {
  const [before, now] = [groups(rows.before), groups(rows.now)];
  const of = (number: (row: NextRow) => number): Share => {
    const [a, b] = [medians(before, number), medians(now, number)];
    const keys = a.size > 0 ? shared(a, b) : [...b.keys()];
    const values = (map: Map<string, number>) => keys.map((key) => map.get(key) ?? Number.NaN);
    return {
      p50: pair(quantile(values(a), 0.5), quantile(values(b), 0.5)),
      p95: pair(p95(values(a)), p95(values(b))),
    };
  };
  const turnsOnly = (number: (row: NextRow) => number) => of((row) => (row.isTurn ? number(row) : Number.NaN));
  const sum = (number: (row: NextRow) => number) => {
    const total = (groups: Map<string, NextRow[]>) =>
      groups.size === 0 ? Number.NaN : [...medians(groups, number).values()].reduce((all, one) => all + one, 0);
    return pair(total(before), total(now));
  };
  const settled = (groups: Map<string, NextRow[]>) => medians(groups, (row) => row.settledMilliseconds);
  const [a, b] = [settled(before), settled(now)];
  return {
    nextSlidePainted: turnsOnly((row) => row.frameMilliseconds),
    firstPicture: of((row) => row.firstPictureMilliseconds),
    settledPicture: of((row) => row.settledMilliseconds),
    settledPictureOfTurns: turnsOnly((row) => row.settledMilliseconds),
    processor: of((row) => row.processorMilliseconds),
    heaviestTask: of((row) => row.heaviestTaskMilliseconds),
    heavyTasks: sum((row) => row.heavyTasks),
    heavyTasksFourfold: sum((row) => row.heavyTasksFourfold),
    tasksOnTheWay: sum((row) => row.tasksOnTheWay),
    tasks: sum((row) => row.tasks),
    runs: sum((row) => row.runs),
    presses: pair(before.size || Number.NaN, now.size),
    slowest: [...b]
      .filter(([, value]) => !Number.isNaN(value))
      .sort(([, one], [, other]) => other - one)
      .slice(0, 8)
      .map(([key, value]) => ({ key, ...pair(a.get(key) ?? Number.NaN, value) })),
    withHeavyTasks: [...medians(now, (row) => row.heaviestTaskMilliseconds)]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 8)
      .map(([key, value]) => ({ key, milliseconds: round(value) })),
  };
}

export type SliderReport = ReturnType<typeof sliderReport>;

/** A row a slider. */
export function sliderReport(rows: Sides<SliderRow[][]>, referenceMilliseconds: number) {
  const [before, now] = [groups(rows.before), groups(rows.now)];
  return [...now].map(([key, measured]) => {
    const of = (number: (row: SliderRow) => number) =>
      pair(median((before.get(key) ?? []).map(number)), median(measured.map(number)));
    const dragRunMilliseconds = of((row) => row.dragRunMilliseconds);
    return {
      key,
      slide: measured[0]?.slide ?? '',
      figure: measured[0]?.figure ?? '',
      slider: measured[0]?.parameter ?? '',
      dragRunMilliseconds,
      dragRunP95Milliseconds: of((row) => row.dragRunP95Milliseconds),
      dragRunRatio: round(dragRunMilliseconds.now / referenceMilliseconds),
      redrawMilliseconds: of((row) => row.redrawMilliseconds),
      redrawP95Milliseconds: of((row) => row.redrawP95Milliseconds),
      frames: of((row) => row.frames),
      inNextFrame: of((row) => row.inNextFrame),
      pictureMilliseconds: of((row) => row.pictureMilliseconds),
      pictureP95Milliseconds: of((row) => row.pictureP95Milliseconds),
      restRunMilliseconds: of((row) => row.restRunMilliseconds),
      unanswered: of((row) => row.unanswered),
    };
  });
}
