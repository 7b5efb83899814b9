/** What this page has measured, where it fits what the sliders say. */
import type { DateParsing } from '../date-parsing.parameters.ts';
import { measuredHere } from '../measured-here.ts';
import type { Profile } from '../profile/profile.ts';

/** The last profile, if it is one of such a list. */
export function measuredFor(values: DateParsing): Profile | undefined {
  const { profile } = measuredHere;
  const rules = ['products', 'sizes', 'offers', 'touchedShare', 'formatsTried'] as const;
  const fits = profile?.parseOnce === values.parseOnce && rules.every((rule) => profile.rules[rule] === values[rule]);
  return fits ? profile : undefined;
}
