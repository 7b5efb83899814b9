/** The deck beside what a speaker would use instead: the same browser, the same keys, press by press in turn. */
import { availableParallelism } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../browser/open.ts';
import { type Held, heapReader, slope } from '../heap.ts';
import { bareCustomersPerSecond, customersPerSecond } from '../measure-here.ts';
import { installRecorder } from '../recorder.ts';
import { type ServedBuild, serveBuild } from '../serve-build.ts';
import { median, p95, quantile, round, turns } from '../statistics.ts';
import { installPeerWatch, type PeerWatch } from './in-page.ts';
import { buildPeers, customersOfSimPy } from './install.ts';
import { SLIDERS } from './talk.ts';

export interface PeerRow {
  name: string;
  version: string;
  /** Until the first words stood. */
  wordsKilobytes: number;
  wordsMilliseconds: number;
  /** Until the first figure was drawn; of a tool without one until its page was loaded. */
  readyKilobytes: number;
  readyRequests: number;
  readyMilliseconds: number;
  /** After a walk through all slides. */
  wholeKilobytes: number;
  wholeRequests: number;
  /** A key that is pressed again and again from the start, until it is answered. */
  firstKeyMilliseconds: number;
  /** Until the frame was finished. */
  nextP50Milliseconds: number;
  nextP95Milliseconds: number;
  /** Until a screen of 60 frames a second shows it. */
  seenP50Milliseconds: number;
  seenP95Milliseconds: number;
  /** In the walk. */
  longTasks: number;
  /** NaN: there is no slider. */
  sliderP50Milliseconds: number;
  redrawP50Milliseconds: number;
  /** NaN: it runs no model. */
  runP50Milliseconds: number;
  heapSlopeKilobytesARound: number;
  /** The same without what the engine compiles. */
  keptSlopeKilobytesARound: number;
}

export interface PeersReport {
  at: string;
  cores: number;
  rounds: number;
  rows: PeerRow[];
  simulation: {
    customersPerSecond: number;
    bareCustomersPerSecond: number;
    simPyCustomersPerSecond?: number;
    simPyVersion?: string;
    ratio?: number;
  };
}

interface Contender {
  name: string;
  version: string;
  build: ServedBuild;
  place: string;
  /** Which figure is drawn by an event of ours. */
  isOurs: boolean;
}

const STAY_MILLISECONDS = 600;
const PATIENCE_MILLISECONDS = 8000;
const HEAP_ROUNDS = 10;
const QUICK_HEAP_ROUNDS = 2;
/** As many as where the deck's heap is measured alone: it is only then that it stands. */
const HEAP_ROUNDS_BEFORE = 3;
const SLIDER_MOVES = 20;
const BETWEEN_MOVES_MILLISECONDS = 80;
const SIMPY_CUSTOMERS = 100_000;
const OURS = `(document.querySelector('section.slide.present')?.id ?? '') + ' ' + document.querySelectorAll('section.slide.present .step.visible').length`;

