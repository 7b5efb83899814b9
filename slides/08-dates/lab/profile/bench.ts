/**
 * What the dates' tale claims, measured in Node by the very code that the slides run: the share of parsing in a profile of
 * the list, as the samples and the clock say, and how many times faster the list is that was parsed once.
 */
import { defaults } from '../../../../src/simulation/engine/parameters.ts';
import { threadStarter } from '../../../../test/threads.ts';
import { parameters } from '../../model/date-parsing/parameters.ts';
import { measureRenderers } from '../parse-once/measure-renderers.ts';
import { measureProfile } from './measure-profile.ts';
import { countsOf, microsecondsPerAttempt, PARSING, type Profile, shareOf } from './profile.ts';

export interface DatesBench {
  /** Of the profile's samples, in date parsing. */
  parsingShare: number;
  /** By the clock, in the same run. */
  instrumentedParsingShare: number;
  samples: number;
  microsecondsPerAttempt: number;
  fixedFaster: number;
}

/** About ten seconds of two cores. */
export async function measureDates({ milliseconds = 4000, rounds = 7 } = {}): Promise<DatesBench> {
  const { products, sizes, offers, touchedShare, formatsTried } = defaults(parameters);
  const rules = { products, sizes, offers, touchedShare, formatsTried };
  const place = {
    startProfiled: await threadStarter(new URL('./profiled.worker.ts', import.meta.url)),
    startSampler: await threadStarter(new URL('./sampler.worker.ts', import.meta.url)),
    sharedMemory: true,
    milliseconds,
  };
  const profile: Profile = await measureProfile(place, rules, false, () => {}, new AbortController().signal);
  const [row] = measureRenderers(rules, () => {}, { lengths: [products], rounds }).rows;
  return {
    parsingShare: shareOf(profile, countsOf(profile), PARSING),
    instrumentedParsingShare: shareOf(profile, profile.selfMilliseconds, PARSING),
    samples: profile.samples?.length ?? 0,
    microsecondsPerAttempt: microsecondsPerAttempt(profile),
    fixedFaster: row ? row.eachTime.median / row.once.median : Number.NaN,
  };
}
