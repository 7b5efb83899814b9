/** What the first slide costs: bytes and requests until its figure is drawn, and the time until the page says that it is ready. */
import { emptyPage, type Side } from './page.ts';
import { turns } from './statistics.ts';

export interface FirstRow {
  /** HTML and CSS, compressed: the words. */
  wordsBytes: number;
  /** All that was asked for until the figure was drawn, fonts included. */
  liveBytes: number;
  requests: number;
  /** All that was asked for within a second after that. */
  soonBytes: number;
  readyMilliseconds: number;
}

export type FirstRows = Record<Side['name'], FirstRow[]>;

const SOON_MILLISECONDS = 1000;
/** More rounds than of the rest: a start is short and its time the noisiest. */
const STARTS_A_ROUND = 3;

export async function measureFirst(sides: readonly Side[], rounds: number): Promise<FirstRows> {
  const rows: FirstRows = { before: [], now: [] };
  for (let round = 0; round < rounds * STARTS_A_ROUND; round++)
    for (const side of turns(sides, round)) rows[side.name].push(await start(side));
  return rows;
}

async function start(side: Side): Promise<FirstRow> {
  const page = await emptyPage(side);
  const { build } = side;
  build.asked.length = 0;
  await page.goto(build.url);
  await page.waitForFunction(() => !Number.isNaN(window.bench.log.readyAt));
  const { readyAt, firstDrawnAt } = await page.evaluate(() => window.bench.log);
  await page.waitForTimeout(SOON_MILLISECONDS);
  const asked = [...build.asked];
  await page.context().close();
  const live = asked.filter(({ at }) => at < firstDrawnAt);
  const bytes = (list: typeof asked) =>
    [...new Set(list.map(({ path }) => path))].reduce((sum, path) => sum + build.bytes(path), 0);
  return {
    wordsBytes: bytes(live.filter(({ path }) => /\.(html|css)$/.test(path))),
    liveBytes: bytes(live),
    requests: live.length,
    soonBytes: bytes(asked),
    readyMilliseconds: readyAt,
  };
}
