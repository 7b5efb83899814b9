/** Every line of the command, for a terminal. They are promised to whoever reads them by machine: numbers stay plain. */
import type { InvalidData } from '../simulation/engine/parameters.ts';
import type { Sentences } from '../words/sentences.ts';

const invalid: Sentences<InvalidData> = {
  unknown: ({ name }) => `unknown parameter: ${name}`,
  'no-switch': ({ name, value }) => `invalid ${name}: ${value} (true or false)`,
  'no-option': ({ name, value, options }) => `invalid ${name}: ${value} (one of ${options.join(', ')})`,
  'no-number': ({ name, value }) => `invalid ${name}: ${value} (a number)`,
  'no-whole-number': ({ name, value }) => `invalid ${name}: ${value} (a whole number)`,
  'out-of-range': ({ name, value, minimum, maximum, unit }) =>
    `invalid ${name}: ${value} (${minimum} to ${maximum}${unit && ` ${unit}`})`,
};

export const words = {
  invalid,
  usage: 'usage: simulate list | <model> name=value … seed=7 | --batch FILE  [--json]',
  unknownModel: (model: string, known: readonly string[]) => `unknown model: ${model} (one of ${known.join(', ')})`,
  unknownParameter: (name: string, model: string, known: readonly string[]) =>
    `unknown parameter: ${name} (${model} has ${known.join(', ')})`,
  invalidSeed: (seed: string) => `invalid seed: ${seed} (a whole number)`,
  noAssignment: (word: string) => `not name=value: ${word}`,
  noBatchFile: '--batch needs a file',
  unreadable: (file: string, reason: string) => `cannot read ${file}: ${reason}`,
  noCases: (file: string) => `${file} holds no array of {"model", "values", "seed"}`,
  failed: (reason: string) => `simulate failed: ${reason}`,
};
