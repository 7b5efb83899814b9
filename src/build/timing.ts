/**
 * `npm run timing -- REHEARSAL.jsonl`: what each slide took in a rehearsal beside what it is planned to take; with
 * `--write` the plan becomes what it took, in steps of five seconds, in `slides/*\/slides.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slideTimes } from '../rehearsal/slide-times.ts';
import { retime } from './retime.ts';
import { readTales } from './tales.ts';

const STEP_SECONDS = 5;

const [file, ...options] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
if (!file || options.some((option) => option !== '--write')) fail('usage: npm run timing -- REHEARSAL.jsonl [--write]');
const times = slideTimes(readLines(file));
if (times.size === 0) fail(`${file}: no slide was timed; is it the log of a rehearsal with its clock running?`);
const taken = new Map(
  [...times].map(([slide, milliseconds]) => [
    slide,
    Math.max(STEP_SECONDS, STEP_SECONDS * Math.round(milliseconds / 1000 / STEP_SECONDS)),
  ]),
);
const tales = readTales(root);
console.table(
  Object.fromEntries(
    tales
      .flatMap(({ slides }) => slides)
      .map(({ id, timingSeconds }) => [id, { planned: timingSeconds, taken: taken.get(id) ?? '' }]),
  ),
);
for (const tale of options.includes('--write') ? tales : []) {
  const path = join(root, tale.file);
  writeFileSync(path, retime(readFileSync(path, 'utf8'), taken, tale.file));
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    return fail(`${path}: ${(error as Error).message}`);
  }
}

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}
