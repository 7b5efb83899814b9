/** What a module depends on, as one hash: its code, and that of all that it imports at once, however deep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './keep.ts';

/** What is read here of the bundler's view of a module. */
export interface ModuleInfo {
  code: string | null;
  importedIds: readonly string[];
}

/** @param except modules that make no difference */
export function dependenciesOf(
  root: string,
  files: readonly string[],
  moduleOf: (id: string) => ModuleInfo | null,
  except?: RegExp,
): string {
  const reached = new Map<string, string>();
  const visit = (id: string) => {
    const module = moduleOf(id);
    if (!module || reached.has(id) || except?.test(id)) return;
    reached.set(id, module.code ?? '');
    module.importedIds.forEach(visit);
  };
  for (const file of files) visit(join(root, file));
  const packages = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return hashOf(packages, ...[...reached.keys()].sort().map((id) => reached.get(id) ?? ''));
}
