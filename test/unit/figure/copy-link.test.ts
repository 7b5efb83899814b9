import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyLink } from '../../../src/figure/copy-link.ts';
import { words } from '../../../src/figure/words.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browserWith(writeText: (text: string) => Promise<void>, pages?: string) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.stubGlobal('location', { href: 'https://example.org/talk/' });
  vi.stubGlobal('document', { baseURI: 'https://example.org/talk/', querySelector: () => pages && { content: pages } });
  const session = new Session('a');
  session.set(paths.place, { slide: 'mkday', step: 1 }, 'hand');
  const button = {
    dataset: {} as Record<string, string>,
    closest: () => ({ getAttribute: () => 'menu/mkday' }),
  };
  return { session, button: button as unknown as HTMLElement };
}

test('the address of this very state is copied, which is said for a moment', async () => {
  const writeText = vi.fn(async () => {});
  const { session, button } = browserWith(writeText);
  await copyLink(button, session);
  expect(writeText.mock.calls).toEqual([['https://example.org/talk/#/mkday/1']]);
  expect(button.dataset.said).toBe(words.copied);
  await vi.advanceTimersByTimeAsync(5000);
  expect(button.dataset).toEqual({});
});

test('where the build has pages with pictures, the slide’s own is copied', async () => {
  const writeText = vi.fn(async () => {});
  const { session, button } = browserWith(writeText, './share/');
  await copyLink(button, session);
  expect(writeText.mock.calls).toEqual([['https://example.org/talk/share/menu/mkday.html#1']]);
});

test('where the browser refuses, it is said where the link is', async () => {
  const { session, button } = browserWith(async () => {
    throw new Error('not allowed');
  });
  await copyLink(button, session);
  expect(button.dataset.said).toBe(words.copyFailed);
});
