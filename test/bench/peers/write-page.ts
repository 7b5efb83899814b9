/** The newest run beside other tools, as a page: `docs/bench.md`, with its plots in `docs/bench.svg`. Pure but for writing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from '../statistics.ts';
import type { PeerRow, PeersReport } from './measure.ts';

interface Line {
  name: string;
  of(row: PeerRow): number;
  unit: string;
  /** Of the fastest peer, at most. */
  most: number;
  /** So little is none: then nobody is ahead. */
  enough?: number;
}

/** What the deck is held to beside the best of the others. */
export const lines: readonly Line[] = [
  { name: 'Bytes until the first words', of: (row) => row.wordsKilobytes, unit: 'kB', most: 1 },
  { name: 'First words', of: (row) => row.wordsMilliseconds, unit: 'ms', most: 1 },
  {
    name: 'Bytes until the first slide stands; here its live figure',
    of: (row) => row.readyKilobytes,
    unit: 'kB',
    most: 1,
  },
  { name: 'Requests until then', of: (row) => row.readyRequests, unit: '', most: 1 },
  { name: 'The first slide stands; here its live figure', of: (row) => row.readyMilliseconds, unit: 'ms', most: 1 },
  { name: 'First key answered', of: (row) => row.firstKeyMilliseconds, unit: 'ms', most: 1 },
  { name: 'Bytes of a walk through all slides', of: (row) => row.wholeKilobytes, unit: 'kB', most: 1 },
  { name: 'Key to next slide on the screen, p50', of: (row) => row.seenP50Milliseconds, unit: 'ms', most: 1.15 },
  { name: 'Key to next slide on the screen, p95', of: (row) => row.seenP95Milliseconds, unit: 'ms', most: 1.3 },
  { name: 'Until its frame is finished, p50', of: (row) => row.nextP50Milliseconds, unit: 'ms', most: 1.15 },
  { name: 'Until its frame is finished, p95', of: (row) => row.nextP95Milliseconds, unit: 'ms', most: 1.3 },
  { name: 'Tasks over 50 ms in a walk', of: (row) => row.longTasks, unit: '', most: 1 },
  { name: 'Slider to paint, p50', of: (row) => row.sliderP50Milliseconds, unit: 'ms', most: 1.2 },
  { name: 'Script of a redraw, p50', of: (row) => row.redrawP50Milliseconds, unit: 'ms', most: 1.2 },
  {
    name: 'Run of the model behind it, p50; the others have none',
    of: (row) => row.runP50Milliseconds,
    unit: 'ms',
    most: 1,
  },
  {
    name: 'Heap a round there and back, with code that is compiled again',
    of: (row) => row.heapSlopeKilobytesARound,
    unit: 'kB',
    most: 1,
  },
  {
    name: 'Of that what the page keeps',
    of: (row) => row.keptSlopeKilobytesARound,
    unit: 'kB',
    most: 1,
    enough: 20,
  },
];

export interface Compared {
  name: string;
  unit: string;
  values: number[];
  /** Ours over the best of the others; NaN where none has it. */
  ratio: number;
  holds: boolean;
}

export function compare(rows: readonly PeerRow[]): Compared[] {
  return lines.map(({ name, of, unit, most, enough = 0 }) => {
    const values = rows.map(of);
    const [ours = Number.NaN, ...others] = values;
    const best = Math.min(...others.filter((value) => !Number.isNaN(value)));
    const ratio = Number.isFinite(best) && best > 0 ? ours / best : Number.NaN;
    return {
      name,
      unit,
      values,
      ratio,
      holds: ours <= enough || (Number.isNaN(ratio) ? ours <= Math.max(0, best) : ratio <= most),
    };
  });
}

export function writePage(root: string, report: PeersReport): void {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/bench.svg'), plots(report));
  writeFileSync(join(root, 'docs/bench.md'), page(report));
}

const said = (value: number, unit: string) =>
  Number.isNaN(value) ? '–' : `${Number(value.toPrecision(3))}${unit && ` ${unit}`}`;

function page(report: PeersReport): string {
  const { rows, rounds, at, cores, simulation } = report;
  const compared = compare(rows);
  const behind = compared.filter(({ holds }) => !holds);
  const table = compared.map(
    ({ name, unit, values, ratio, holds }) =>
      `| ${name} | ${values.map((value) => said(value, unit)).join(' | ')} | ${said(ratio, '')}${Number.isNaN(ratio) ? '' : ' ×'} | ${holds ? 'yes' : 'no'} |`,
  );
  return `# Measured beside what a speaker would use instead

Written by \`npm run bench -- --peers\` on ${at}, ${cores} cores, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; all in one run, in turn, in the same browser. Times differ
from machine to machine, so look at the ratios. The others were given the talk's words and notes; the plain reveal.js deck six
charts with a slider each, Slidev and Marp none. Bytes are those that had come by then, compressed. A slide stands when the frame
with its headline is finished, here with its figure; a screen of 60 frames a second shows it when its next frame begins; sliders are dragged by the mouse, and a picture stands when its frame is
finished; tasks are counted from the first key of the walk.

![Bars of each measurement](bench.svg)

|  | ${rows.map(({ name, version }) => `${name}${version && ` ${version}`}`).join(' | ')} | ours ÷ best | holds |
|---|${rows.map(() => '--:').join('|')}|--:|---|
${table.join('\n')}

The last column says whether the deck keeps what it promises beside the best of the others (\`test/bench/peers/write-page.ts\`).
${behind.length === 0 ? 'It does, in every line.' : `It is not ahead in: ${behind.map(({ name }) => name.toLowerCase()).join('; ')}.`}

## Simulation

A queue with ten servers at 80 %: ${simulation.customersPerSecond.toLocaleString('en')} customers a second here${
    simulation.ratio
      ? `, ${simulation.simPyCustomersPerSecond?.toLocaleString('en')} with SimPy ${simulation.simPyVersion} on the same machine: **${simulation.ratio} ×**`
      : '; SimPy could not be installed'
  }. The same queue in a bare loop, without streams, seeds or anything that is
counted: ${simulation.bareCustomersPerSecond.toLocaleString('en')}, so that the engine makes ${round((100 * simulation.customersPerSecond) / simulation.bareCustomersPerSecond)} % of what the language can.
`;
}

const BAR = 18;
const LABEL = 250;
const WIDTH = 900;

/** One group of bars a measurement, each group on a scale of its own. */
function plots({ rows }: PeersReport): string {
  const parts: string[] = [];
  let y = 8;
  for (const { name, unit, values } of compare(rows)) {
    parts.push(`<text x="0" y="${y + 14}" font-weight="bold">${name}</text>`);
    y += 24;
    const most = Math.max(...values.filter((value) => !Number.isNaN(value)), Number.MIN_VALUE);
    for (const [index, value] of values.entries()) {
      const width = Number.isNaN(value) ? 0 : Math.max(1, (Math.max(0, value) / most) * (WIDTH - LABEL - 110));
      const fill = index === 0 ? '#c2410c' : '#64748b';
      parts.push(
        `<text x="${LABEL - 10}" y="${y + 13}" text-anchor="end">${rows[index]?.name}</text>`,
        `<rect x="${LABEL}" y="${y + 2}" width="${width.toFixed(1)}" height="${BAR - 5}" fill="${fill}"/>`,
        `<text x="${LABEL + width + 8}" y="${y + 13}">${said(value, unit)}</text>`,
      );
      y += BAR;
    }
    y += 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="sans-serif" font-size="13">
<title>Each measurement beside the others’, as bars</title>
<rect width="${WIDTH}" height="${y}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}
