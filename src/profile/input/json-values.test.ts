/** JSON is what JSON.parse makes of it, only smaller, in whatever pieces it comes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonValues } from './json-values.ts';
import { NumberRows } from './number-rows.ts';

function parsed(text: string, size = Number.POSITIVE_INFINITY, without?: string): unknown {
  const values = new JsonValues(without ? { without: new Set([without]) } : {});
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += size) values.push(bytes.subarray(i, i + size));
  return values.end();
}

/** As JSON.parse would have it. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) =>
      one instanceof NumberRows ? one.lists() : ArrayBuffer.isView(one) ? Array.from(one as Float64Array) : one,
    ),
  );
const many = (one: string, count = 1200) => Array.from({ length: count }, () => one).join(',');

it.each([
  ['short lists', '{"a":[1,2,3],"b":[[]],"c":"[1,2"}'],
  ['long ones', `{"a":[${many('12')}],"b":{"c":[ ${many(' -3.25 ')} ]}}`],
  ['a list alone', `[${many('7')}]`],
  ['a list in a list', `[[${many('7')}],[${many('8')}]]`],
  ['exponents', `[${many('1e3')}]`],
  ['other things among them', `[${many('7')},null,"8]",{"x":[1]}]`],
  ['long numbers', `[${many('1795744288338990.5')},${many('123456789012345678')}]`],
  ['nothing among numbers', `[${many('7')},null,${many('0.5')},3]`],
  ['lists of numbers', `[${many('[1,2.5]')},[],[null,-3]]`],
  ['lists of numbers, and others', `[${many('[1]')},["a"],[[2]]]`],
  ['texts that are alike, and the marks of a byte order', `["a","a","\ufeffa","\\u0061","é","é",{"a":"a"}]`],
  ['words', '{"a":true,"b":[false,null],"c":{}}'],
  ['a number alone', '-12.5e-3'],
  ['brackets and escapes in texts', `{"a\\\\":"[\\"${many('1')}]","b":[${many('2')}],"c":"]"}`],
])('%s', (_, text) => {
  for (const size of [1, 2, 3, 7, 1000, Number.POSITIVE_INFINITY])
    expect(plain(parsed(text, size))).toEqual(JSON.parse(text));
});

it('a long list is a typed one', () => {
  expect((parsed(`{"a":[${many('12')}]}`) as { a: unknown }).a).toBeInstanceOf(Int32Array);
  expect((parsed(`{"a":[${many('1.2')}]}`) as { a: unknown }).a).toBeInstanceOf(Float64Array);
  expect(parsed(`[${many('[1]')}]`)).toBeInstanceOf(NumberRows);
});

it.each([
  ['a number too many', `[${many('1')},]`],
  ['a number of two points', `[${many('1.2.3')}]`],
  ['a list that is cut off', `[${many('1')}`],
  ['two numbers without a comma', `[${many('1 2')}]`],
  ['a zero before a number', `[01]`],
  ['a point without digits', `[1.]`],
  ['half a word', `[tru]`],
  ['a text without an end', `["a`],
  ['a line break in a text', `["a\n"]`],
  ['an escape that is none', `["\\x"]`],
  ['brackets that cross', `[{]}`],
  ['a field without a name', `{1:2}`],
  ['nothing', ' '],
  ['a lonely sign', `[${many('-')}]`],
])('%s is no JSON', (_, text) => {
  expect(() => parsed(text)).toThrow();
});

it('any JSON is what it is', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.array(fc.integer(), { minLength: 1000, maxLength: 1010 }),
      fc.integer({ min: 1, max: 40 }),
      (text, list, size) => {
        const both = `{"any":${text},"list":${JSON.stringify(list)}}`;
        expect(plain(parsed(both, size))).toEqual(JSON.parse(both));
      },
    ),
    { seed: 34, numRuns: 200 },
  );
});

it('passes over what nobody asks for, and says where something follows', () => {
  const text = '{"a":1,"x":[{"x":[1,{"b":2}]},"]"],"b":{"x":3,"c":4}} and more';
  expect(parsed(text, 3, 'x')).toEqual({ a: 1, b: { c: 4 } });
  const values = new JsonValues();
  values.push(new TextEncoder().encode('[1] [2]'));
  expect([values.end(), values.hasMore]).toEqual([[1], true]);
});

it('is read in time that grows with it, however long a text in it is', () => {
  const values = new JsonValues();
  const piece = new TextEncoder().encode('a'.repeat(65_536));
  values.push(new TextEncoder().encode('["'));
  for (let i = 0; i < 400; i++) values.push(piece);
  values.push(new TextEncoder().encode('"]'));
  expect((values.end() as string[])[0]).toHaveLength(400 * 65_536);
});
