/** `npm test`: installs what is missing, a browser too, then type check, lint and all tests; ends with a line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.mjs';
import { findBrowser, findScreen, installDependencies, requireNode, root, say } from './prepare.mjs';

requireNode();
installDependencies();
const browser = await findBrowser();
findScreen();

await check();
say('Tests');
const report = join(mkdtempSync(join(tmpdir(), 'deck-test-')), 'report.json');
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser },
  },
);
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport();
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
);
process.exit(status ?? 1);

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}
