/**
 * `npm run bench [-- --against FOLDER --json --quick --only slide,slide --measure first,next,play,sliders,burst,windows,
 * article,tales,lighthouse,brought,memory,heap --build FOLDER --rounds N --peers]`: how fast the deck is, as ratios within one run, because machines
 * differ and are busy. With `--against` another build stands beside this one, both are measured in turn, and the budgets are told.
 * With `--peers` other tools stand beside it, with the same talk, and `docs/bench.md` is written anew.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { budgets } from './budgets.ts';
import { measureArticle } from './measure-article.ts';
import { measureBrought } from './measure-brought.ts';
import { measureBurst } from './measure-burst.ts';
import { measureFirst } from './measure-first.ts';
import { measureHeap } from './measure-heap.ts';
import { measureReference, measureTales } from './measure-here.ts';
import { measureLighthouse } from './measure-lighthouse.ts';
import { measureMemory } from './measure-memory.ts';
import { measureNext } from './measure-next.ts';
import { measurePlay } from './measure-play.ts';
import { measureSliders } from './measure-sliders.ts';
import { measureWindows } from './measure-windows.ts';
import { type Measurement, type Options, Refused, readOptions } from './options.ts';
import { openPage, openSide, type Side, slidesOf } from './page.ts';
import { measurePeers } from './peers/measure.ts';
import { compare, writePage } from './peers/write-page.ts';
import { firstReport, nextReport, pair, playReport, sliderReport } from './report.ts';
import { median, round } from './statistics.ts';
import { print } from './table.ts';

const root = join(import.meta.dirname, '../..');
const SAMPLES = 25;
const QUICK_SAMPLES = 12;

async function slidesToMeasure(sides: readonly Side[], only: readonly string[] | undefined): Promise<string[]> {
  const of = async (side: Side) => {
    const page = await openPage(side);
    const ids = await slidesOf(page);
    await page.context().close();
    return ids;
  };
  const [first, second] = await Promise.all(sides.map(of));
  const ids = (first ?? []).filter((id) => second?.includes(id) ?? true);
  const unknown = (only ?? []).filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new Refused(`--only: no slide "${unknown.join('", "')}"; there are ${ids.join(', ')}`);
  return ids.filter((id) => only?.includes(id) ?? true);
}

async function measure(sides: readonly Side[], options: Options) {
  const { rounds, only } = options;
  const slides = await slidesToMeasure(sides, only);
  const reference = measureReference();
  const now = sides.at(-1);
  const wanted = (name: Measurement) => options.measure.includes(name);
  const report = {
    ...reference,
    rounds,
    ...(wanted('tales') && { tales: await measureTales(root) }),
    ...(wanted('first') && { firstSlide: firstReport(await measureFirst(sides, rounds)) }),
    ...(wanted('next') && { next: nextReport(await measureNext(sides, rounds, only && slides)) }),
    ...(wanted('play') && { play: playReport(await measurePlay(sides)) }),
    ...(wanted('sliders') && {
      sliders: sliderReport(
        await measureSliders(sides, rounds, slides, rounds === 1 ? QUICK_SAMPLES : SAMPLES),
        reference.referenceMilliseconds,
      ),
    }),
    ...(wanted('windows') && now && { windows: await measureWindows(now, only && slides) }),
    ...(wanted('article') && now && { article: await measureArticle(now, rounds, only) }),
    ...(wanted('lighthouse') && now && { lighthouse: await measureLighthouse(now, root, rounds) }),
    ...(wanted('brought') && now && { brought: await measureBrought(now) }),
    ...(wanted('heap') && now && { heap: await measureHeap(now, rounds === 1) }),
    ...(wanted('memory') && { memory: await measureMemory() }),
    ...(wanted('burst') && { drawingsOfAHundredDragEvents: await measureBursts(sides, rounds) }),
  };
  return options.against ? { ...report, budgets: budgets(report) } : report;
}

async function measureBursts(sides: readonly Side[], rounds: number) {
  const drawings: Record<Side['name'], number[]> = { before: [], now: [] };
  for (let round = 0; round < rounds; round++)
    for (const side of sides) drawings[side.name].push(await measureBurst(side));
  return pair(median(drawings.before), median(drawings.now));
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options.build) await build({ root, logLevel: 'error' });
  if (options.peers) return besidePeers(options);
  const now = await openSide('now', options.build ?? join(root, 'dist'));
  const before = options.against ? await openSide('before', options.against) : undefined;
  const sides = before ? [before, now] : [now];
  try {
    const report = await measure(sides, options);
    if (options.json) console.log(JSON.stringify(report));
    else print(report);
  } finally {
    for (const side of sides) await side.close();
  }
}

async function besidePeers({ build: folder, rounds, json }: Options): Promise<void> {
  const report = await measurePeers(root, folder ?? join(root, 'dist'), rounds, console.error);
  writePage(root, report);
  if (json) console.log(JSON.stringify(report));
  else {
    console.table(Object.fromEntries(report.rows.map(({ name, ...row }) => [name, row])));
    console.log(report.simulation);
    for (const { name, ratio, holds } of compare(report.rows))
      console.log(
        `${holds ? 'pass' : 'FAIL'}  ${name}: ${Number.isNaN(ratio) ? 'nobody else has it' : `${round(ratio)} × the best`}`,
      );
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exit(2);
}
