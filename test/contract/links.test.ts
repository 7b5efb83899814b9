/**
 * Links that released versions of the deck wrote open to the values that they opened to then. Each set in the fixture was
 * made by its own version (47dd0b2 for version 1) and is kept as it is; a release adds one. A value that a link does not
 * name stands at that version's default. `tales`: those that showed the link's models; without them it means nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figure/declare.ts';
import { meantByFirstLinks } from '../../src/figure/first-links.ts';
import { figureName } from '../../src/registry.ts';
import { decodeLink, encodeLink, openLink } from '../../src/session/link.ts';
import { prefixes } from '../../src/session/paths.ts';
import { Session } from '../../src/session/session.ts';
import { targetsAmong } from '../../src/session/targets.ts';
import { changeSeed, changeValues, type Source, valuesOf } from '../../src/session/values.ts';
import type { Parameter, Value } from '../../src/simulation/engine/parameters.ts';
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

/** Whatever a parameter may be. */
function anyValueOf(parameter: Parameter): fc.Arbitrary<Value> {
  if (parameter.kind === 'switch') return fc.boolean();
  if (parameter.kind === 'choice') return fc.constantFrom(...Object.keys(parameter.options));
  const { minimum: min, maximum: max, integer } = parameter;
  // JSON has no minus zero.
  const number = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  return parameter.kind === 'optional' ? fc.option(number) : number;
}

/** What hands may do, one after the other: set a value of some figure, or its seed. */
type Hand = (session: Session) => void;

/** @param scope whose the values are: the tale's in the deck, the figure's own in the article. */
function handsOn(scope: (name: string) => string): { sources: Source[]; hands: fc.Arbitrary<Hand[]> } {
  const sources = figures.map(({ name, figure: { model, parameters, base } }) => ({
    scope: scope(name),
    ...{ model, parameters, base },
  }));
  const hands = sources.flatMap((source) => [
    ...Object.entries(source.parameters).map(([name, parameter]) =>
      anyValueOf(parameter).map(
        (value): Hand =>
          (session) =>
            changeValues(session, source, { [name]: value }),
      ),
    ),
    fc.nat().map(
      (seed): Hand =>
        (session) =>
          changeSeed(session, source, seed),
    ),
  ]);
  return { sources, hands: fc.array(fc.oneof(...hands), { minLength: 1, maxLength: 12 }) };
}

/** All values and seeds of a session, by their paths. */
const setIn = (session: Session) =>
  new Map([...session.entries(prefixes.values), ...session.entries(prefixes.seeds)] as [string, unknown][]);

describe.each([
  ['the deck', scopeOf],
  ['the article', (name: string) => name],
])('links of %s', (_, scope) => {
  const among = targetsAmong(figures.map(({ name, figure }) => ({ scope: scope(name), model: figure.model })));
  const { sources, hands } = handsOn(scope);
  const linkBy = (moves: readonly Hand[]) => {
    const session = new Session('a');
    for (const hand of moves) hand(session);
    return { session, text: encodeLink(session) };
  };

  test('5,000 sets of values that hands may set come back as they were, each bit of them', () => {
    fc.assert(
      fc.property(hands, (moves) => {
        const { session, text } = linkBy(moves);
        const link = decodeLink(text, among);
        const opened = new Session('b');
        openLink(opened, link);
        expect(link.dropped).toEqual([]);
        expect(setIn(opened)).toEqual(setIn(session));
      }),
      { numRuns: 5000 },
    );
  });

  test('what comes back is what the figures then show', () => {
    fc.assert(
      fc.property(hands, (moves) => {
        const { session, text } = linkBy(moves);
        const opened = new Session('b');
        openLink(opened, decodeLink(text, among));
        for (const source of sources) expect(valuesOf(opened, source)).toEqual(valuesOf(session, source));
      }),
      { numRuns: 100 },
    );
  });

  /** A link that was made here, and then cut, doubled, typed over or glued to something. */
  const edit = fc.tuple(fc.nat(), fc.nat(3), fc.string({ maxLength: 4 }));
  const mutated = fc.tuple(hands, fc.array(edit, { maxLength: 5 })).map(([moves, edits]) =>
    edits.reduce((text, [at, how, added]) => {
      const place = at % (text.length + 1);
      const [before, after] = [text.slice(0, place), text.slice(place)];
      const ways = [after.slice(1), added + after, added + after.slice(added.length), after + before];
      return before + ways[how];
    }, linkBy(moves).text),
  );

  test('5,000 that were damaged open to usable values, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, fc.string({ unit: 'binary' })), (text) => {
        const session = new Session('a');
        const link = decodeLink(text, among);
        openLink(session, link);
        expect(link.dropped.every((line) => line.length < 200)).toBe(true);
        for (const [path] of [...link.values, ...link.seeds]) expect(session.get(path)).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });
});
