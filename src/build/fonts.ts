/**
 * Cuts the typefaces (SIL Open Font Licence, from npm packages) down to what English slides need and to the weights
 * in use, once; the pieces lie in `.cache/fonts`, where the style sheet takes them from.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** Onest's own, in a file by themselves. */
const signs = '≈≥≤→←';
const letters = `${ascii}\u00a0×–—‘’“”…→←↑↓·±≤≥≈µ÷−½²³∞λρµΣ√⌈⌉éü`;

const faces = [
  {
    file: 'text.woff2',
    source: '@fontsource-variable/onest/files/onest-latin-wght-normal.woff2',
    weights: { min: 400, max: 800 },
  },
  {
    file: 'signs.woff2',
    source: '@fontsource-variable/onest/files/onest-math-wght-normal.woff2',
    only: signs,
    weights: { min: 400, max: 800 },
  },
  // It has no µ at all: the other typeface lends its own.
  {
    file: 'micro.woff2',
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    only: 'µ',
    weights: { min: 400, max: 800 },
  },
  {
    file: 'code.woff2',
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    weights: { min: 400, max: 600 },
  },
];

export async function prepareFonts(root: string): Promise<void> {
  const folder = join(root, '.cache/fonts');
  const require = createRequire(join(root, 'package.json'));
  mkdirSync(folder, { recursive: true });
  for (const { file, source, weights, only = letters } of faces) {
    const target = join(folder, file);
    // Cut anew when the letters or the weights that are wanted have changed.
    const wanted = JSON.stringify([source, weights, only]);
    const key = `${target}.key`;
    if (existsSync(target) && existsSync(key) && readFileSync(key, 'utf8') === wanted) continue;
    const { default: subsetFont } = await import('subset-font');
    const whole = readFileSync(require.resolve(source));
    writeFileSync(target, await subsetFont(whole, only, { targetFormat: 'woff2', variationAxes: { wght: weights } }));
    writeFileSync(key, wanted);
  }
}
