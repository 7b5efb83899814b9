import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLink, encodeLink } from '../../src/state/link.ts';

const models = ['spin-loop', 'load-peak'];
const toBase64Url = (text: string) => Buffer.from(text).toString('base64url');

test('what was put into a link comes out of it', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
  );
  const values = fc.record({
    'spin-loop': fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      value,
      { noNullPrototype: true },
    ),
  });
  fc.assert(
    fc.property(values, (given) => {
      expect(decodeLink(encodeLink(given), models)).toEqual({ values: given, dropped: [] });
    }),
  );
});

test('defaults need no parameter, and the parameter is safe in an address', () => {
  expect(encodeLink({})).toBe('');
  expect(encodeLink({ 'spin-loop': { store: 'ü?>~' } })).toMatch(/^[A-Za-z0-9_-]+$/);
});

test('no link ever throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string().map(toBase64Url), fc.json().map(toBase64Url)), (text) => {
      const { values, dropped } = decodeLink(text, models);
      expect(typeof values).toBe('object');
      expect(dropped.every((line) => line.length < 200)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['noise', '%%%', /could not be read/],
  ['another version', toBase64Url('{"v":9,"values":{}}'), /another version/],
  ['a model that is gone', toBase64Url('{"v":1,"values":{"gone":{"a":1}}}'), /gone/],
  ['a value that is none', toBase64Url('{"v":1,"values":{"load-peak":{"servers":[1]}}}'), /servers/],
  ['a novel', 'A'.repeat(30_000), /too long/],
])('%s is dropped and said', (_, text, said) => {
  const { dropped } = decodeLink(text, models);
  expect(dropped.join(' ')).toMatch(said);
});
