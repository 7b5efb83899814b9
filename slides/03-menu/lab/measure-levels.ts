/**
 * Writes ../model/menu-gzip/levels-table.ts: what each gzip level costs and saves on the deck's own menu. Balancers are built
 * with stock zlib; Node's is Chromium's fork, so Python's compresses and tells the CPU time of its process. pako with
 * `legacyHash`, as the slide's own measurement has it, must give the same number of bytes at every level.
 * Run it by hand, best on a quiet machine: npx tsx slides/03-menu/lab/measure-levels.ts [rounds]
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzip } from 'pako';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { generateMenu, type MenuNode } from '../model/menu-gzip/menu-generator.ts';
import { ALL_LEVELS } from './gzip-levels.ts';

const DEPTH = 4;
const CHILDREN_PER_NODE = 8;
const SEED = 1;
const rounds = Number(process.argv[2] ?? 40);

const menu = generateMenu(DEPTH, CHILDREN_PER_NODE, randomStreams(SEED));
const bytes = new TextEncoder().encode(JSON.stringify({ menu }));

/** Each round takes every level once, so that a disturbance meets all of them; of the rounds the least counts. */
const PYTHON = `
import json, sys, time, zlib
menu, rounds = sys.stdin.buffer.read(), int(sys.argv[1])
levels = {}
for round in range(rounds):
    for level in range(1, 10):
        start = time.process_time()
        gzip = zlib.compressobj(level, zlib.DEFLATED, 31)
        size = len(gzip.compress(menu)) + len(gzip.flush())
        seconds = time.process_time() - start
        levels[level] = (size, min(seconds, levels.get(level, (0, seconds))[1]))
print(json.dumps({'version': zlib.ZLIB_RUNTIME_VERSION, 'levels': [levels[level] for level in range(1, 10)]}))
`;

interface Measured {
  version: string;
  /** Bytes and CPU seconds, from level 1 on. */
  levels: [number, number][];
}

const measured: Measured = JSON.parse(
  execFileSync('python3', ['-c', PYTHON, String(rounds)], { input: bytes, encoding: 'utf8' }),
);

const costs = ALL_LEVELS.map((level, i) => {
  const [compressedBytes, seconds] = measured.levels[i] ?? [Number.NaN, Number.NaN];
  const ported = gzip(bytes, { level, legacyHash: true }).length;
  if (ported !== compressedBytes) throw new Error(`level ${level}: ${compressedBytes} bytes, but ${ported} with pako`);
  const nanosecondsPerByte = ((seconds * 1e9) / bytes.length).toFixed(2);
  return `  { level: ${level}, bytesRatio: ${(compressedBytes / bytes.length).toFixed(5)}, cpuNanosecondsPerByte: ${nanosecondsPerByte} },`;
}).join('\n');

/** Mean size of a node without its children, by level of the menu. */
const nodeBytes = meanNodeBytes(menu)
  .map((mean) => mean.toFixed(1))
  .join(', ');

const text = `/**
 * What gzip costs and saves per level on the generated menu (${(bytes.length / 1e6).toFixed(2)} MB, ${DEPTH} levels of ${CHILDREN_PER_NODE} children): written by
 * lab/measure-levels.ts, not by hand. Stock zlib ${measured.version}, byte for byte what nginx sends; CPU time of a server's core
 * (${machineClass()}), least of ${rounds} interleaved rounds.
 */
import type { LevelCost } from './level-costs.ts';

export const LEVELS: readonly LevelCost[] = [
${costs}
];

/** Mean bytes of JSON a node, by its level in the menu, without its children. */
export const BYTES_PER_NODE: readonly number[] = [${nodeBytes}];
`;
writeFileSync(join(import.meta.dirname, '../model/menu-gzip/levels-table.ts'), text);

function meanNodeBytes(top: MenuNode[]): number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  const visit = (nodes: MenuNode[]) => {
    for (const { children, ...node } of nodes) {
      const index = node.level - 1;
      // The comma after a node, and what encloses its children, are its own.
      const own = new TextEncoder().encode(JSON.stringify(children ? { ...node, children: [] } : node)).length + 1;
      sums[index] = (sums[index] ?? 0) + own;
      counts[index] = (counts[index] ?? 0) + 1;
      if (children) visit(children);
    }
  };
  visit(top);
  return sums.map((sum, index) => sum / (counts[index] ?? 1));
}

/** The family of the processor, as far as it says something to a reader. */
function machineClass(): string {
  return (cpus()[0]?.model ?? 'unknown processor')
    .replace(/\((R|TM)\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
