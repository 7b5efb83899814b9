/**
 * What every model promises, whatever it is about: names, ranges, purity, determinism, sane results at the corners of what
 * its sliders offer. Models are found by glob; none is named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromNotch, lastNotch } from '../../src/figure/thumb.ts';
import type { Model, Result } from '../../src/simulation/engine/model.ts';
import { defaults, type Parameter, type Value, type Values, validate } from '../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../src/simulation/engine/random.ts';

const files = import.meta.glob<Record<string, Model>>(['/slides/*/model/*.ts', '!**/*.test.ts'], { eager: true });
const abouts = import.meta.glob<string>('/slides/*/model/*.md', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['/slides/**/*.ts', '/src/simulation/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const root = join(import.meta.dirname, '../..');

/** Values as a hand on the controls can set them. */
const setting = (parameter: Parameter): fc.Arbitrary<Value> => {
  if (parameter.kind === 'switch') return fc.boolean();
  if (parameter.kind === 'choice') return fc.constantFrom(...Object.keys(parameter.options));
  if (!parameter.slider) return fc.constant(parameter.default);
  const last = lastNotch(parameter);
  return fc
    .oneof(fc.constantFrom(0, last), fc.integer({ min: 0, max: last }))
    .map((notch) => fromNotch(parameter, notch));
};
const settings = (model: Model) =>
  fc.record(
    Object.fromEntries(Object.entries(model.parameters).map(([name, parameter]) => [name, setting(parameter)])),
  ) as fc.Arbitrary<Values>;

for (const [path, module] of Object.entries(files)) {
  const model = Object.values(module)[0] as Model;
  const needed = await model.needs?.();
  describe(model.name, () => {
    test('is the only export, and named as its file', () => {
      expect(Object.keys(module)).toHaveLength(1);
      expect(path.endsWith(`/model/${model.name}.ts`)).toBe(true);
    });

    test('tells about itself in words', () => {
      const about = abouts[path.replace('.ts', '.md')] ?? '';
      expect(about.split(/\s+/).length).toBeGreaterThan(80);
      // A page of the deck knows no other sheet by its file.
      expect(about).not.toMatch(/\]\((?!https:)/);
      // Equations are set, not typed.
      expect(about.replace(/```math[\s\S]*?```|\$`[^`]*`\$/g, '')).not.toMatch(/\^|√|⌈|[₀-₉ᵢᵣ⁻]|Σ |\d\/\(/);
    });

    test('declares usable parameters', () => {
      for (const [name, parameter] of Object.entries(model.parameters)) {
        expect(parameter.label, name).toBeTruthy();
        expect(validate(name, parameter, parameter.default)).toBeUndefined();
        if (parameter.kind !== 'number' && parameter.kind !== 'optional') continue;
        for (const notch of [0, lastNotch(parameter)])
          expect(validate(name, parameter, fromNotch(parameter, notch))).toBeUndefined();
      }
    });

    test('facts of the command line are numbers', () => {
      expect(
        faultsOf({ facts: model.run(defaults(model.parameters), randomStreams(1)).facts, columns: {} }, []),
      ).toEqual([]);
    });

    for (const [name, view] of Object.entries(model.views)) {
      const gaps = model.gaps ?? [];

      test(`${name}: same seed, same result, bit for bit`, () => {
        const values = defaults(model.parameters);
        const once = view(values, randomStreams(1), 'drag', needed);
        expect(view(values, randomStreams(1), 'drag', needed)).toEqual(once);
        expect(Object.keys({ ...once.facts, ...once.columns }).length).toBeGreaterThan(0);
        expect(faultsOf(once, gaps)).toEqual([]);
      });

      test(`${name}: nothing throws, and all numbers are numbers, wherever the sliders stand`, () => {
        fc.assert(
          fc.property(settings(model), fc.integer({ min: 1, max: 5 }), (values, seed) => {
            expect(faultsOf(view(values, randomStreams(seed), 'drag', needed), gaps)).toEqual([]);
          }),
          { numRuns: 40 },
        );
      }, 120_000);
    }

    test('declares no gap that no view has, and none that is never a number', () => {
      const open = new Set(model.gaps);
      // The same settings each time: by chance a rare number might not be met.
      for (const values of fc.sample(settings(model), { seed: 1, numRuns: 200 })) {
        if (open.size === 0) break;
        for (const view of Object.values(model.views)) {
          const { facts, columns } = view(values, randomStreams(1), 'drag', needed);
          for (const gap of [...open]) if (isKnown(facts[gap]) || columns[gap]?.some(isKnown)) open.delete(gap);
        }
      }
      expect([...open]).toEqual([]);
    }, 120_000);
  });
}

const isKnown = (value: number | undefined) => value !== undefined && Number.isFinite(value);

/** Facts and columns that are no finite numbers, but for the gaps that the model declares: those may be NaN, never infinite. */
function faultsOf({ facts, columns }: Result, gaps: readonly string[]): string[] {
  const isFault = (name: string) => (value: unknown) =>
    !(Number.isFinite(value) || (Number.isNaN(value) && gaps.includes(name)));
  return [
    ...Object.entries(facts)
      .filter(([name, value]) => isFault(name)(value))
      .map(([name, value]) => `fact ${name} is ${value}`),
    ...Object.entries(columns)
      .filter(([name, column]) => !(column instanceof Float64Array) || column.some(isFault(name)))
      .map(([name]) => `column ${name} holds what is no number`),
  ];
}

/** Files that models are made of: the models, and what they import from beside them. */
function modelSources(): Map<string, string> {
  const reached = new Map<string, string>();
  const visit = (path: string) => {
    const source = sources[path];
    if (source === undefined || reached.has(path)) return;
    reached.set(path, source);
    for (const [, target = ''] of source.matchAll(/from '(\.{1,2}\/[^']+)'/g)) visit(join(path, '..', target));
  };
  for (const path of [
    ...Object.keys(files),
    ...Object.keys(sources).filter((one) => one.startsWith('/src/simulation/')),
  ])
    visit(path);
  return reached;
}

test('models reach for nothing that engines compute differently, and for no clock', () => {
  const forbidden =
    /Math\.(log\w*|exp\w*|pow|random|sin|cos|tan|sinh|cosh|tanh|cbrt|asin|acos|atan\w*)\b|\*\*|\bDate\b|\bperformance\b|\bcrypto\b/;
  const faults = [...modelSources()].flatMap(([path, source]) =>
    source
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => forbidden.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(faults).toEqual([]);
});

test('the README names the commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [, script = ''] of readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /npm run (?:--silent )?([\w-]+)/g,
  ))
    expect(Object.keys(scripts)).toContain(script);
});
