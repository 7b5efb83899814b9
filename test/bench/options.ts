/** What `npm run bench --` understands; anything else is refused on one line. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const measurements = [
  'first',
  'next',
  'play',
  'sliders',
  'burst',
  'windows',
  'article',
  'tales',
  'lighthouse',
  'brought',
  'memory',
  'heap',
] as const;
export type Measurement = (typeof measurements)[number];

/** What nobody waits for unasked: it fetches packages, writes and reads files of a hundred megabytes, or plays for many minutes. */
const ONLY_ASKED: readonly Measurement[] = ['lighthouse', 'brought', 'memory', 'heap'];
/** Of one build alone. */
const ALONE: readonly Measurement[] = ['tales', 'windows', 'article', 'brought', 'memory', 'heap'];

export interface Options {
  /** Folder of the build to compare with. */
  against: string | undefined;
  /** Folder of the build to measure; undefined: this checkout is built first. */
  build: string | undefined;
  json: boolean;
  /** Beside other tools, which are installed for it. */
  peers: boolean;
  rounds: number;
  /** Ids of slides; undefined: all. */
  only: string[] | undefined;
  measure: readonly Measurement[];
}

export class Refused extends Error {}

const list = (text: string | undefined) => text?.split(',').filter((part) => part !== '');

function folder(path: string | undefined, of: string): string | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(join(path, 'index.html'))) throw new Refused(`${of}: no index.html in ${path}`);
  return resolve(path);
}

export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const rounds = values.quick ? 1 : Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Refused(`--rounds: ${values.rounds} is no number of rounds`);
  const measure =
    list(values.measure) ??
    measurements.filter((name) => !ONLY_ASKED.includes(name) && !(values.against && ALONE.includes(name)));
  const unknown = measure.filter((name) => !measurements.some((known) => known === name));
  if (unknown.length > 0)
    throw new Refused(`--measure: no ${unknown.join(', ')}; there are ${measurements.join(', ')}`);
  return {
    against: folder(values.against, '--against'),
    build: folder(values.build, '--build'),
    json: values.json ?? false,
    peers: values.peers ?? false,
    rounds,
    only: list(values.only),
    measure: measurements.filter((name) => measure.includes(name)),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        against: { type: 'string' },
        build: { type: 'string' },
        json: { type: 'boolean' },
        peers: { type: 'boolean' },
        quick: { type: 'boolean' },
        rounds: { type: 'string' },
        only: { type: 'string' },
        measure: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}
