/** Long lists of numbers in JSON are what JSON.parse makes of them, only smaller. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './json-numbers.ts';

const parsed = (text: string) => parseJson(new TextEncoder().encode(text));
/** As JSON.parse would have it. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Float64Array ? Array.from(one) : one)));
const many = (one: string, count = 1200) => Array.from({ length: count }, () => one).join(',');

it.each([
  ['short lists', '{"a":[1,2,3],"b":[[]],"c":"[1,2"}'],
  ['long ones', `{"a":[${many('12')}],"b":{"c":[ ${many(' -3.25 ')} ]}}`],
  ['a list alone', `[${many('7')}]`],
  ['a list in a list', `[[${many('7')}],[${many('8')}]]`],
  ['exponents', `[${many('1e3')}]`],
  ['other things among them', `[${many('7')},null,"8]",{"x":[1]}]`],
  ['long numbers', `[${many('1795744288338990.5')},${many('123456789012345678')}]`],
  ['brackets and escapes in texts', `{"a\\\\":"[\\"${many('1')}]","b":[${many('2')}],"c":"]"}`],
])('%s', (_, text) => {
  expect(plain(parsed(text))).toEqual(JSON.parse(text));
});

it('a long list is a typed one', () => {
  expect((parsed(`{"a":[${many('12')}]}`) as { a: unknown }).a).toBeInstanceOf(Float64Array);
});

it.each([
  ['a number too many', `[${many('1')},]`],
  ['a number of two points', `[${many('1.2.3')}]`],
  ['a list that is cut off', `[${many('1')}`],
  ['two numbers without a comma', `[${many('1 2')}]`],
  ['a lonely sign', `[${many('-')}]`],
])('%s is no JSON', (_, text) => {
  expect(() => parsed(text)).toThrow(SyntaxError);
});

it('any JSON is what it is', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.array(fc.integer(), { minLength: 1000, maxLength: 1010 }),
      (text, list) => {
        const both = `{"any":${text},"list":${JSON.stringify(list)}}`;
        expect(plain(parsed(both))).toEqual(JSON.parse(both));
      },
    ),
    { seed: 34, numRuns: 200 },
  );
});
