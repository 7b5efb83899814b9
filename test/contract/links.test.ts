/**
 * Links that released versions of the deck wrote open to the values that they opened to then. Each set in the fixture was
 * made by its own version (47dd0b2 for version 1) and is kept as it is; a release adds one. A value that a link does not
 * name stands at that version's default. `tales`: those that showed the link's models; without them it means nothing.
 */
import { expect, test } from 'vitest';
import type { Figure } from '../../src/figure/declare.ts';
import { meantByFirstLinks } from '../../src/figure/first-links.ts';
import { figureName } from '../../src/registry.ts';
import { decodeLink, encodeLink, openLink } from '../../src/session/link.ts';
import { Session } from '../../src/session/session.ts';
import { targetsAmong } from '../../src/session/targets.ts';
import { valuesOf } from '../../src/session/values.ts';
import type { Value } from '../../src/simulation/engine/parameters.ts';
import versions from '../fixtures/links.json';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts', { eager: true });
const figures = Object.entries(files).map(([path, { figure }]) => ({ name: figureName(path), figure }));
const scopeOf = (name: string) => name.split('/')[0] ?? '';
const tales = new Set(figures.map(({ name }) => scopeOf(name)));
const ofThisDeck = (links: (typeof versions)['1']) =>
  links.filter((link) => link.tales.every((tale) => tales.has(tale)));
const targets = targetsAmong(
  figures.map(({ name, figure }) => ({ scope: scopeOf(name), model: figure.model, first: meantByFirstLinks(figure) })),
);

/** What a page with that link shows of a model, in each of the scopes that the link's own version had it in. */
function shown(session: Session, model: string) {
  return targets(model, undefined).flatMap((target) => {
    const found = figures.filter(({ name, figure }) => scopeOf(name) === target.scope && figure.model === target.model);
    return found.map(({ name, figure: { parameters, base } }) => ({
      name,
      ...valuesOf(session, { ...target, parameters, base }),
    }));
  });
}

function open(link: string) {
  const session = new Session('a');
  const decoded = decodeLink(link, targets);
  openLink(session, decoded);
  return { session, dropped: decoded.dropped };
}

test.each(Object.entries(versions))('links of version %s', (_, links) => {
  expect(links.length).toBeGreaterThan(100);
  for (const { what, link, values, seed } of ofThisDeck(links)) {
    const { session, dropped } = open(link);
    expect(dropped, what).toEqual([]);
    for (const [model, wanted] of Object.entries<Record<string, Value>>(values)) {
      const figuresOfModel = shown(session, model);
      expect(figuresOfModel.length, `${what}: figures of ${model}`).toBeGreaterThan(0);
      for (const figure of figuresOfModel) {
        expect(figure.values, `${what} on ${figure.name}`).toMatchObject(wanted);
        expect([figure.seed, figure.dropped], `${what} on ${figure.name}`).toEqual([seed, []]);
      }
    }
  }
});

test('a link that is opened and written again is one of this version, and opens to the same', () => {
  for (const { what, link, values } of ofThisDeck(Object.values(versions).flat())) {
    const { session } = open(link);
    const again = open(encodeLink(session));
    expect(again.dropped, what).toEqual([]);
    for (const model of Object.keys(values)) expect(shown(again.session, model), what).toEqual(shown(session, model));
  }
});
