/**
 * What Lighthouse says of each page: of the article on a slow phone, as the phone gets it, and of all others at a desk. The
 * best of some runs counts, because a machine that is busy only ever takes away from a page's speed.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath } from '../browser/open.ts';
import type { Budget } from './budgets.ts';
import { type LighthouseTools, lighthouseTools } from './lighthouse-tools.ts';
import { Refused } from './options.ts';
import type { Side } from './page.ts';

type Device = 'mobile' | 'desktop';
type Tools = Pick<LighthouseTools, 'node' | 'script'>;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

const WHOLE = { accessibility: 100, 'best-practices': 100, seo: 100 };

/** Each page with the least that it promises. The speaker's window is nothing to be found by a search. */
const PAGES: readonly { page: string; device: Device; least: Partial<Record<Category, number>> }[] = [
  { page: 'read.html', device: 'mobile', least: { performance: 95, ...WHOLE } },
  { page: '', device: 'desktop', least: { performance: 100, ...WHOLE } },
  { page: 'tools.html', device: 'mobile', least: WHOLE },
  { page: 'embed.html', device: 'mobile', least: WHOLE },
  { page: 'speaker.html', device: 'desktop', least: { accessibility: 100, 'best-practices': 100 } },
];

interface Audit {
  title: string;
  score: number | null;
  displayValue?: string;
}

interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}

export interface LighthouseRow {
  page: string;
  device: string;
  /** 0 … 100 */
  scores: Record<Category, number>;
  /** First paint of content, largest paint, blocked time, shift: as Lighthouse writes them. */
  times: Record<string, string>;
  /** What is short of a hundred, by its title. */
  short: string[];
}

export interface LighthouseReport {
  version: string;
  rows: LighthouseRow[];
  budgets: Budget[];
}

const ATTEMPTS = 3;
const MOST_BYTES = 100_000_000;

const TIMES = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
} as const;

export async function measureLighthouse(side: Side, root: string, rounds: number): Promise<LighthouseReport> {
  const { version, ...tools } = lighthouseTools(root);
  const rows: LighthouseRow[] = [];
  for (const { page, device } of PAGES) {
    const runs: LighthouseRow[] = [];
    for (let round = 0; round < rounds; round++) {
      const report = await run(tools, `${side.build.url}${page}`, device);
      runs.push({ page: page || 'index.html', device, ...readReport(report) });
    }
    const [best] = runs.sort((one, other) => other.scores.performance - one.scores.performance);
    if (best) rows.push(best);
  }
  const budgets = rows.flatMap((row, i) => budgetsOf(row, PAGES[i]?.least ?? {}));
  return { version, rows, budgets };
}

/** @throws Refused where Lighthouse cannot tell, in its words: a busy machine loses it a trace now and then, so it is asked again. */
async function run(tools: Tools, url: string, device: Device): Promise<Report> {
  const chrome = '--headless=new --no-sandbox --disable-background-networking --disable-component-update';
  const settings = [
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--chrome-flags=${chrome}`,
    `--only-categories=${CATEGORIES.join()}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const env = { ...process.env, CHROME_PATH: chromiumPath() };
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { stdout, stderr } = await promisify(execFile)(tools.node, [tools.script, url, ...settings], {
      env,
      maxBuffer: MOST_BYTES,
    }).catch((error: { stdout?: string; stderr?: string }) => ({ stdout: '', stderr: error.stderr ?? String(error) }));
    if (stdout) return JSON.parse(stdout);
    said = stderr.trim().split('\n')[0] ?? '';
  }
  throw new Refused(`--measure lighthouse: ${url}: ${said}`);
}

function readReport({ categories, audits }: Report): Pick<LighthouseRow, 'scores' | 'times' | 'short'> {
  const scoreOf = (category: Category) => Math.round((categories[category].score ?? 0) * 100);
  const [performance, accessibility, bestPractices, seo] = CATEGORIES.map(scoreOf);
  const failing = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => [audits[id]?.title ?? id, audits[id]?.displayValue].filter(Boolean).join(' '));
  return {
    scores: {
      performance: performance ?? 0,
      accessibility: accessibility ?? 0,
      'best-practices': bestPractices ?? 0,
      seo: seo ?? 0,
    },
    times: Object.fromEntries(Object.entries(TIMES).map(([name, id]) => [name, audits[id]?.displayValue ?? ''])),
    short: [...new Set(failing)],
  };
}

function budgetsOf({ page, device, scores, short }: LighthouseRow, least: Partial<Record<Category, number>>): Budget[] {
  return CATEGORIES.flatMap((category) => {
    const wanted = least[category];
    if (wanted === undefined) return [];
    const pass = scores[category] >= wanted;
    const found = `${scores[category]}${pass ? '' : ` (${short.join('; ')})`}`;
    return [{ name: `Lighthouse: ${page}, ${device}: ${category} ≥ ${wanted}`, pass, found }];
  });
}
