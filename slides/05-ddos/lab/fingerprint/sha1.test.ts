/** The fingerprint against the published test vectors of SHA-1 (FIPS 180), and what makes two of them differ. */
import { afterEach, expect, it, vi } from 'vitest';
import { digitsChanged, fingerprintOf } from './sha1.ts';

afterEach(() => void vi.unstubAllGlobals());

it('is the SHA-1 of the values joined by commas', async () => {
  expect(await fingerprintOf(['abc'])).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(await fingerprintOf([''])).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
  expect(await fingerprintOf(['a,b', 'c'])).toBe(await fingerprintOf(['a', 'b,c']));
});

it('tells apart what runs together to the same text', async () => {
  expect(await fingerprintOf(['ab', 'c'])).not.toBe(await fingerprintOf(['a', 'bc']));
});

it('changes nearly every digit with one letter', async () => {
  const [one = '', other = ''] = await Promise.all([fingerprintOf(['curl/7.60.0']), fingerprintOf(['curl/7.60.1'])]);
  expect(digitsChanged(one, other)).toBeGreaterThan(25);
  expect(digitsChanged(one, one)).toBe(0);
});

it('says nothing where there is no Web Crypto', async () => {
  vi.stubGlobal('crypto', {});
  expect(await fingerprintOf(['abc'])).toBeUndefined();
});
