/**
 * The one error that this library throws: a code, and the numbers that belong to it. What people read of it is said by
 * whoever shows it, in its own language: command-line-words.ts for a terminal.
 */
import type { OtherFormat } from './formats/other-formats.ts';

/** What may be wrong with a file, and what is known of it. Lines and samples count from 1. */
export interface ProfileErrorData {
  /** No samples, or nothing but samples that weigh nothing. */
  empty: null;
  /** Packed bytes that cannot be unpacked: cut off, or broken. */
  'broken-packed': null;
  binary: null;
  /** `ofLinesBytes`: so much where a form is not kept in memory while it is read, as lines of stacks and traces. */
  'too-large': { bytes: number; limitBytes: number; ofLinesBytes?: number };
  'endless-line': { characters: number };
  'odd-line': { line: number };
  /** It begins like JSON, and is none. */
  'broken-json': null;
  'other-json': null;
  /** A known form that is not read here. */
  'other-format': { format: OtherFormat };
  /** A flame graph's page or picture, of a kind whose frames cannot be found in it. */
  'flame-graph': null;
  'broken-pprof': null;
  'broken-tree': null;
  'unknown-node': { sample: number };
  /** A field of an odd type, or an engine at its limits; the reason is the engine's. */
  unreadable: { reason: string };
}

export type ProfileErrorCode = keyof ProfileErrorData;

/** Code and data of an error, as they are left of it when it has come from a worker. */
export type ProfileProblem = {
  [Code in ProfileErrorCode]: { code: Code; data: ProfileErrorData[Code] };
}[ProfileErrorCode];

/** A sentence for each code. */
export type ProfileErrorWords = { [Code in ProfileErrorCode]: (data: ProfileErrorData[Code]) => string };

export class ProfileError<Code extends ProfileErrorCode = ProfileErrorCode> extends Error {
  override readonly name = 'ProfileError';
  readonly code: Code;
  readonly data: ProfileErrorData[Code];

  constructor(code: Code, data: ProfileErrorData[Code]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

export function sentenceOf<Code extends ProfileErrorCode>(
  words: ProfileErrorWords,
  { code, data }: { code: Code; data: ProfileErrorData[Code] },
): string {
  return words[code](data);
}

/** One of this library's errors, whatever it was that went wrong. */
export function problemOf(error: unknown): ProfileProblem {
  if (error instanceof ProfileError) {
    const { code, data } = error;
    return { code, data };
  }
  return { code: 'unreadable', data: { reason: error instanceof Error ? error.message : String(error) } };
}

const codes: Record<ProfileErrorCode, true> = {
  empty: true,
  'broken-packed': true,
  binary: true,
  'too-large': true,
  'endless-line': true,
  'odd-line': true,
  'broken-json': true,
  'other-json': true,
  'other-format': true,
  'flame-graph': true,
  'broken-pprof': true,
  'broken-tree': true,
  'unknown-node': true,
  unreadable: true,
};

/** Whether something that came from elsewhere is what is left of a ProfileError. */
export function isProfileProblem(error: { code?: unknown; data?: unknown }): error is ProfileProblem {
  return typeof error.code === 'string' && Object.hasOwn(codes, error.code);
}
