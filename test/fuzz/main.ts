/** The fuzz as Node runs it once it is bundled: figures and models are found by globs. */
import { join } from 'node:path';
import { build, preview } from 'vite';
import { launchTwo, pathOf } from '../browser/two-windows.ts';
import { PHONE_HOST } from './hall.ts';
import { type Options, Refused } from './options.ts';
import { playRound } from './round.ts';
import { playRounds } from './rounds.ts';

/** True: nothing was found. */
export async function fuzz(
  root: string,
  { minutes, seed, browser: name, kinds, build: folder, moves }: Options,
): Promise<boolean> {
  if (!pathOf(name)) throw new Refused(`${name} is not installed: FIREFOX_PATH or CHROME_PATH says where it is`);
  process.env.NODE_ENV = 'production';
  if (!folder) await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    preview: { port: 4500 },
    ...(folder && { build: { outDir: folder } }),
    logLevel: 'error',
  });
  const browser = await launchTwo(name, [PHONE_HOST]);
  try {
    const site = { url: server.resolvedUrls?.local[0] ?? '', folder: folder ?? join(root, 'dist') };
    if (moves) {
      const violation = await playRound(browser, site, kinds[0] ?? 'deck', moves);
      console.log(violation?.fault ?? 'Nothing.');
      return !violation;
    }
    const until = Date.now() + minutes * 60_000;
    const { rounds, played, failure } = await playRounds({ browser, site, kinds, seed, until, say: console.error });
    if (!failure) {
      console.log(`${rounds} rounds of ${played} moves in ${name}, from seed ${seed}: nothing.`);
      return true;
    }
    console.log(`Seed ${failure.seed}, ${failure.kind}, ${name}: ${failure.fault}\n${failure.note}`);
    for (const move of failure.moves) console.log(`  ${JSON.stringify(move)}`);
    return false;
  } finally {
    await browser.close();
    await server.close();
  }
}
