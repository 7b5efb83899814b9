/**
 * Lists every package that reaches the viewer, with its licence, into the build, and fails it where a licence is not one
 * of those that we may pass on.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  '0BSD',
  'OFL-1.1',
  'Zlib',
  '(MIT AND Zlib)',
]);

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const readPackage = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The dependencies of the project and theirs, without what only the build uses. */
function shippedPackages(root: string): (Package & { folder: string })[] {
  const found = new Map<string, Package & { folder: string }>();
  const visit = (names: string[]) => {
    for (const name of names) {
      const folder = join(root, 'node_modules', name);
      if (found.has(name) || !existsSync(folder)) continue;
      const one = { ...readPackage(folder), folder };
      found.set(name, one);
      visit(Object.keys(one.dependencies ?? {}));
    }
  };
  visit(Object.keys(readPackage(root).dependencies ?? {}));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function licencesPlugin(root: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const packages = shippedPackages(root);
      const refused = packages.filter(({ license }) => !allowed.has(license ?? ''));
      if (refused.length > 0)
        this.error(`licences not allowed: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`);
      const text = packages
        .map(({ name, version, license, folder }) => `${name} ${version} — ${license}\n\n${licenceText(folder)}`)
        .join('\n\n---\n\n');
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${text}\n` });
    },
  };
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}
