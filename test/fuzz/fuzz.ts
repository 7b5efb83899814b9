/**
 * `npm run fuzz -- [--minutes 10 --seed 7 --browser chromium|firefox --pages deck,article,speaker,tools,room --build FOLDER --play FILE]`: random
 * actions in the built pages, and after each what must hold. What does not is printed with its seed and the shortest sequence
 * that shows it. `--build` takes a build that stands, `--play` a printed sequence.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBundle } from '../../src/build/bundle-for-node.ts';
import { framesPlugin } from '../../src/build/frames-plugin.ts';
import { preparePlugin } from '../../src/build/prepare-plugin.ts';
import { sheetsPlugin } from '../../src/build/sheets-plugin.ts';
import { talesModule } from '../../src/build/tales.ts';
import { type Options, Refused, readOptions } from './options.ts';

const root = join(import.meta.dirname, '../..');

try {
  const options = readOptions(process.argv.slice(2));
  const plugins = [talesModule(), framesPlugin(), sheetsPlugin(), preparePlugin()];
  const isClean = await withBundle(root, 'test/fuzz/main.ts', plugins, async (file) => {
    const { fuzz }: { fuzz(root: string, options: Options): Promise<boolean> } = await import(pathToFileURL(file).href);
    return fuzz(root, options);
  });
  process.exit(isClean ? 0 : 1);
} catch (error) {
  // A bundle has a class of its own under the same name.
  if (!(error instanceof Refused) && (error as Error).name !== Refused.name) throw error;
  console.error((error as Error).message);
  process.exit(2);
}
