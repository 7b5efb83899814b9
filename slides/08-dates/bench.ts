/** For `npm run bench`: the share of parsing in the profile, and how many times faster the fixed renderer is. */
export { measureDates as measure } from './lab/profile/bench.ts';
