/**
 * Profiles, read into trees of calls: pieces of a file in, weights by call, by function and as a flame graph's frames out.
 * Pure: no DOM, no clock. The only error of its own is ProfileError. Nobody reaches past this file.
 */
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
export type { OtherFormat } from './formats/other-formats.ts';
export type { Frame } from './frame.ts';
export type { Frames } from './frames.ts';
export type { Pieces } from './input/bytes.ts';
export {
  type MendedSign,
  noteSentence,
  type ProfileNote,
  type ProfileNoteCode,
  type ProfileNoteData,
  type ProfileNoteWords,
} from './note.ts';
export { profileOfSamples, type SampledPath } from './own-samples.ts';
export {
  NOBODY,
  type Profile,
  type ProfileFile,
  type ProfileFormat,
  type TimeOrder,
} from './profile.ts';
export { type ReadOptions, readProfile } from './read-profile.ts';
export { type ComparedFunction, compareProfiles } from './statistics/compare.ts';
export { millisecondsOf, ShareIntervals } from './statistics/share-intervals.ts';
export { inMilliseconds, isTime, type ProfileUnit, type TimeUnit } from './units.ts';
export { type FlameFrame, type FoldedProfile, fold } from './views/fold.ts';
export { functionsOf, type ProfiledFunction } from './views/functions.ts';
export { type Sandwich, sandwich } from './views/sandwich.ts';
export { type Found, search } from './views/search.ts';
export { inTimeOrder } from './views/time-order.ts';
export { together } from './views/together.ts';
export { formatNames, noteWords, otherFormats, weightInWords } from './words.ts';
