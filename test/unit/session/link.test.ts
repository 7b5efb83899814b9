import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLink, encodeLink, openLink, type Target } from '../../../src/session/link.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { formatPlace, parsePlace } from '../../../src/session/place.ts';
import { Session } from '../../../src/session/session.ts';
import { targetsAmong } from '../../../src/session/targets.ts';
import { effective, move, play } from './walk.ts';

const known: Target[] = [
  { scope: 'opening', model: 'load' },
  { scope: 'ddos', model: 'load' },
  { scope: 'ddos', model: 'end' },
];
const targets = (model: string, scope: string | undefined) =>
  known.filter((target) => target.model === model && (scope === undefined || target.scope === scope));
const slides = ['wall', 'night', 'end', 'gzip-level'];
const toBase64Url = (text: string) => Buffer.from(text).toString('base64url');
const valuesIn = (text: string) => decodeLink(text, targets).values.map(([path, { value }]) => [path, value]);

test('every link made on the way opens to the same state, here and at every other place', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 30 }), fc.array(move, { maxLength: 5 }), (walk, before) => {
      const session = new Session('a');
      for (const step of walk) {
        play(session, step);
        const link = decodeLink(encodeLink(session), targets);
        const { place } = parsePlace(formatPlace(session.get(paths.place) ?? { slide: 'wall', step: -1 }), slides);
        expect(link.dropped).toEqual([]);
        const opened = new Session('b');
        for (const earlier of before) play(opened, earlier);
        opened.set(paths.place, place, 'link');
        openLink(opened, link);
        expect(effective(opened)).toEqual(effective(session));
        const elsewhere = { slide: 'wall', step: 1 };
        const [one, other] = [new Session('c'), new Session('d')];
        one.merge(session.state());
        other.merge(opened.state());
        for (const copy of [one, other]) copy.set(paths.place, elsewhere, 'hand');
        expect(effective(one)).toEqual(effective(other));
      }
    }),
    { numRuns: 300 },
  );
});

test('defaults need no parameter, and the parameter is safe in an address', () => {
  const session = new Session('a');
  session.set(paths.black, true, 'hand');
  expect(encodeLink(session)).toBe('');
  expect(decodeLink('', targets)).toEqual({ values: [], seeds: [], dropped: [] });
  session.set(paths.value('ddos', 'end', 'store'), { value: 'ü?>~', at: '' }, 'hand');
  expect(encodeLink(session)).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(valuesIn(encodeLink(session))).toEqual([['values/ddos/end/store', 'ü?>~']]);
});

test('a link of version 1 names models without a scope: all of them get the values, and the seed', () => {
  const link = decodeLink(toBase64Url('{"v":1,"values":{"load":{"rate":9,"seed":4},"end":{"limit":null}}}'), targets);
  expect(link).toEqual({
    values: [
      ['values/opening/load/rate', { value: 9, at: '' }],
      ['values/ddos/load/rate', { value: 9, at: '' }],
      ['values/ddos/end/limit', { value: null, at: '' }],
    ],
    seeds: [
      ['seeds/opening/load', { value: 4, at: '' }],
      ['seeds/ddos/load', { value: 4, at: '' }],
    ],
    dropped: [],
  });
});

test('what a link of version 1 does not name stands at the default of then; one of this version means those of now', () => {
  const shown = [
    { scope: 'ddos', model: 'load', first: { rate: 3, wide: true } },
    { scope: 'ddos', model: 'load', first: { limit: null } },
    { scope: 'ddos', model: 'end', first: { rate: 8 } },
  ];
  const among = targetsAmong(shown);
  expect(decodeLink(toBase64Url('{"v":1,"values":{"load":{"rate":9}}}'), among).values).toEqual([
    ['values/ddos/load/rate', { value: 9, at: '' }],
    ['values/ddos/load/wide', { value: true, at: '' }],
    ['values/ddos/load/limit', { value: null, at: '' }],
  ]);
  expect(decodeLink(toBase64Url('{"v":2,"values":{"ddos":{"load":{"rate":9}}}}'), among).values).toEqual([
    ['values/ddos/load/rate', { value: 9, at: '' }],
  ]);
});

