/**
 * The frames that the build ships are what a run answers now: none is left from an older model, none comes back otherwise
 * than it was packed, none is missing; and a page can afford them.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { frames as modules } from 'virtual:frames';
import { expect, test } from 'vitest';
import { buildFigures } from '../../src/build/frames-bundle.ts';
import { figureNameOf } from '../../src/build/tales.ts';
import type { Figure } from '../../src/figure/declare.ts';
import { standingValues } from '../../src/figure/standing.ts';
import { MEASURE } from '../../src/figure/surroundings.ts';
import { loadModel } from '../../src/model-registry.ts';
import { computeFrames } from '../../src/run/compute-frames.ts';
import { unpackFrame } from '../../src/run/frames.ts';

const MOST_BYTES = 10_000;
const figures = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');
const built = buildFigures(join(import.meta.dirname, '../..'));
const names = Object.keys(figures).map(figureNameOf);
const settingSteps = ({ steps = [] }: Figure) => steps.filter((step) => step !== MEASURE);

test('each figure has its frames', async () => {
  expect(Object.keys(await built).sort()).toEqual([...names].sort());
  expect(Object.keys(modules).sort()).toEqual([...names].sort());
});

test.each(Object.entries(figures))('%s: the default, then the steps, each as a run answers', async (path, load) => {
  const { figure } = await load();
  const { frames = [], description } = (await built)[figureNameOf(path)] ?? {};
  expect(frames.map(({ preset }) => preset)).toEqual([...new Set(['', ...settingSteps(figure)])]);
  expect(frames.map(unpackFrame)).toEqual(await computeFrames(loadModel, figure));
  expect(description?.sentence).toBeTruthy();
  expect(gzipSync(JSON.stringify(frames)).length).toBeLessThan(MOST_BYTES);
});

test.each(Object.entries(figures))(
  '%s: steps are presets, and the first is where the slide begins',
  async (_, load) => {
    const { figure } = await load();
    const presets = settingSteps(figure).map((step) => figure.presets?.find(({ name }) => name === step));
    expect(presets.includes(undefined)).toBe(false);
    expect(standingValues(figure, presets[0]?.values)).toEqual(standingValues(figure));
  },
);

test('under test the module computes them itself', async () => {
  const [name = ''] = names;
  expect((await modules[name]?.())?.default).toEqual((await built)[name]?.frames);
});
