/** What the labs of the dates' tale measure, and what its viewers bring: the names under which the figures find it. */
import type { BroughtProfile } from '../../../src/tools/profile-viewer/brought-profile.ts';
import type { MeasuredLists } from './parse-once/measure-renderers.ts';
import type { Profile } from './profile/profile.ts';

export type Measured = { profile: Profile; lists: MeasuredLists };
export type Brought = { profile: BroughtProfile };