export async function measurePeers(
  root: string,
  dist: string,
  rounds: number,
  say: (line: string) => void,
): Promise<PeersReport> {
  const peers = buildPeers(root, say);
  const contenders: Contender[] = [
    { name: 'this deck', version: '', build: await serveBuild(dist), place: OURS, isOurs: true },
  ];
  // Their pages come without our policy: it would refuse them their inline scripts.
  for (const { folder, ...peer } of peers)
    contenders.push({ ...peer, build: await serveBuild(folder, {}), isOurs: false });
  const browser = await launch();
  try {
    say('first words, first figure, first key …');
    const starts = await inTurns(contenders, rounds * 3, (one) => start(browser, one));
    const keys = await inTurns(contenders, rounds * 3, (one) => firstKey(browser, one));
    say('a walk through all slides …');
    const walks: Map<Contender, Walk>[] = [];
    for (let round = 0; round < rounds; round++) walks.push(await walkAll(browser, turns(contenders, round)));
    say('sliders …');
    const sliders = await inTurns(contenders, rounds, (one) => slide(browser, one));
    say('heap …');
    const slopes = new Map<Contender, HeapSlope>();
    for (const one of contenders)
      slopes.set(one, await heapSlope(browser, one, rounds === 1 ? QUICK_HEAP_ROUNDS : HEAP_ROUNDS));
    const of = <T>(all: Map<Contender, T[]>, one: Contender, number: (row: T) => number) =>
      round(median((all.get(one) ?? []).map(number)));
    const slid = (one: Contender, of: keyof Slid) =>
      round(
        quantile(
          (sliders.get(one) ?? []).flatMap((each) => each[of]),
          0.5,
        ),
      );
    const rows = contenders.map((one): PeerRow => {
      const walked = walks.flatMap((all) => all.get(one) ?? []);
      const [walk] = walked;
      const slideTurns = walked.flatMap((each) => each.turns);
      const seen = walked.flatMap((each) => each.seen);
      return {
        name: one.name,
        version: one.version,
        wordsKilobytes: of(starts, one, (row) => row.wordsKilobytes),
        wordsMilliseconds: of(starts, one, (row) => row.wordsMilliseconds),
        readyKilobytes: of(starts, one, (row) => row.readyKilobytes),
        readyRequests: of(starts, one, (row) => row.readyRequests),
        readyMilliseconds: of(starts, one, (row) => row.readyMilliseconds),
        wholeKilobytes: round(walk?.kilobytes ?? Number.NaN),
        wholeRequests: walk?.requests ?? Number.NaN,
        firstKeyMilliseconds: of(keys, one, (milliseconds) => milliseconds),
        nextP50Milliseconds: round(quantile(slideTurns, 0.5)),
        nextP95Milliseconds: round(p95(slideTurns)),
        seenP50Milliseconds: round(quantile(seen, 0.5)),
        seenP95Milliseconds: round(p95(seen)),
        longTasks: median(walked.map(({ longTasks }) => longTasks)),
        sliderP50Milliseconds: slid(one, 'slides'),
        redrawP50Milliseconds: slid(one, 'redraws'),
        runP50Milliseconds: slid(one, 'runs'),
        heapSlopeKilobytesARound: round(slopes.get(one)?.heap ?? Number.NaN),
        keptSlopeKilobytesARound: round(slopes.get(one)?.kept ?? Number.NaN),
      };
    });
    say('customers a second …');
    const at = new Date().toISOString().slice(0, 10);
    return { at, cores: availableParallelism(), rounds, rows, simulation: simulation(root) };
  } finally {
    await browser.close();
    for (const { build } of contenders) build.close();
  }
}

async function inTurns<T>(contenders: readonly Contender[], times: number, measure: (one: Contender) => Promise<T>) {
  const rows = new Map<Contender, T[]>(contenders.map((one) => [one, []]));
  for (let round = 0; round < times; round++)
    for (const one of turns(contenders, round)) rows.get(one)?.push(await measure(one));
  return rows;
}

/** A page with nothing in its cache, before it goes anywhere. */
async function emptyPage(browser: Browser, { place, isOurs }: Contender): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  // The compiler names functions by a helper of its own, which is not in the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(installRecorder);
  await page.addInitScript(installPeerWatch, { place, tells: isOurs });
  return page;
}

async function openPage(browser: Browser, one: Contender): Promise<Page> {
  const page = await emptyPage(browser, one);
  await page.goto(one.build.url, { waitUntil: 'load' });
  await page.waitForFunction(() => window.peer.place() !== '');
  if (one.isOurs) await page.waitForSelector('.reveal.ready');
  await page.waitForTimeout(1000);
  return page;
}

