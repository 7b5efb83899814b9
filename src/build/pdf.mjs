/** `npm run pdf`: the deck on paper, as `make-it-work-fast.pdf`; `--steps`, `--last`, `--notes`, `--png` say what else. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, installDependencies, requireNode, root } from './prepare.mjs';

requireNode();
installDependencies();
process.env.CHROME_PATH = await findBrowser();
const words = [
  join(root, 'node_modules/tsx/dist/cli.mjs'),
  join(root, 'src/build/paper/make-paper.ts'),
  ...process.argv.slice(2),
];
process.exit(spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1);
