/** The measurement of the gzip slide in Node: both answers, every level, in order, and real. */
import { gunzipSync } from 'node:zlib';
import { gzip } from 'pako';
import { describe, expect, it } from 'vitest';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { menuBytes, menuPartBytes } from '../model/menu-gzip/level-costs.ts';
import { BYTES_PER_NODE, LEVELS } from '../model/menu-gzip/levels-table.ts';
import { generateMenu, menuPart } from '../model/menu-gzip/menu-generator.ts';
import { ALL_LEVELS } from './gzip-levels.ts';
import { type MenuProgress, menuMeasurements } from './measure-menu.ts';

const shape = { menuDepth: 3, childrenPerNode: 6 };
const reports = Array.from(menuMeasurements(shape, 2), (progress): MenuProgress => structuredClone(progress));
const last = reports.at(-1);
if (!last) throw new Error('nothing was measured');
const { measured } = last;

describe('what it reports on the way', () => {
  it('comes after every measurement, rises, and ends at 1', () => {
    expect(reports).toHaveLength(2 * 2 * ALL_LEVELS.length);
    const shares = reports.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeCloseTo(1, 12);
  });

  it('names level and round as they are', () => {
    const named = reports.map(({ answer, round, level }) => `${answer} ${round} ${level}`);
    expect(named[0]).toBe('whole 1 1');
    expect(named[8]).toBe('whole 1 9');
    expect(named[9]).toBe('whole 2 1');
    expect(named.at(-1)).toBe('part 2 9');
  });

  it('shows what is known so far', () => {
    expect(reports[2]?.measured.whole.levels.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(reports[2]?.measured.part.levels).toEqual([]);
  });
});

describe('what it measures', () => {
  it.each(['whole', 'part'] as const)('has a time, a spread and fewer bytes at every level: %s', (answer) => {
    const { bytes, levels } = measured[answer];
    expect(levels.map(({ level }) => level)).toEqual([...ALL_LEVELS]);
    for (const row of levels) {
      expect(row.milliseconds).toBeGreaterThan(0);
      expect(row.slowestMilliseconds).toBeGreaterThanOrEqual(row.milliseconds);
      expect(row.compressedBytes).toBeLessThan(bytes / 2);
    }
  });

  it('sends fewer bytes the higher the level, but for a hundredth where lazy matching loses a little', () => {
    const sizes = measured.whole.levels.map(({ compressedBytes }) => compressedBytes);
    for (const [i, size] of sizes.slice(1).entries()) expect(size).toBeLessThan((sizes[i] ?? 0) * 1.01);
    expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) * 0.9);
  });

  it('is the menu of the sliders, within 2 % of the shipped bytes a node', () => {
    const expected = (bytesOf: typeof menuBytes) => bytesOf(shape.menuDepth, shape.childrenPerNode, BYTES_PER_NODE);
    expect(Math.abs(measured.whole.bytes / expected(menuBytes) - 1)).toBeLessThan(0.02);
    // Eighteen nodes only, of random content: a standard error of some 3 % of a node's bytes.
    expect(Math.abs(measured.part.bytes / expected(menuPartBytes) - 1)).toBeLessThan(0.1);
  });
});

it('writes the very bytes of the shipped table, which a server’s zlib wrote', () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ menu: generateMenu(4, 8, randomStreams(1)) }));
  for (const level of [1, 5] as const)
    expect(gzip(bytes, { level, legacyHash: true }).length / bytes.length).toBeCloseTo(
      LEVELS[level - 1]?.bytesRatio ?? 0,
      5,
    );
});

describe('the compressor itself, on four levels', () => {
  const menu = generateMenu(4, 5, randomStreams(2));
  const bytes = new TextEncoder().encode(JSON.stringify({ menu }));

  it.each(ALL_LEVELS)('level %i unpacks to the menu, at the size of the shipped table within 8 per cent', (level) => {
    const compressed = gzip(bytes, { level, legacyHash: true });
    expect(Buffer.compare(gunzipSync(compressed), bytes)).toBe(0);
    const ratio = LEVELS.find((row) => row.level === level)?.bytesRatio ?? 0;
    expect(Math.abs(compressed.length / bytes.length / ratio - 1)).toBeLessThan(0.08);
  });

  it('sends of a part only what one open branch holds', () => {
    const part = menuPart(menu);
    const count = (nodes: typeof menu): number =>
      nodes.reduce((sum, { children }) => sum + 1 + (children ? count(children) : 0), 0);
    expect(count(menu)).toBe(5 + 25 + 125 + 625);
    expect(count(part)).toBe(5 + 5 + 5 + 5);
    expect(part[0]?.children?.[0]?.children?.[0]?.children?.[0]).toEqual(
      menu[0]?.children?.[0]?.children?.[0]?.children?.[0],
    );
  });
});
