import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromNotch, lastNotch, toNotch } from '../../src/figure/thumb.ts';
import { words as figureWords } from '../../src/figure/words.ts';
import { words } from '../../src/run/command-line-words.ts';
import {
  choice,
  defaults,
  type Invalid,
  number,
  optional,
  parse,
  toggle,
  validate,
} from '../../src/simulation/engine/parameters.ts';
import { sentenceOf } from '../../src/words/sentences.ts';

/** As they are read in a terminal, and on a slide. */
const lines = (invalid: Invalid) => [sentenceOf(words.invalid, invalid), figureWords.dropped([invalid])];

const parameters = {
  servers: number({
    label: 'Servers',
    unit: '',
    minimum: 1,
    maximum: 1000,
    default: 10,
    integer: true,
    slider: { minimum: 1, maximum: 40, step: 1 },
  }),
  rate: number({
    label: 'Rate',
    unit: '/s',
    minimum: 0.001,
    maximum: 1e6,
    default: 100,
    slider: { minimum: 1, maximum: 10_000, step: 80, logarithmic: true },
  }),
  places: optional({
    label: 'Places',
    unit: '',
    minimum: 0,
    maximum: 500,
    default: null,
    absent: 'unlimited',
    slider: { minimum: 0, maximum: 100, step: 10 },
  }),
  store: choice({ label: 'Store', options: { atom: 'atom', locked: 'locked' }, default: 'atom' }),
  parts: toggle({ label: 'In parts', default: false }),
};

test('defaults are taken as they are', () => {
  const values = defaults(parameters);
  expect(parse(parameters, values)).toEqual({ values, dropped: [] });
});

test('whatever comes in, values stay in their ranges and each fault is one line', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('servers', 'rate', 'places', 'store', 'parts', 'toString', 'x', 'x\ny'),
        fc.oneof(fc.anything(), fc.constantFrom('a\nb', 'a\r\nb', 'a\u2028b')),
      ),
      (raw) => {
        const { values, dropped } = parse(parameters, raw);
        for (const [name, parameter] of Object.entries(parameters))
          expect(validate(name, parameter, values[name as keyof typeof values])).toBeUndefined();
        for (const one of dropped) for (const line of lines(one)) expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
      },
    ),
  );
});

test.each([
  ['servers', 2.5, 'invalid servers: 2.5 (a whole number)'],
  ['servers', 0, 'invalid servers: 0 (1 to 1000)'],
  ['rate', 'x', 'invalid rate: x (a number)'],
  ['rate', 0, 'invalid rate: 0 (0.001 to 1000000 /s)'],
  ['store', 'disk', 'invalid store: disk (one of atom, locked)'],
  ['parts', 'yes', 'invalid parts: yes (true or false)'],
] as const)('%s = %s is refused: %s', (name, value, said) => {
  const invalid = validate(name, parameters[name], value);
  expect(invalid && lines(invalid)).toEqual([said, `From the link, not used: ${said}.`]);
});

test('a parameter that there is none of is said too', () => {
  const { dropped } = parse(parameters, { x: 1 });
  expect(dropped.flatMap(lines)).toEqual(['unknown parameter: x', 'From the link, not used: unknown parameter x.']);
});

test.each(['servers', 'rate', 'places'] as const)('every notch of %s is a value that finds its notch again', (name) => {
  const parameter = parameters[name];
  for (let notch = 0; notch <= lastNotch(parameter); notch++) {
    const value = fromNotch(parameter, notch);
    expect(validate(name, parameter, value)).toBeUndefined();
    expect(toNotch(parameter, value)).toBe(notch);
  }
});
