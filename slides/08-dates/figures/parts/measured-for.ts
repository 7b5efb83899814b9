/** What this machine has measured, where it fits what the sliders say. */
import type { Measured } from '../../lab/measured.ts';
import { microsecondsPerAttempt as ofLists } from '../../lab/parse-once/measure-renderers.ts';
import { microsecondsPerAttempt as ofProfile, type Profile } from '../../lab/profile/profile.ts';
import { type DateParsing, parameters } from '../../model/date-parsing/parameters.ts';

/** The last profile, if it is one of such a list. */
export function measuredFor(values: DateParsing, profile: Profile | undefined): Profile | undefined {
  const rules = ['products', 'sizes', 'offers', 'touchedShare', 'formatsTried'] as const;
  const fits = profile?.parseOnce === values.parseOnce && rules.every((rule) => profile.rules[rule] === values[rule]);
  return fits ? profile : undefined;
}

/** The values with what an attempt costs on this machine, where that was measured and nobody has set another cost. */
export function atMeasuredCost(values: DateParsing, { lists, profile }: Partial<Measured>): DateParsing | undefined {
  // The list's measurement knows best what an attempt costs: nobody watches it.
  const measured = [lists && ofLists(lists), profile && ofProfile(profile)];
  const microsecondsPerAttempt = measured.find((cost) => cost !== undefined && cost > 0 && Number.isFinite(cost));
  const isSet = values.microsecondsPerAttempt !== parameters.microsecondsPerAttempt.default;
  return microsecondsPerAttempt === undefined || isSet ? undefined : { ...values, microsecondsPerAttempt };
}
