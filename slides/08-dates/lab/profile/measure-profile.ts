/**
 * The measurement, wherever workers come from: one runs requests and says which call path it is in, another looks about
 * every millisecond. Where no memory may be shared nobody can look, and the clock's word stands alone.
 */
import type { LabProgress } from '../../../../src/figure/declare.ts';
import { profileOfSamples, ShareIntervals } from '../../../../src/profile/index.ts';
import { withWorkers } from '../../../../src/run/with-workers.ts';
import type { WorkerLike } from '../../../../src/run/worker-protocol.ts';
import { words } from '../../words.ts';
import type { ListRules } from '../parse-once/product-list.ts';
import type { Profile } from './profile.ts';
import type { RunOrder, RunSoFar } from './profiled-run.ts';
import { allocateCells, type Cells, OUTSIDE, samplesOf, stopSampling } from './shared-cells.ts';

const text = words.labs;

export interface Place {
  startProfiled(): WorkerLike;
  startSampler(): WorkerLike;
  sharedMemory: boolean;
  milliseconds?: number;
}

const MILLISECONDS = 5000;
/** A link may ask for more than any slider does: some seconds for one list are enough. */
const MOST_ATTEMPTS = 800_000;
/** Without a word from a worker, for the longest of lists. */
const patienceMilliseconds = 60_000;

export async function measureProfile(
  place: Place,
  rules: ListRules,
  parseOnce: boolean,
  report: (progress: LabProgress<Profile>) => void,
  signal: AbortSignal,
): Promise<Profile> {
  if (rules.products * rules.sizes * rules.offers * rules.formatsTried > MOST_ATTEMPTS) throw new Error(text.tooMuch);
  return withWorkers(signal, async (hire) => {
    report({ share: 0, note: text.warming });
    const cells = place.sharedMemory ? allocateCells() : undefined;
    if (cells) await hire<Cells, true>(place.startSampler)(cells, { patienceMilliseconds });
    const order: RunOrder = { rules, parseOnce, milliseconds: place.milliseconds ?? MILLISECONDS, cells };
    const tell = (soFar: RunSoFar) => report(progress(soFar, cells));
    const run = hire<RunOrder, RunSoFar, RunSoFar>(place.startProfiled);
    return profile(await run(order, { patienceMilliseconds, progress: tell }), cells);
  });
}

function profile({ share: _, ...run }: RunSoFar, cells: Cells | undefined): Profile {
  if (!cells) return { ...run, samples: undefined };
  stopSampling(cells);
  const samples = samplesOf(cells);
  return { ...run, samples, open: openShares(run.paths, samples) };
}

function openShares(paths: Profile['paths'], samples: Int32Array): NonNullable<Profile['open']> {
  const { profile: sampled, calls } = profileOfSamples(paths, samples);
  const found = new ShareIntervals(sampled).ofCalls(calls);
  return found.map((one, path) => (one && path !== OUTSIDE ? { low: one.low, high: one.high } : null));
}

function progress(soFar: RunSoFar, cells: Cells | undefined): LabProgress<Profile> {
  const { share, requests } = soFar;
  const note = cells ? text.profile.running(requests, samplesOf(cells).length) : text.profile.timing(requests);
  return { share, note };
}
