/**
 * How a sampling profiler sees: at each sample it notes what runs, so a frame is found with the share of the time that it
 * takes, and counts are binomial. The error falls with the root of the number of samples: √(p (1 − p) / n).
 */
import type { Effort } from '../../../../src/simulation/engine/model.ts';
import { power } from '../../../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { MOST_SHOWN, placeOf, stretchesOf } from './sampled-run.ts';

/** How what is not date parsing divides among the other frames (assumed). */
const OTHERS = [0.4, 0.25, 0.15, 0.12, 0.08] as const;
const RUNNING_POINTS = 101;
/** What the sliders can ask for: 1,000 a second over two minutes. */
const MOST_SAMPLES = 120_000;
/** Samples between two points are drawn one by one up to here; more of them from the binomial's normal limit. */
const MOST_DRAWN_AT_ONCE = 60;
/** Most samples that are drawn one by one; beyond it a profile is drawn from its normal limit. */
const MOST_DRAWN = 20_000;

/** True shares of the frames: date parsing first. */
export function trueShares(dateShare: number): number[] {
  return [dateShare, ...OTHERS.map((part) => part * (1 - dateShare))];
}

export function sampleProfile(dateShare: number, samples: number, random: RandomStreams, effort: Effort) {
  const shares = trueShares(dateShare);
  const all = samples <= MOST_DRAWN ? draw(shares, samples, random('samples')) : undefined;
  const sampled = all?.counts.map((count) => count / samples) ?? limit(shares, samples, random);
  // Of too many to be drawn one by one, some that are shown.
  const shown = all ?? draw(shares, MOST_SHOWN, random('shown'));
  const stretches = stretchesOf(shares, random);
  const error = Math.sqrt((dateShare * (1 - dateShare)) / samples);
  return {
    facts: {
      samples,
      trueDateShare: dateShare,
      sampledDateShare: sampled[0] ?? 0,
      expectedErrorShare: error,
      expectedErrorShareWithFourTimesTheSamples: error / 2,
    },
    columns: {
      frame: Float64Array.from(shares, (_, i) => i),
      trueShare: Float64Array.from(shares),
      sampledShare: Float64Array.from(sampled),
      stretchFrame: Float64Array.from(stretches, ({ frame }) => frame),
      stretchStart: Float64Array.from(stretches, ({ start }) => start),
      stretchLength: Float64Array.from(stretches, ({ length }) => length),
      lookFrame: Float64Array.from(shown.frames),
      lookPlace: Float64Array.from(shown.frames, (frame, i) => placeOf(stretches, frame, shown.within[i] ?? 0)),
      ...errors(dateShare, random, effort),
    },
  };
}

/** Looks at random moments, one by one: how often each frame was found, and of the first ones which, and how far into its time. */
function draw(shares: readonly number[], samples: number, stream: ReturnType<RandomStreams>) {
  const counts = shares.map(() => 0);
  const [frames, within]: [number[], number[]] = [[], []];
  for (let i = 0; i < samples; i++) {
    let left = stream.uniform();
    let frame = 0;
    while (frame < shares.length - 1 && left >= (shares[frame] ?? 0)) left -= shares[frame++] ?? 0;
    counts[frame] = (counts[frame] ?? 0) + 1;
    if (i < MOST_SHOWN) {
      frames.push(frame);
      within.push(left);
    }
  }
  return { counts, frames, within };
}

function limit(shares: readonly number[], samples: number, random: RandomStreams): number[] {
  const stream = random('samples');
  const noisy = shares.map((share) =>
    Math.max(0, share + stream.normal() * Math.sqrt((share * (1 - share)) / samples)),
  );
  const sum = noisy.reduce((total, share) => total + share, 0);
  return noisy.map((share) => share / sum);
}

/** How many of `samples` find a frame of that share. */
function hits(samples: number, share: number, stream: ReturnType<RandomStreams>): number {
  const mean = samples * share;
  if (samples > MOST_DRAWN_AT_ONCE)
    return Math.min(samples, Math.max(0, mean + stream.normal() * Math.sqrt(mean * (1 - share))));
  let found = 0;
  for (let i = 0; i < samples; i++) if (stream.uniform() < share) found++;
  return found;
}

/**
 * One profile as it grows, in the band of two standard errors, and the root-mean-square error of many profiles at each
 * number of samples beside the law.
 */
function errors(share: number, random: RandomStreams, effort: Effort) {
  const profiles = effort === 'drag' ? 30 : 200;
  const stream = random('profiles');
  const column = () => new Float64Array(RUNNING_POINTS);
  const columns = {
    samples: Float64Array.from({ length: RUNNING_POINTS }, (_, i) =>
      Math.round(power(MOST_SAMPLES, i / (RUNNING_POINTS - 1))),
    ),
    runningShare: column(),
    lowShare: column(),
    highShare: column(),
    simulatedError: column(),
    theoryError: column(),
  };
  for (let profile = 0; profile < profiles; profile++) {
    let found = 0;
    let n = 0;
    for (let i = 0; i < RUNNING_POINTS; i++) {
      const until = columns.samples[i] ?? 0;
      found += hits(until - n, share, stream);
      n = until;
      const error = found / n - share;
      if (profile === 0) columns.runningShare[i] = found / n;
      columns.simulatedError[i] = (columns.simulatedError[i] ?? 0) + error * error;
    }
  }
  for (let i = 0; i < RUNNING_POINTS; i++) {
    const error = Math.sqrt((share * (1 - share)) / (columns.samples[i] ?? 1));
    columns.theoryError[i] = error;
    columns.simulatedError[i] = Math.sqrt((columns.simulatedError[i] ?? 0) / profiles);
    columns.lowShare[i] = Math.max(0, share - 2 * error);
    columns.highShare[i] = Math.min(1, share + 2 * error);
  }
  return columns;
}
