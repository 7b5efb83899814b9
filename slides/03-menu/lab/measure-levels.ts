/**
 * Writes ../model/menu-gzip/levels-table.ts: what each gzip level costs and saves on the deck's own menu, measured with Node's zlib.
 * Run it by hand on a quiet machine: npx tsx slides/03-menu/lab/measure-levels.ts [rounds]
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { generateMenu, type MenuNode } from '../model/menu-gzip/menu-generator.ts';
import { measureLevels } from './gzip-levels.ts';

const DEPTH = 4;
const CHILDREN_PER_NODE = 8;
const SEED = 1;
const rounds = Number(process.argv[2] ?? 15);

const menu = generateMenu(DEPTH, CHILDREN_PER_NODE, randomStreams(SEED));
const bytes = new TextEncoder().encode(JSON.stringify({ menu }));
const measured = measureLevels(bytes, rounds, ({ done, total }) => process.stderr.write(`\r${done}/${total}`), {
  compress: (data, level) => gzipSync(data, { level }),
});

const costs = measured
  .map(({ level, compressedBytes, milliseconds }) => {
    const ratio = (compressedBytes / bytes.length).toFixed(5);
    return `  { level: ${level}, bytesRatio: ${ratio}, cpuNanosecondsPerByte: ${((milliseconds * 1e6) / bytes.length).toFixed(2)} },`;
  })
  .join('\n');

/** Mean size of a node without its children, by level of the menu. */
const nodeBytes = meanNodeBytes(menu)
  .map((mean) => mean.toFixed(1))
  .join(', ');

const text = `/**
 * What gzip costs and saves per level on the generated menu (${(bytes.length / 1e6).toFixed(2)} MB, ${DEPTH} levels of ${CHILDREN_PER_NODE} children): written by
 * lab/measure-levels.ts, not by hand. Node ${process.versions.node}, zlib ${process.versions.zlib}; a server's core (${machineClass()}); least of ${rounds}
 * interleaved rounds.
 */
import type { LevelCost } from './level-costs.ts';

export const LEVELS: readonly LevelCost[] = [
${costs}
];

/** Mean bytes of JSON a node, by its level in the menu, without its children. */
export const BYTES_PER_NODE: readonly number[] = [${nodeBytes}];
`;
writeFileSync(join(import.meta.dirname, '../model/menu-gzip/levels-table.ts'), text);
process.stderr.write('\n');

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
