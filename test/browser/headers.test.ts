/** The answers of our own server carry its headers, also the one without a body: WebKit takes no worker without them. */
import { expect, inject, test } from 'vitest';

test('an answer of “not modified” carries policy and isolation', async () => {
  const whole = await fetch(inject('deckUrl'));
  const again = await fetch(inject('deckUrl'), { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } });
  expect([whole.status, again.status]).toEqual([200, 304]);
  for (const name of ['content-security-policy', 'cross-origin-opener-policy', 'cross-origin-embedder-policy'])
    expect(again.headers.get(name)).toBe(whole.headers.get(name) ?? 'a value');
});
