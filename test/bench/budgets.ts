/** What the deck promises of its speed beside the build before, each a line that passes or fails. Pure. */
import type { firstReport, nextReport, Pair, playReport, SliderReport } from './report.ts';

export interface Budget {
  name: string;
  pass: boolean;
  found: string;
}

export const SHORT_RUN_MILLISECONDS = 3;
const P50_RATIO = 0.7;
const P95_RATIO = 0.5;
/** What is taken to come at once. */
const SETTLED_MILLISECONDS = 100;
/** Two frames of sixty a second. */
const FRAME_GAP_MILLISECONDS = 33.4;

export interface Measured {
  firstSlide?: ReturnType<typeof firstReport>;
  next?: ReturnType<typeof nextReport>;
  play?: ReturnType<typeof playReport>;
  sliders?: SliderReport;
}

const budget = (name: string, pass: boolean, found: string): Budget => ({ name, pass, found });
const ratio = (now: Pair, before: Pair) => now.now / (before.before ?? Number.NaN);
const told = (pair: Pair) => `${pair.now} (before: ${pair.before})`;

export function budgets({ firstSlide, next, play, sliders }: Measured): Budget[] {
  return [
    ...(firstSlide ? ofBytes(firstSlide) : []),
    ...(next ? ofNext(next) : []),
    ...(play ? [ofPlay(play)] : []),
    ...(sliders ? ofSliders(sliders) : []),
  ];
}

function ofBytes({ wordsKilobytes, liveKilobytes }: NonNullable<Measured['firstSlide']>): Budget[] {
  const notAbove = ({ before, now }: Pair) => now <= (before ?? Number.NaN);
  return [
    budget('first slide: no more kB of words', notAbove(wordsKilobytes), told(wordsKilobytes)),
    budget('first slide: no more kB until it lives', notAbove(liveKilobytes), told(liveKilobytes)),
  ];
}

/** The settled picture is held against the settled one of before, and, ever harder, against its first picture and the mere frame. */
function ofNext(next: NonNullable<Measured['next']>): Budget[] {
  const { settledPicture, firstPicture, nextSlidePainted, tasksOnTheWay, heavyTasks, runs } = next;
  const line = (share: 'p50' | 'p95', most: number, of: string, before: Pair) =>
    budget(
      `next to a settled picture: ${share} ≤ ${most} × ${of}`,
      ratio(settledPicture[share], before) <= most,
      `${settledPicture[share].now} ms / ${before.before} ms`,
    );
  return [
    budget('next to a settled picture: no run', runs.now === 0, told(runs)),
    budget('next to a settled picture: no task over 50 ms on the way', tasksOnTheWay.now === 0, told(tasksOnTheWay)),
    budget(
      'from one Next to the following: no task over 50 ms of the processor',
      heavyTasks.now === 0,
      told(heavyTasks),
    ),
    budget(
      `next to a settled picture: p95 ≤ ${SETTLED_MILLISECONDS} ms`,
      settledPicture.p95.now <= SETTLED_MILLISECONDS,
      told(settledPicture.p95),
    ),
    line('p50', P50_RATIO, 'settled before', settledPicture.p50),
    line('p95', P95_RATIO, 'settled before', settledPicture.p95),
    line('p50', P50_RATIO, 'first picture before', firstPicture.p50),
    line('p95', P95_RATIO, 'first picture before', firstPicture.p95),
    line('p50', P50_RATIO, 'next slide painted before', nextSlidePainted.p50),
    line('p95', P95_RATIO, 'next slide painted before', nextSlidePainted.p95),
  ];
}

const ofPlay = ({ frameGapP95 }: NonNullable<Measured['play']>): Budget =>
  budget('while scenes play: p95 of frame gaps ≤ 33 ms', frameGapP95.now <= FRAME_GAP_MILLISECONDS, told(frameGapP95));

function ofSliders(sliders: SliderReport): Budget[] {
  const short = sliders.filter(({ dragRunMilliseconds }) => dragRunMilliseconds.now <= SHORT_RUN_MILLISECONDS);
  const long = sliders.filter((slider) => !short.includes(slider));
  const late = short.filter(({ frames }) => !(frames.now <= 1));
  const keys = (of: SliderReport) => of.map(({ key }) => key).join(', ');
  return [
    budget(
      'slider: where the drag run takes ≤ 3 ms the picture stands in the next frame',
      late.length === 0,
      late.length === 0 ? `${short.length} sliders` : `later: ${keys(late)}`,
    ),
    budget(
      'slider: every drag run takes ≤ 3 ms',
      long.length === 0,
      long.length === 0 ? 'all' : `longer: ${keys(long)}`,
    ),
  ];
}
