/** The libraries stand alone: nothing of the deck is in them, nobody reaches past their doors, and they say nothing. */
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['/src/**/*.{ts,mjs}', '/slides/**/*.ts', '/test/**/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const libraries = ['/src/thread-dump/', '/src/profile/', '/src/archive/'];

/** What a file imports, whichever way: paths from the root, and names of packages as they are. */
function importsOf(path: string, source: string): string[] {
  const found = [
    ...source.matchAll(/^(?:import |.* from )'([^']+)';$/gm),
    ...source.matchAll(/\bimport\('([^']+)'\)/g),
    ...source.matchAll(/new URL\('(\.[^']+)'/g),
  ];
  return found.map(([, target = '']) => (target.startsWith('.') ? join(path, '..', target) : target));
}

test.each(libraries)('%s imports nothing from outside of it', (library) => {
  const files = Object.entries(sources).filter(([path]) => path.startsWith(library));
  expect(files.length).toBeGreaterThan(5);
  const faults = files.flatMap(([path, source]) =>
    importsOf(path, source)
      .filter((target) => !target.startsWith(library) && !isAllowed(path, target))
      .map((target) => `${path} imports ${target}`),
  );
  expect(faults).toEqual([]);
});

/** Packages that a library is built on. */
const packages: Record<string, RegExp> = { 'pprof-format': /^\/src\/profile\/formats\/pprof\.(test\.)?ts$/ };

/** A command and the tests know Node; tests have their own tools, too. */
function isAllowed(path: string, target: string): boolean {
  if (packages[target]?.test(path)) return true;
  // Whoever opens files opens archives of them.
  if (target === '/src/archive/index.ts') return path.endsWith('/command-line.ts');
  if (target.startsWith('/src/words/')) return path.endsWith('/words.ts') && path.startsWith('/src/archive/');
  const isTest = /\/samples\.ts$|\/testing\/|\.test\.ts$/.test(path);
  if (target.startsWith('node:')) return isTest || path.endsWith('/command-line.ts');
  return isTest && (['vitest', 'fast-check'].includes(target) || target === '/src/archive/testing/zip.ts');
}

/** Problems have a door of their own where a page has a worker open files: what opens them need not come to the page. */
const isDoor = (target: string) => /\/(index|problems)\.ts$/.test(target);

test('whoever uses a library comes in by its doors', () => {
  const faults = Object.entries(sources).flatMap(([path, source]) =>
    importsOf(path, source)
      .filter((target) => libraries.some((library) => target.startsWith(library) && !path.startsWith(library)))
      .filter((target) => !isDoor(target) && !(path.endsWith('.test.ts') && target.includes('/testing/')))
      .map((target) => `${path} imports ${target}`),
  );
  expect(faults).toEqual([]);
});

test('what a library throws is a code with its data: sentences stand with whoever shows them', () => {
  const faults = Object.entries(sources)
    .filter(([path]) => libraries.some((library) => path.startsWith(library)))
    .filter(([path]) => !/\.test\.ts$|\/command-line\.ts$/.test(path))
    .flatMap(([path, source]) => [...source.matchAll(/new (\w*Error)\(/g)].map(([, name = '']) => ({ path, name })))
    .filter(({ name }) => !['DumpError', 'ProfileError', 'ArchiveError'].includes(name))
    .map(({ path, name }) => `${path} throws ${name}`);
  expect(faults).toEqual([]);
});
