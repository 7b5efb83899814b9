/** `npm run check`: installs what is missing, then type check and lint; seconds, to be run before each commit. */
import { installDependencies, requireNode, runTools, say } from './prepare.mjs';

export async function check() {
  say('Type check and lint');
  await runTools([
    ['typescript/bin/tsc', '-p', 'tsconfig.json'],
    ['typescript/bin/tsc', '-p', 'tsconfig.model.json'],
    ['typescript/bin/tsc', '-p', 'tsconfig.worker.json'],
    ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  requireNode();
  installDependencies();
  await check();
}
