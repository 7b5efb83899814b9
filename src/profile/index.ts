/**
 * Profiles, read into trees of calls: pieces of a file in, weights by call, by function and as a flame graph's frames out.
 * Pure: no DOM, no clock, no dependency. The only error of its own is ProfileError. Nobody reaches past this file.
 */
export type { Pieces } from './bytes.ts';
export { type CallTree, ROOT } from './call-tree.ts';
export {
  isProfileProblem,
  ProfileError,
  type ProfileErrorCode,
  type ProfileErrorData,
  type ProfileErrorWords,
  type ProfileProblem,
  problemOf,
  sentenceOf,
} from './error.ts';
export { type FlameFrame, type FoldedProfile, fold } from './fold.ts';
export { functionsOf, type ProfiledFunction } from './functions.ts';
export type { Profile, ProfileFile, ProfileFormat, ProfileUnit } from './profile.ts';
export { type ReadOptions, readProfile } from './read-profile.ts';
