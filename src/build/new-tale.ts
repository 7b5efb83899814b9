/**
 * `npm run new-tale -- name`: writes the smallest tale that builds and passes, a queue with one server, before the last one.
 * CONTRIBUTING.md goes through its files. Nothing that is there already is touched.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inOrder, readTales, slugOf } from './tales.ts';

const root = join(import.meta.dirname, '../..');
const templates = join(import.meta.dirname, 'new-tale');

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}

/** A number between the last two tales: the last one closes the talk. */
function freeNumber(folders: readonly string[]): string {
  const [before = 0, last = before + 1] = folders.toSorted(inOrder).slice(-2).map(Number.parseFloat);
  const between = last - before > 1 ? before + 1 : (before + last) / 2;
  const [whole = '', part] = String(between).split('.');
  return [whole.padStart(2, '0'), part].filter(Boolean).join('.');
}

/** `retry-storm` as a name in code. */
const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const name = process.argv[2] ?? fail('usage: npm run new-tale -- name');
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fail(`not a name in small letters and hyphens: ${name}`);
const folders = readdirSync(join(root, 'slides')).filter((one) => existsSync(join(root, 'slides', one, 'slides.md')));
if (folders.some((one) => slugOf(one) === name)) fail(`there is a tale called ${name} already`);
if (readTales(root).some(({ slides }) => slides.some(({ id }) => id === name)))
  fail(`there is a slide called ${name} already`);

const folder = join('slides', `${freeNumber(folders)}-${name}`);
for (const file of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.txt')) continue;
  const target = join(folder, file.replace(/\.txt$/, '').replaceAll('NAME', name));
  mkdirSync(join(root, dirname(target)), { recursive: true });
  const text = readFileSync(join(templates, file), 'utf8');
  writeFileSync(join(root, target), text.replaceAll('NAME', name).replaceAll('CODE', camelCase(name)));
  console.log(target);
}
console.log('\nnpm run dev shows it, npm run check looks at it, npm test holds it.');
