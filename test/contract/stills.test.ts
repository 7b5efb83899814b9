/**
 * A still of each slide and each of its steps, drawn as the build draws them: for readers without JavaScript, for the speaker's
 * preview, for paper. Small enough to be loaded by a phone, and the same each time.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { prepareFonts } from '../../src/build/fonts.ts';
import { buildFigures } from '../../src/build/frames-bundle.ts';
import type { BuiltFigures } from '../../src/build/frames-thread.ts';
import { stepsOf } from '../../src/build/render-slides.ts';
import type { DrawnStills } from '../../src/build/stills/declaration.ts';
import { SIZES, stillFile } from '../../src/build/stills/find-stills.ts';
import { drawStills } from '../../src/build/stills/stills-plugin.ts';
import { readTales } from '../../src/build/tales.ts';

const MOST_BYTES = 14_000;
const MEAN_BYTES = 5_500;
const root = join(import.meta.dirname, '../..');
const slides = readTales(root).flatMap((tale) => tale.slides);
let built: BuiltFigures;
let drawn: DrawnStills;

beforeAll(async () => {
  await prepareFonts(root);
  built = await buildFigures(root);
  drawn = await drawStills(root, built);
}, 60_000);

test('of each slide its beginning, for a wide page and a phone, and each of its steps', () => {
  const wanted = slides.flatMap((slide) => {
    const figures = slide.figures.flatMap(({ name }) => {
      const { description } = built[name] ?? {};
      return description ? [{ name, description }] : [];
    });
    const steps = stepsOf(slide, figures).map((_, step) => stillFile(slide.id, 'wide', step));
    return [stillFile(slide.id), stillFile(slide.id, 'narrow'), ...steps];
  });
  expect([...drawn.keys()].sort()).toEqual(wanted.sort());
});

test('each is a whole picture of its size, whose letters need no typeface', () => {
  for (const [file, svg] of drawn) {
    const sizes = file.includes('.narrow.') ? [SIZES.narrow, SIZES.pushed] : [SIZES.wide];
    const starts = sizes.map(
      ({ width, height }) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    );
    expect(
      starts.some((start) => svg.startsWith(start)),
      file,
    ).toBe(true);
    expect(svg, file).not.toMatch(/<text|NaN|Infinity|undefined|url\((?!#)/);
    expect(svg.match(/<path/g)?.length, file).toBeGreaterThan(2);
  }
});

test('a step that moves the figure has another picture than the beginning', () => {
  const moving = slides.filter(({ figures: [figure] }) => (built[figure?.name ?? '']?.frames.length ?? 0) > 2);
  expect(moving.length).toBeGreaterThan(20);
  for (const { id } of moving) {
    const ofSlide = [...drawn].filter(([file]) => file.startsWith(`stills/${id}.`) && !file.includes('narrow'));
    expect(new Set(ofSlide.map(([, svg]) => svg)).size, id).toBeGreaterThan(1);
  }
});

test('they are small', () => {
  const sizes = [...drawn].map(([file, svg]) => ({ file, bytes: gzipSync(svg).length }));
  expect(sizes.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / sizes.length).toBeLessThan(MEAN_BYTES);
});
