/**
 * The models from a terminal:
 *   simulate list [--json]
 *   simulate <model> name=value … [seed=7] [--json]
 *   simulate --batch FILE [--json]        FILE: [{"model", "values", "seed"}]
 * Unknown names and values out of range end with exit code 2 and one line on stderr.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Model } from '../simulation/engine/model.ts';
import { type Parameter, parse, validate } from '../simulation/engine/parameters.ts';
import { randomStreams } from '../simulation/engine/random.ts';
import { sentenceOf } from '../words/sentences.ts';
import { words } from './command-line-words.ts';

class UsageError extends Error {}

const DEFAULT_SEED = 1;
const root = join(import.meta.dirname, '../..');

async function allModels(): Promise<Map<string, Model>> {
  const files = readdirSync(join(root, 'slides'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    // `<tale>/model/<name>.ts`; what lies deeper is a part of a model.
    /^[^/\\]+[/\\]model[/\\][^/\\]+(?<!\.test)\.ts$/.test(file),
  );
  const models = new Map<string, Model>();
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(root, 'slides', file)).href);
    for (const model of Object.values(module) as Model[]) models.set(model.name, model);
  }
  return models;
}

function simulate(models: Map<string, Model>, name: string, given: Record<string, unknown>, seed: unknown) {
  const model = models.get(name);
  if (!model) throw new UsageError(words.unknownModel(name, [...models.keys()]));
  for (const [key, value] of Object.entries(given)) {
    const parameter = Object.hasOwn(model.parameters, key) ? model.parameters[key] : undefined;
    if (!parameter) throw new UsageError(words.unknownParameter(key, name, Object.keys(model.parameters)));
    const invalid = validate(key, parameter, value);
    if (invalid) throw new UsageError(sentenceOf(words.invalid, invalid));
  }
  if (typeof seed !== 'number' || !Number.isInteger(seed)) throw new UsageError(words.invalidSeed(String(seed)));
  const { values } = parse(model.parameters, given);
  const { facts } = model.run(values, randomStreams(seed));
  return { model: name, values, seed, facts };
}

function parseValue(parameter: Parameter | undefined, text: string): unknown {
  if (parameter?.kind === 'switch') return text === 'true' ? true : text === 'false' ? false : text;
  if (parameter?.kind === 'choice') return text;
  if (parameter?.kind === 'optional' && (text === 'null' || text === parameter.absent)) return null;
  return text.trim() === '' ? text : Number.isNaN(Number(text)) ? text : Number(text);
}

function describe(model: Model) {
  return { model: model.name, parameters: model.parameters };
}

async function main(given: string[]): Promise<void> {
  const json = given.includes('--json');
  const rest = given.filter((word) => word !== '--json');
  const models = await allModels();
  const print = (value: unknown) => console.log(JSON.stringify(value, null, json ? undefined : 2));
  if (rest[0] === '--batch') {
    const file = rest[1];
    if (!file) throw new UsageError(words.noBatchFile);
    let cases: unknown;
    try {
      cases = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new UsageError(words.unreadable(file, (error as Error).message));
    }
    if (!Array.isArray(cases)) throw new UsageError(words.noCases(file));
    print(
      cases.map((c) => {
        try {
          return simulate(models, String(c?.model), c?.values ?? {}, c?.seed ?? DEFAULT_SEED);
        } catch (error) {
          return { error: (error as Error).message };
        }
      }),
    );
    return;
  }
  const [name, ...assignments] = rest;
  if (!name) throw new UsageError(words.usage);
  if (name === 'list') {
    print([...models.values()].map(describe));
    return;
  }
  const values: Record<string, unknown> = {};
  let seed: unknown = DEFAULT_SEED;
  for (const assignment of assignments) {
    const equals = assignment.indexOf('=');
    if (equals < 1) throw new UsageError(words.noAssignment(assignment));
    const key = assignment.slice(0, equals);
    const text = assignment.slice(equals + 1);
    if (key === 'seed') seed = Number(text);
    else values[key] = parseValue(models.get(name)?.parameters[key], text);
  }
  print(simulate(models, name, values, seed));
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof UsageError ? error.message : words.failed(error.message));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
