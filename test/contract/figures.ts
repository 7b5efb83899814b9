/** All figures as they are declared, and where hands can put them: what the contract tests go through. None is named here. */

import type { Figure } from '../../src/figure/declare.ts';
import type { AnyDrawn } from '../../src/figure/picture.ts';
import { standingValues } from '../../src/figure/standing.ts';
import { fromNotch, lastNotch } from '../../src/figure/thumb.ts';
import { figureName } from '../../src/registry.ts';
import type { Model } from '../../src/simulation/engine/model.ts';
import type { Parameter, Value, Values } from '../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');
const models = import.meta.glob<Record<string, Model>>(['/slides/*/model/*.ts', '!**/*.test.ts'], { eager: true });
const named = new Map(
  Object.values(models).flatMap((module) => Object.values(module).map((model) => [model.name, model])),
);

export const figures = Object.entries(files).map(([path, load]) => ({ name: figureName(path), load }));

/** All corners of more controls than these would take long: beyond, only each end alone. */
const MOST_CORNERS = 64;

/** What a hand reaches at the end of a control. */
function endsOf(parameter: Parameter): Value[] {
  if (parameter.kind === 'switch') return [false, true];
  if (parameter.kind === 'choice') return Object.keys(parameter.options);
  return [fromNotch(parameter, 0), fromNotch(parameter, lastNotch(parameter))];
}

/** Defaults, presets, each end of a control alone from each of them, and all ends together. */
export function settingsOf(figure: Figure): Values[] {
  const starts = [{}, ...(figure.presets ?? []).map(({ values }) => values)].map((values) =>
    standingValues(figure, values),
  );
  const controls = [...figure.controls, ...(figure.moreControls ?? [])].flatMap((name) => {
    const parameter = figure.parameters[name];
    return parameter ? [{ name, ends: endsOf(parameter) }] : [];
  });
  const alone = starts.flatMap((start) =>
    controls.flatMap(({ name, ends }) => ends.map((end) => ({ ...start, [name]: end }))),
  );
  const [standing = {}] = starts;
  let corners: Values[] = [standing];
  for (const { name, ends } of controls) {
    if (corners.length * ends.length > MOST_CORNERS) break;
    corners = corners.flatMap((corner) => ends.map((end) => ({ ...corner, [name]: end })));
  }
  const all = new Map([...starts, ...alone, ...corners].map((values) => [JSON.stringify(values), values]));
  return [...all.values()];
}

/** Computes what the figure draws from, coarsely, at each of those settings. */
export async function drawnAt(figure: Figure, settings: readonly Values[]): Promise<AnyDrawn[]> {
  const model = named.get(figure.model);
  const view = model?.views[figure.view];
  if (!view) throw new Error(`no view ${figure.view} of ${figure.model}`);
  const needed = await model?.needs?.();
  return settings.map((values) => ({
    values,
    ...view(values, randomStreams(1), 'drag', needed),
    measured: {},
    brought: {},
    effort: 'drag',
    open: 'chart',
  }));
}

/** What differs from where the figure stands. */
export function changed(figure: Figure, values: Values): string {
  const standing = standingValues(figure);
  const differing = Object.entries(values).filter(([name, value]) => standing[name] !== value);
  return JSON.stringify(Object.fromEntries(differing));
}
