/**
 * What the deck's first script imports before anything of it runs, one file through another: found in the sources, so a
 * change that adds to it says what, before anybody measures bytes.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstSlide, over } from '../budgets.ts';

const sources = import.meta.glob<string>(['/src/**/*.ts', '!**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Types are gone when it runs, and what is imported by a call comes later. */
const importsOf = (source: string) =>
  [...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm)].map(
    ([, target = '']) => target,
  );

function reachable(entry: string) {
  const [modules, packages] = [new Set<string>(), new Set<string>()];
  const follow = (path: string) => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const target of importsOf(sources[path] ?? '')) {
      if (/\.css$|^virtual:/.test(target)) continue;
      if (target.startsWith('.')) follow(join(path, '..', target));
      else packages.add(target);
    }
  };
  follow(entry);
  return { modules: [...modules].sort(), packages: [...packages].sort() };
}

test('the first slide waits for no more modules and packages than it is meant to', () => {
  const { modules, packages } = reachable('/src/deck/main.ts');
  // All were found: nothing leads to a file that is not there.
  expect(modules.filter((path) => sources[path] === undefined)).toEqual([]);
  expect(modules.length).toBeGreaterThan(20);
  expect(over('modules', modules.length, firstSlide.modules, 'modules'), modules.join('\n')).toBeUndefined();
  expect(packages).toEqual(firstSlide.packages);
});
