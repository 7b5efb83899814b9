/** `npm run check`: installs what is missing, then type check and lint; seconds, to be run before each commit. */
import { installDependencies, requireNode, run, say } from './prepare.mjs';

export function check() {
  say('Type check');
  run('npx', ['tsc', '-p', 'tsconfig.json']);
  run('npx', ['tsc', '-p', 'tsconfig.model.json']);
  say('Lint');
  run('npx', ['biome', 'ci', '--error-on-warnings', '.']);
}

if (process.argv[1] === import.meta.filename) {
  requireNode();
  installDependencies();
  check();
}
