/** What is kept is what was built: whole files, versions side by side, and what has come before a failure is not fetched again. */
import { beforeEach, expect, test, vi } from 'vitest';
import { OfflineError } from '../../../src/offline/error.ts';
import { type BuiltFile, digestOf } from '../../../src/offline/files.ts';
import { Store } from '../../../src/offline/store.ts';
import { FakeCaches } from './fake-caches.ts';

const scope = 'https://example.org/deck/';
/** What the host sends, by path. */
let host: Map<string, string>;
let asked: string[];
let caches: FakeCaches;

const bytes = (text: string) => new TextEncoder().encode(text);
const built = async (path: string, text: string): Promise<BuiltFile> => ({
  path,
  digest: await digestOf(bytes(text)),
  bytes: text.length,
});
const problemOf = (done: Promise<void>) =>
  done.then(
    () => undefined,
    (error) => (error instanceof OfflineError ? error.problem : error),
  );

beforeEach(() => {
  host = new Map([
    ['one.js', 'first'],
    ['two.js', 'second'],
  ]);
  asked = [];
  caches = new FakeCaches();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (href: string, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    const path = href.slice(scope.length);
    asked.push(path);
    const text = host.get(path);
    if (text === undefined) return new Response('not found', { status: 404 });
    if (text === '') throw new TypeError('no network');
    return new Response(text, {
      headers: { 'content-encoding': 'gzip', vary: '*', 'cross-origin-embedder-policy': 'require-corp' },
    });
  });
});

test('files are kept with what their headers say of them, and found', async () => {
  const store = new Store(scope, [0, 1, 1]);
  const files = [await built('one.js', 'first'), await built('two.js', 'second')];
  let came = 0;
  const report = (more: number) => {
    came += more;
  };
  await store.fill(files, { report });
  expect(came).toBe(11);
  const found = await store.find(files[1] as BuiltFile);
  expect(await found?.text()).toBe('second');
  expect(Object.fromEntries(found?.headers ?? [])).toEqual({
    'content-type': 'text/plain;charset=UTF-8',
    'cross-origin-embedder-policy': 'require-corp',
  });
  expect(await store.missing(files)).toEqual([]);
  asked = [];
  await store.fill(files);
  expect(asked).toEqual([]);
});

test('two versions have what is equal once, and each its own of the rest; the older goes when it is told to', async () => {
  const store = new Store(scope, [0, 1, 1]);
  const [one, two] = [await built('one.js', 'first'), await built('two.js', 'second')];
  await store.fill([one, two]);
  host.set('two.js', 'second, mended');
  const mended = await built('two.js', 'second, mended');
  asked = [];
  await store.fill([one, mended]);
  expect(asked).toEqual(['two.js']);
  expect(await (await store.find(two))?.text()).toBe('second');
  expect(await (await store.find(mended))?.text()).toBe('second, mended');
  await store.wish();
  await store.keepOnly([one, mended]);
  expect(await store.find(two)).toBeUndefined();
  expect(await store.missing([one, mended])).toEqual([]);
  expect(await store.isWished()).toBe(true);
});

test.each([
  ['a file that is gone', undefined, { code: 'refused', data: { status: 404 } }],
  ['another file under its name', 'other', { code: 'altered', data: { path: 'two.js' } }],
  ['no answer', '', { code: 'no-network', data: null }],
])('%s is said after three tries, and is not kept; what came is', async (_, text, problem) => {
  // Long enough for the other file to come meanwhile, on a busy machine as well.
  const store = new Store(scope, [0, 200, 200]);
  const files = [await built('one.js', 'first'), await built('two.js', 'second')];
  if (text === undefined) host.delete('two.js');
  else host.set('two.js', text);
  let came = 0;
  const report = (more: number) => {
    came += more;
  };
  expect(await problemOf(store.fill(files, { report }))).toEqual(problem);
  expect(asked.filter((path) => path === 'two.js').length).toBe(3);
  expect(came).toBe(5);
  expect((await store.missing(files)).map(({ path }) => path)).toEqual(['two.js']);
});

test('a host that stutters is asked again', async () => {
  const store = new Store(scope, [0, 1, 1]);
  const file = await built('one.js', 'first');
  const steady = fetch;
  const answer = vi.fn(steady).mockRejectedValueOnce(new TypeError('no network'));
  vi.stubGlobal('fetch', answer);
  await store.fill([file]);
  expect(answer).toHaveBeenCalledTimes(2);
  expect(await store.missing([file])).toEqual([]);
});

test('a store that takes nothing more is said, without another try', async () => {
  const store = new Store(scope, [0, 1, 1]);
  const cache = await caches.open('make-it-work-fast:/deck/');
  cache.put = async () => {
    throw new DOMException('quota', 'QuotaExceededError');
  };
  expect(await problemOf(store.fill([await built('one.js', 'first')]))).toEqual({ code: 'no-room', data: null });
  expect(asked).toEqual(['one.js']);
});

test('whoever stops it is told nothing else', async () => {
  const stop = new AbortController();
  const done = new Store(scope, [0, 1, 1]).fill([await built('one.js', 'first')], { signal: stop.signal });
  stop.abort();
  expect((await problemOf(done)) as unknown).toMatchObject({ name: 'AbortError' });
});
