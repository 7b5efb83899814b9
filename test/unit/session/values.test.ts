import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { changeSeed, changeValues, replaceValues, type Source, valuesOf } from '../../../src/session/values.ts';
import { number } from '../../../src/simulation/engine/parameters.ts';
import { effective, FROM_STEP, figures, handPresets, move, play, sourceOf } from './walk.ts';

const parameters = {
  rate: number({ label: 'Rate', unit: '', minimum: 0, maximum: 100, default: 5 }),
  servers: number({ label: 'Servers', unit: '', minimum: 1, maximum: 9, default: 2, integer: true }),
};
const outside: Source<typeof parameters> = { scope: 'menu', model: 'load', parameters };
const inStep = { ...outside, step: { at: 'wall/0', values: { rate: 80 } } };
const inOther = { ...outside, step: { at: 'wall/1', values: { rate: 90 } } };
const rate = (session: Session, source: Source<typeof parameters>) => valuesOf(session, source).values.rate;

test('layers: defaults, base, step, hand', () => {
  const session = new Session('a');
  const based = { ...outside, base: { rate: 7, servers: 3 } };
  expect(valuesOf(session, based).values).toEqual({ rate: 7, servers: 3 });
  expect(valuesOf(session, { ...based, step: inStep.step }).values).toEqual({ rate: 80, servers: 3 });
  changeValues(session, { ...based, step: inStep.step }, { servers: 4 });
  expect(valuesOf(session, { ...based, step: inStep.step }).values).toEqual({ rate: 80, servers: 4 });
  expect(valuesOf(session, based).values).toEqual({ rate: 7, servers: 4 });
});

test('a step that is left drops its layer and shows again what it hid; what a hand set in it stays there', () => {
  const session = new Session('a');
  changeValues(session, outside, { rate: 9 });
  changeSeed(session, outside, 4);
  expect([rate(session, outside), rate(session, inStep), rate(session, outside)]).toEqual([9, 80, 9]);
  expect(valuesOf(session, inStep).seed).toBe(1);
  expect(valuesOf(session, outside).seed).toBe(4);
  changeValues(session, inStep, { rate: 30 });
  expect([rate(session, inStep), rate(session, inOther), rate(session, outside)]).toEqual([30, 90, 30]);
});

test('what stands at its default is not kept, but a step can be overruled by the default', () => {
  const session = new Session('a');
  changeValues(session, outside, { rate: 9 });
  changeValues(session, outside, { rate: 5 });
  expect(session.entries(prefixes.values)).toEqual([]);
  changeValues(session, inStep, { rate: 5 });
  expect(rate(session, inStep)).toBe(5);
  changeValues(session, inStep, { rate: 80 });
  expect(session.entries(prefixes.values)).toEqual([]);
});

test('a slider that returns to the step’s value does not touch what the step hides', () => {
  const session = new Session('a');
  changeValues(session, outside, { rate: 9 });
  changeValues(session, inStep, { rate: 80 });
  expect(rate(session, outside)).toBe(9);
});

test('what cannot be used is said, and the value below stands for it', () => {
  const session = new Session('a');
  session.set(paths.value('menu', 'load', 'rate'), { value: 1e6, at: '' }, 'link');
  session.set(paths.value('menu', 'load', 'gone'), { value: 1, at: '' }, 'link');
  const { values, dropped } = valuesOf(session, { ...outside, base: { rate: 7 } });
  expect(values).toEqual({ rate: 7, servers: 2 });
  expect(dropped.map(({ code, data }) => [code, data.name])).toEqual([
    ['out-of-range', 'rate'],
    ['unknown', 'gone'],
  ]);
  replaceValues(session, outside, {});
  expect(valuesOf(session, outside).dropped).toEqual([]);
});

test('a preset leads to its very values, in a step as outside, and keeps them when the step is left', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), fc.nat(3), fc.nat(handPresets.length - 1), (walk, index, preset) => {
      const session = new Session('a');
      for (const step of walk) play(session, step);
      const figure = figures[index];
      if (!figure) return;
      const seen = () => valuesOf(session, sourceOf(session, figure));
      const shown = sourceOf(session, figure).step;
      const { values: base } = valuesOf(new Session('b'), { ...sourceOf(session, figure), step: undefined });
      const wanted = { values: { ...base, ...handPresets[preset] }, seed: 1, dropped: [] };
      const isStepsOwn = JSON.stringify({ ...base, ...shown?.values }) === JSON.stringify(wanted.values);
      replaceValues(session, sourceOf(session, figure), handPresets[preset] ?? {});
      expect(seen()).toEqual(wanted);
      session.set(paths.place, { slide: 'elsewhere', step: 0 }, 'hand');
      expect(seen()).toEqual(isStepsOwn ? { ...wanted, values: base } : wanted);
    }),
    { numRuns: 2000 },
  );
});

test('a step is never left behind, whatever happens in it and after it', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 60 }), (walk) => {
      const session = new Session('a');
      for (const step of walk) {
        play(session, step);
        for (const [index, { values }] of effective(session).entries()) {
          const figure = figures[index];
          const preset = figure && sourceOf(session, figure).step?.values;
          for (const [name, value] of Object.entries(values))
            if (typeof value === 'number' && value >= FROM_STEP) expect(preset?.[name]).toBe(value);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('a step that no hand touched shows its preset, whatever was set before it', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), fc.integer({ min: 0, max: 2 }), (walk, step) => {
      const session = new Session('a');
      for (const one of walk) if (one.kind !== 'go') play(session, one);
      session.set(paths.place, { slide: 'wall', step }, 'hand');
      const figure = figures[0];
      const { values } = valuesOf(session, figure ? sourceOf(session, figure) : outside);
      expect(values).toEqual({ rate: 5, servers: 6, limit: null, ...figure?.steps[step] });
    }),
  );
});
