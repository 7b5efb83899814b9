/** `npm run pdf`: the deck on paper, as `make-it-work-fast.pdf`; `--steps`, `--notes`, `--png` say what else. */
import { findBrowser, installDependencies, requireNode, runTools } from './prepare.mjs';

requireNode();
installDependencies();
process.env.CHROME_PATH = await findBrowser();
await runTools([['tsx/dist/cli.mjs', 'src/build/paper/make-paper.ts', ...process.argv.slice(2)]]);
