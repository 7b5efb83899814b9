/**
 * All models of the deck with their rules, found by looking and loaded one by one when asked for: for workers, the build
 * and tests. A page brings it once a run is short enough to be made there.
 */
import { loadCode } from './run/load-code.ts';
import type { Model } from './simulation/engine/model.ts';

const files = import.meta.glob<Record<string, Model>>(['/slides/*/model/*.ts', '!**/*.test.ts']);

const byName = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load] as const));

export async function loadModel(name: string): Promise<Model> {
  const load = byName.get(name);
  if (!load) throw new Error(`unknown model: ${name}`);
  const model = Object.values(await loadCode(load)).find((exported) => exported.name === name);
  if (!model) throw new Error(`model/${name}.ts exports no model of that name`);
  return model;
}
