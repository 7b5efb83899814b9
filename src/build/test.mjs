/**
 * `npm test`: installs what is missing, a browser too, then type check, lint and all tests; ends with a line of counts. Files
 * that fail while everything runs at once are run again by themselves, from their beginning: what fails there too is broken, and
 * what passes is named, since it is not as steady as it should be.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { check } from './check.mjs';
import { findBrowser, findScreen, installDependencies, requireNode, root, say } from './prepare.mjs';

/** More than that is no stall of the machine. */
const MOST_FILES_AGAIN = 4;

requireNode();
installDependencies();
const browser = await findBrowser();
findScreen();

await check();
say('Tests');
const folder = mkdtempSync(join(tmpdir(), 'deck-test-'));
const all = run('all', process.argv.slice(2));
let { status, files } = all;
const fallen = files.filter((file) => file.status === 'failed').map(({ name }) => relative(root, name));
if (fallen.length > 0 && fallen.length <= MOST_FILES_AGAIN) {
  say(`Once more, by themselves: ${fallen.join(', ')}`);
  const again = run('again', ['--no-file-parallelism', ...fallen], { DECK_BUILT: '1' });
  status = again.status;
  files = [...files.filter(({ name }) => !fallen.includes(relative(root, name))), ...again.files];
  if (status === 0) console.log(`Failed among all, passed alone: ${fallen.join(', ')}`);
}
const count = (...kinds) =>
  files.flatMap((file) => file.assertionResults).filter((one) => kinds.includes(one.status)).length;
const skipped = count('skipped', 'pending', 'todo');
console.log(`${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status);

function run(name, more, variables = {}) {
  const file = join(folder, `${name}.json`);
  const { status: code } = spawnSync(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROME_PATH: browser, ...variables } },
  );
  return { status: code ?? 1, files: read(file) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}
