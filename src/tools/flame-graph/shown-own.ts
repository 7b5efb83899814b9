/**
 * The viewer's own profile, where one is shown instead of the model's or the measured one. It lives as long as the page, goes
 * nowhere, and leaves when a slider of the model is moved.
 */
import type { DateParsing } from '../../../slides/08-dates/model/date-parsing/parameters.ts';
import type { ReadProfile } from './reader.worker.ts';

export interface OwnProfile extends ReadProfile {
  name: string;
}

let own: { profile: OwnProfile; at: string | undefined } | undefined;

export const shownOwn = {
  show(profile: OwnProfile): void {
    own = { profile, at: undefined };
  },
  leave(): void {
    own = undefined;
  },
  /** The profile, as long as the model's values are those that it was first shown with. */
  for(values: DateParsing): OwnProfile | undefined {
    if (!own) return undefined;
    const at = JSON.stringify(values);
    own.at ??= at;
    if (own.at !== at) own = undefined;
    return own?.profile;
  },
};