test('what a link does not name is unset', () => {
  const session = new Session('a');
  session.set(paths.value('ddos', 'end', 'rate'), { value: 1, at: '' }, 'hand');
  session.set(paths.seed('ddos', 'end'), { value: 2, at: '' }, 'hand');
  session.set(paths.bet('ddos/end'), 1, 'hand');
  openLink(session, decodeLink(toBase64Url('{"v":1,"values":{"load":{"rate":9}}}'), targets));
  expect(session.entries(prefixes.all).map(([path]) => path)).toEqual([
    'bets/ddos~end',
    'values/opening/load/rate',
    'values/ddos/load/rate',
  ]);
});

// The lengths of base64 end in three ways.
test.each(['.', ')', '),', ').', '%2F', '/', '…', '_', '__', '-', '*', '>', '”', ', and so on', '='])(
  'a link keeps its numbers though a chat added %s',
  (added) => {
    for (const rate of [1, 10, 100, 1000]) {
      const text = toBase64Url(`{"v":1,"values":{"end":{"rate":${rate}}}}`);
      expect(valuesIn(text + added)).toEqual([['values/ddos/end/rate', rate]]);
      expect(valuesIn(`${text.slice(0, 20)}\r\n ${text.slice(20)}${added.slice(0, 2)}`)).toEqual([
        ['values/ddos/end/rate', rate],
      ]);
    }
  },
);

test('no link ever throws', () => {
  const shaped = fc
    .record({ v: fc.constantFrom(1, 2), values: fc.jsonValue(), at: fc.jsonValue() }, { requiredKeys: ['v'] })
    .map((content) => toBase64Url(JSON.stringify(content)));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string().map(toBase64Url), fc.json().map(toBase64Url), shaped), (text) => {
      const link = decodeLink(text, targets);
      expect(link.dropped.every((line) => line.length < 200)).toBe(true);
      openLink(new Session('a'), link);
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['noise', '%%%', /could not be read/],
  ['another version', toBase64Url('{"v":9,"values":{}}'), /another version/],
  ['a model that is gone', toBase64Url('{"v":1,"values":{"gone":{"a":1}}}'), /gone/],
  ['a model that is not in that scope', toBase64Url('{"v":2,"values":{"opening":{"end":{"a":1}}}}'), /end/],
  ['a value that is none', toBase64Url('{"v":1,"values":{"end":{"servers":[1]}}}'), /servers/],
  ['a number beyond all', toBase64Url('{"v":1,"values":{"end":{"servers":1e999}}}'), /servers/],
  ['a name that is none', toBase64Url('{"v":1,"values":{"end":{"__proto__":1,"a b":1}}}'), /__proto__.*a b/],
  ['a seed that is none', toBase64Url('{"v":2,"values":{"ddos":{"end":{"seed":0.5}}}}'), /seed/],
  ['a novel', 'A'.repeat(30_000), /too long/],
])('%s is dropped and said', (_, text, said) => {
  const { dropped, values, seeds } = decodeLink(text, targets);
  expect(dropped.join(' ')).toMatch(said);
  expect([...values, ...seeds]).toEqual([]);
});

test('a place comes back from its address', () => {
  fc.assert(
    fc.property(fc.constantFrom(...slides), fc.integer({ min: -1, max: 20 }), (slide, step) => {
      expect(parsePlace(formatPlace({ slide, step }), slides)).toEqual({ place: { slide, step }, dropped: [] });
    }),
  );
  expect(formatPlace({ slide: 'wall', step: -1 })).toBe('#/wall');
});

test.each(['/', '.', ')', ',', '%2F', '%252F', ').', '%', '%E0', '?utm_source=x', '&fbclid=1', '”', ' '])(
  'a place is found though %s was added',
  (added) => {
    expect(parsePlace(`#/gzip-level${added}`, slides)).toEqual({
      place: { slide: 'gzip-level', step: -1 },
      dropped: [],
    });
    expect(parsePlace(`#/Gzip-Level/2${added}`, slides).place).toEqual({ slide: 'gzip-level', step: 2 });
  },
);

test('an unknown slide is said; no slide is no fault; nothing throws', () => {
  expect(parsePlace('#/gone/1', slides)).toEqual({ place: undefined, dropped: [expect.stringContaining('gone')] });
  for (const none of ['', '#', '#/', '#//'])
    expect(parsePlace(none, slides)).toEqual({ place: undefined, dropped: [] });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parsePlace(text, slides).dropped.length <= 1));
});

test.each(['x', 5, null, [1]])('steps that are none are said: %j', (at) => {
  const { values, dropped } = decodeLink(toBase64Url(JSON.stringify({ v: 2, at })), targets);
  expect([values, dropped]).toEqual([[], [expect.any(String)]]);
});
