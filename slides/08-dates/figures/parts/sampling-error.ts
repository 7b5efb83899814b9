/** The measured half of slide "profiler": how far looks at this page's own run are off, by their number, and the law. */
import type { Chart } from '../../../../src/figure/chart/declaration.ts';
import type { Tile } from '../../../../src/figure/declare.ts';
import { amount, percentInTenths, short } from '../../../../src/words/format.ts';
import { countsOf, PARSING, type Profile, samplingErrors, shareOf } from '../../lab/profile/profile.ts';
import type { DateParsing } from '../../model/date-parsing/parameters.ts';
import { words } from '../../words.ts';
import { measuredFor } from './measured-for.ts';

const text = words.profiler.measured;
const MOST_SAMPLES = 120_000;

type Sampled = Profile & { samples: Int32Array };

/** Computed once for a profile, not once for each move of a slider. */
const known = new WeakMap<Profile, ReturnType<typeof samplingErrors>>();

function errorsOf(profile: Profile) {
  const errors = known.get(profile) ?? samplingErrors(profile);
  known.set(profile, errors);
  return errors;
}

/** A profile that was sampled, of such a list, in which there was parsing to be found. */
export function sampledFor(values: DateParsing, taken: Profile | undefined): Sampled | undefined {
  const profile = measuredFor(values, taken);
  if (!profile?.samples || profile.parseOnce || profile.samples.length < 10) return undefined;
  const share = shareOf(profile, profile.selfMilliseconds, PARSING);
  return share > 0 && share < 1 ? (profile as Sampled) : undefined;
}

export function sampledTiles(values: DateParsing, taken: Profile | undefined, chosen: number): Tile[] | undefined {
  const profile = sampledFor(values, taken);
  if (!profile) return undefined;
  const truth = shareOf(profile, profile.selfMilliseconds, PARSING);
  return [
    { value: short(profile.samples.length), label: text.samplesTile },
    {
      value: percentInTenths(shareOf(profile, countsOf(profile), PARSING)),
      label: text.foundTile(truth),
      role: 'main',
    },
    { value: text.points(errorsOf(profile).law(chosen)), label: text.errorTile(chosen), role: 'good' },
  ];
}

export function errorChart(values: DateParsing, taken: Profile | undefined, chosen: number): Chart | undefined {
  const profile = sampledFor(values, taken);
  if (!profile) return undefined;
  const { samples, error, law } = errorsOf(profile);
  return {
    x: {
      label: text.axisSamples,
      minimum: 1,
      maximum: MOST_SAMPLES,
      scale: 'logarithmic',
      ticks: [1, 10, 100, 1000, 10_000, 100_000],
      format: short,
    },
    y: {
      label: text.axisError,
      minimum: 0.01,
      maximum: 100,
      scale: 'logarithmic',
      ticks: [0.01, 0.1, 1, 10, 100],
      format: amount,
    },
    series: [
      // One piece is one error, which may be next to nothing; a mean needs some.
      { label: text.errors, role: 'main', kind: 'points', origin: 'measured', ...severalPieces(samples, error) },
      { label: text.law, role: 'good', x: [1, MOST_SAMPLES], y: [100 * law(1), 100 * law(MOST_SAMPLES)] },
    ],
    lines: [{ axis: 'x', at: chosen, label: words.profiler.here(chosen), role: 'second' }],
    points: [{ x: chosen, y: 100 * law(chosen), label: '', role: 'good' }],
  };
}

const FEWEST_PIECES = 4;

function severalPieces(samples: readonly number[], error: readonly number[]) {
  const most = samples.at(-1) ?? 0;
  const enough = samples.filter((size) => size * FEWEST_PIECES <= most);
  return { x: enough, y: enough.map((_, i) => 100 * (error[i] ?? Number.NaN)) };
}

/** At the largest number of looks that the run has several pieces of, and no more than the sliders say. */
export function measuredSentence(values: DateParsing, taken: Profile | undefined, chosen: number): string | undefined {
  const profile = sampledFor(values, taken);
  if (!profile) return undefined;
  const { samples, error, law } = errorsOf(profile);
  const { x } = severalPieces(samples, error);
  const place = Math.max(
    0,
    x.findLastIndex((size) => size <= chosen),
  );
  const size = x[place] ?? 1;
  return text.sentence(size, error[place] ?? Number.NaN, law(size));
}
