/** The viewer's shop in every tale: loads and machines in proportion, the catalogue as it is, one press to take it back. */
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/figure/declare.ts';
import { carryYours, yoursOf } from '../../../src/figure/yours.ts';
import { createRegistry, figureName } from '../../../src/registry.ts';
import { History } from '../../../src/session/history.ts';
import { prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { validate } from '../../../src/simulation/engine/parameters.ts';

const modules = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts', { eager: true });
const figures = new Map(Object.entries(modules).map(([path, { figure }]) => [figureName(path), figure]));
const all = [...figures];

test('a shop of half the size has half of the load and of the machines, whatever else stays', () => {
  for (const [name, figure] of all) {
    const { base = {}, parameters } = figure;
    for (const [parameter, value] of Object.entries(yoursOf(figure, { size: 0.5, products: 1000 }))) {
      const declared = parameters[parameter];
      const standing = base[parameter] ?? declared?.default;
      const wanted = declared?.kind === 'number' && declared.yours === 'catalogue' ? 1000 : Number(standing) / 2;
      expect(Number(value), `${name} ${parameter}`).toBeCloseTo(
        wanted,
        declared?.kind === 'number' && declared.integer ? -1 : 6,
      );
    }
  }
});

test('a shop of any size gets values that its models take', () => {
  for (const size of [1e-6, 0.01, 1, 100, 1e6])
    for (const [, figure] of all)
      for (const [name, value] of Object.entries(yoursOf(figure, { size, products: 1e9 }))) {
        const parameter = figure.parameters[name];
        expect(parameter && validate(name, parameter, value)).toBeUndefined();
      }
});

test('most tales have the viewer’s load in them, and one press takes all of it back', async () => {
  const session = new Session('a');
  const history = new History(session, () => 0);
  const scopeOf = (figure: string) => figure.split('/')[0] ?? '';
  await carryYours({ session, registry: createRegistry(), scopeOf }, [...figures.keys()], {
    size: 0.25,
    products: 40_000,
  });
  const scopes = new Set(session.entries(prefixes.values).map(([path]) => path.split('/')[1]));
  const asked = all.filter(([, figure]) => Object.keys(yoursOf(figure, { size: 0.25, products: 40_000 })).length > 0);
  expect(scopes).toEqual(new Set(asked.map(([name]) => scopeOf(name))));
  history.undo();
  expect(session.entries(prefixes.values)).toEqual([]);
});
