/** What `npm run fuzz --` understands; anything else is refused on one line. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from '../browser/two-windows.ts';
import type { Move } from './actions.ts';
import { KINDS, type Kind } from './stage.ts';

export interface Options {
  minutes: number;
  seed: number;
  browser: BrowserName;
  kinds: Kind[];
  /** Folder of a build that stands; undefined: this checkout is built first. */
  build: string | undefined;
  /** A sequence as it was printed, to be played instead. */
  moves: Move[] | undefined;
}

export class Refused extends Error {
  override name = 'Refused';
}

const names: Record<string, BrowserName> = { chromium: 'chrome', chrome: 'chrome', firefox: 'firefox' };

export function readOptions(args: string[]): Options {
  const values = parse(args);
  const minutes = Number(values.minutes ?? 2);
  if (!(minutes > 0)) throw new Refused(`--minutes: ${values.minutes} is no time`);
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed)) throw new Refused(`--seed: ${values.seed} is no whole number`);
  const browser = names[values.browser ?? 'chromium'];
  if (!browser) throw new Refused(`--browser: no ${values.browser}; there are chromium and ${BROWSERS[1]}`);
  const wanted = values.pages?.split(',') ?? KINDS;
  const unknown = wanted.filter((kind) => !KINDS.some((known) => known === kind));
  if (unknown.length > 0) throw new Refused(`--pages: no ${unknown.join(', ')}; there are ${KINDS.join(', ')}`);
  return {
    minutes,
    seed,
    browser,
    kinds: KINDS.filter((kind) => wanted.includes(kind)),
    build: folder(values.build),
    moves: values.play === undefined ? undefined : readMoves(values.play),
  };
}

function folder(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(join(path, 'index.html'))) throw new Refused(`--build: no index.html in ${path}`);
  return resolve(path);
}

/** A move a line, as JSON; other lines are left out. */
function readMoves(path: string): Move[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line) => (line.trim().startsWith('{') ? [JSON.parse(line)] : []));
  } catch (error) {
    throw new Refused(`--play: ${(error as Error).message}`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        minutes: { type: 'string' },
        seed: { type: 'string' },
        browser: { type: 'string' },
        pages: { type: 'string' },
        build: { type: 'string' },
        play: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}