async function start(browser: Browser, one: Contender) {
  const page = await emptyPage(browser, one);
  const { build } = one;
  await page.goto(build.url, { waitUntil: 'load' });
  await page.waitForFunction(() => !Number.isNaN(window.peer.words));
  if (one.isOurs) await page.waitForFunction(() => !Number.isNaN(window.bench.log.readyAt));
  const { words, ready, files } = await page.evaluate((isOurs) => {
    const [navigation] = performance.getEntriesByType('navigation');
    const isNavigation = navigation instanceof PerformanceNavigationTiming;
    const loads = [navigation, ...performance.getEntriesByType('resource')];
    return {
      words: window.peer.words,
      ready: isOurs ? window.bench.log.readyAt : isNavigation ? navigation.loadEventEnd : Number.NaN,
      files: loads
        .filter((load) => load instanceof PerformanceResourceTiming)
        .map(({ name, responseEnd }) => ({ path: decodeURIComponent(new URL(name).pathname), at: responseEnd })),
    };
  }, one.isOurs);
  // What had come by then: a file that was only asked for has no part in what is seen.
  const kilobytes = (until: number) =>
    [...new Set(files.filter(({ at }) => at <= until).map(({ path }) => path))].map(
      (path) => build.bytes(path.endsWith('/') ? `${path}index.html` : path) / 1000,
    );
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const row = {
    wordsKilobytes: sum(kilobytes(words)),
    wordsMilliseconds: words,
    readyKilobytes: sum(kilobytes(ready)),
    readyRequests: kilobytes(ready).length,
    readyMilliseconds: ready,
  };
  await page.context().close();
  return row;
}

async function firstKey(browser: Browser, one: Contender): Promise<number> {
  const page = await emptyPage(browser, one);
  await page.goto(one.build.url, { waitUntil: 'commit' });
  const end = Date.now() + PATIENCE_MILLISECONDS;
  let answered = Number.NaN;
  while (Number.isNaN(answered) && Date.now() < end) {
    await page.keyboard.press('ArrowRight');
    answered = await page.evaluate(() => window.peer.firstAnswer).catch(() => Number.NaN);
  }
  await page.context().close();
  return answered;
}

interface Walk {
  turns: number[];
  seen: number[];
  longTasks: number;
  kilobytes: number;
  requests: number;
}

/** From the first slide to the last, press by press in turn. */
async function walkAll(browser: Browser, contenders: readonly Contender[]): Promise<Map<Contender, Walk>> {
  const pages = new Map<Contender, Page>();
  for (const one of contenders) {
    one.build.asked.length = 0;
    pages.set(one, await openPage(browser, one));
  }
  // What the start took is measured elsewhere. A browser without a screen begins a frame as soon as a page that stands still
  // asks for one; before a screen, and where something plays, it begins at the next of 60 a second. So it does for all.
  for (const page of pages.values())
    await page.evaluate(() => {
      window.peer.tasks.length = 0;
      const tick = () => requestAnimationFrame(tick);
      tick();
    });
  let going = [...contenders];
  for (let press = 0; going.length > 0 && press < 400; press++)
    for (const one of turns(going, press)) {
      const page = pages.get(one);
      const before = await page?.evaluate(() => window.peer.place());
      await page?.keyboard.press('ArrowRight');
      await page?.waitForTimeout(STAY_MILLISECONDS);
      if (before === (await page?.evaluate(() => window.peer.place()))) going = going.filter((other) => other !== one);
    }
  const walks = new Map<Contender, Walk>();
  for (const [one, page] of pages) {
    const { turns: found, seen, tasks } = await page.evaluate(() => window.peer);
    const paths = [...new Set(one.build.asked.map(({ path }) => path))];
    walks.set(one, {
      turns: found,
      seen,
      longTasks: tasks.length,
      kilobytes: paths.reduce((sum, path) => sum + one.build.bytes(path) / 1000, 0),
      requests: paths.length,
    });
    await page.context().close();
  }
  return walks;
}

type Slid = Pick<PeerWatch, 'slides' | 'redraws' | 'runs'>;

