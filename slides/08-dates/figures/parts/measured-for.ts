/** What this page has measured, where it fits what the sliders say. */

import type { Profile } from '../../lab/profile/profile.ts';
import { type DateParsing, parameters } from '../../model/date-parsing/parameters.ts';
import { measuredHere } from './measured-here.ts';

/** The last profile, if it is one of such a list. */
export function measuredFor(values: DateParsing): Profile | undefined {
  const { profile } = measuredHere;
  const rules = ['products', 'sizes', 'offers', 'touchedShare', 'formatsTried'] as const;
  const fits = profile?.parseOnce === values.parseOnce && rules.every((rule) => profile.rules[rule] === values[rule]);
  return fits ? profile : undefined;
}

/** The values with what an attempt costs on this machine, where that was measured and nobody has set another cost. */
export function atMeasuredCost(values: DateParsing): DateParsing | undefined {
  const { microsecondsPerAttempt } = measuredHere;
  const isSet = values.microsecondsPerAttempt !== parameters.microsecondsPerAttempt.default;
  return microsecondsPerAttempt === undefined || isSet ? undefined : { ...values, microsecondsPerAttempt };
}
