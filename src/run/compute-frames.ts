/**
 * Computes a figure's frames: in the build, once for all viewers; in tests and under the dev server when they are asked for.
 * They are what a page's worker would answer at rest: the same code, the same seed, the same bits.
 */
import type { Figure } from '../figure/declare.ts';
import { standingValues } from '../figure/standing.ts';
import { MEASURE } from '../figure/surroundings.ts';
import { parse, type Value, type Values } from '../simulation/engine/parameters.ts';
import { sentenceOf } from '../words/sentences.ts';
import { words } from './command-line-words.ts';
import { compute, type LoadModel } from './compute.ts';
import type { Frame } from './frames.ts';

const DEFAULT_SEED = 1;

/** What a figure stands at before anybody touches it: its default, then its steps; a measurement is nobody's to compute. */
export function frameSettings(figure: Figure): { preset: string; values: Values }[] {
  return ['', ...new Set(figure.steps)]
    .filter((step) => step !== MEASURE)
    .map((preset) => {
      const values = standingValues(figure, presetValues(figure, preset));
      const { dropped } = parse(figure.parameters, values);
      if (dropped.length > 0)
        throw new Error(`${preset || 'base'}: ${dropped.map((one) => sentenceOf(words.invalid, one)).join('; ')}`);
      return { preset, values };
    });
}

export function computeFrames(loadModel: LoadModel, figure: Figure): Promise<Frame[]> {
  const { model, view } = figure;
  return Promise.all(
    frameSettings(figure).map(async ({ preset, values }) => {
      const job = { model, view, values, seed: DEFAULT_SEED, effort: 'rest' as const };
      const { result } = await compute(loadModel, job, () => 0);
      return { preset, values, seed: DEFAULT_SEED, result };
    }),
  );
}

function presetValues(figure: Figure, name: string): Record<string, Value | undefined> {
  if (name === '') return {};
  const preset = figure.presets?.find((one) => one.name === name);
  if (!preset) throw new Error(`no preset is called ${name}`);
  return preset.values;
}