/** Six sliders each, dragged by the mouse: of the deck the first of as many slides. Empty where there are none. */
async function slide(browser: Browser, one: Contender): Promise<Slid> {
  const page = await openPage(browser, one);
  const ids = await page.$$eval('section[id]', (all) =>
    all.filter((section) => section.querySelector('input[type=range]')).map(({ id }) => id),
  );
  const every = Math.max(1, Math.floor(ids.length / SLIDERS));
  let measured = 0;
  for (let at = 0; at < ids.length && measured < SLIDERS; ) {
    const track = await trackOn(page, ids[at] ?? '');
    // A figure that is small has no slider to take yet.
    if (track) {
      await drag(page, track);
      measured++;
    }
    at += track ? every : 1;
  }
  const slid = await page.evaluate(() => {
    const { slides, redraws, runs } = window.peer;
    return { slides, redraws, runs };
  });
  await page.context().close();
  return slid;
}

/** Where a hand finds the slide's first slider, in CSS pixels; undefined where it does not. */
async function trackOn(page: Page, id: string) {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, id);
  await page.waitForFunction((to) => window.peer.place().split(' ')[0] === to, id);
  await page.waitForTimeout(STAY_MILLISECONDS);
  return page.evaluate((slideId) => {
    const input = document.getElementById(slideId)?.querySelector<HTMLInputElement>('input[type=range]');
    const { left = 0, top = 0, width = 0, height = 0 } = input?.getBoundingClientRect() ?? {};
    const [x, y] = [left + width / 2, top + height / 2];
    return input && document.elementFromPoint(x, y) === input ? { left, width, y } : undefined;
  }, id);
}

async function drag(page: Page, { left, width, y }: { left: number; width: number; y: number }): Promise<void> {
  const xOf = (move: number) => left + width * (0.05 + (0.9 * ((move * 7) % SLIDER_MOVES)) / SLIDER_MOVES);
  await page.mouse.move(xOf(0), y);
  await page.mouse.down();
  for (let move = 1; move <= SLIDER_MOVES; move++) {
    await page.mouse.move(xOf(move), y);
    await page.waitForTimeout(BETWEEN_MOVES_MILLISECONDS);
  }
  await page.mouse.up();
}

/** In kB a round. */
interface HeapSlope {
  heap: number;
  /** Without compiled code. */
  kept: number;
}

/** Least squares over the heap after each way there and back; the first rounds fill caches. */
async function heapSlope(browser: Browser, one: Contender, rounds: number): Promise<HeapSlope> {
  const page = await openPage(browser, one);
  const read = await heapReader(page);
  const go = async (key: string) => {
    for (let press = 0; press < 400; press++) {
      const before = await page.evaluate(() => window.peer.place());
      await page.keyboard.press(key);
      await page.waitForTimeout(25);
      if (before === (await page.evaluate(() => window.peer.place()))) return;
    }
  };
  const sizes: Held[] = [];
  for (let count = 0; count < HEAP_ROUNDS_BEFORE + rounds; count++) {
    await go('ArrowRight');
    await go('ArrowLeft');
    await page.waitForTimeout(1500);
    if (count >= HEAP_ROUNDS_BEFORE) sizes.push(await read());
  }
  await page.context().close();
  return {
    heap: slope(sizes.map(({ heapKilobytes }) => heapKilobytes)),
    kept: slope(sizes.map(({ keptKilobytes }) => keptKilobytes)),
  };
}

function simulation(root: string): PeersReport['simulation'] {
  const ratios: number[] = [];
  const [ours, bare, theirs]: [number[], number[], number[]] = [[], [], []];
  let version: string | undefined;
  // In turn, because a machine may be busy for a while.
  for (let time = 0; time < 3; time++) {
    const customers = customersPerSecond();
    const found = customersOfSimPy(root, SIMPY_CUSTOMERS);
    ours.push(customers);
    bare.push(bareCustomersPerSecond());
    if (!found) continue;
    version = found.version;
    theirs.push(found.customersPerSecond);
    ratios.push(customers / found.customersPerSecond);
  }
  return {
    customersPerSecond: Math.round(median(ours)),
    bareCustomersPerSecond: Math.round(median(bare)),
    ...(version && {
      simPyCustomersPerSecond: Math.round(median(theirs)),
      simPyVersion: version,
      ratio: round(median(ratios)),
    }),
  };
}
