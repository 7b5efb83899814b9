/** A vote as a phone sends it, and the question as the wall tells of it; both read as what a stranger wrote. */
import { canBeName } from '../../session/paths.ts';
import { isRecord } from '../../session/plain.ts';
import { type Digest, readDigest, writeDigest } from './digest.ts';
import type { PhoneMessage } from './phone-message.ts';

const MOST_CHOICES = 100;
const MOST_VOTERS = 1_000_000;

export interface Vote {
  /** Name of the figure whose question it answers. */
  figure: string;
  /** Index of the choice, from 0. */
  choice: number;
  /** Grows with each vote of a phone: an older one that comes late changes nothing. */
  at: number;
}

export interface Question {
  figure: string;
  isOpen: boolean;
  voters: number;
  /** Votes for each choice; null while they are not shown. */
  counts: readonly number[] | null;
  /** Of the votes that are counted, as long as votes are taken. */
  digest: Digest | undefined;
}

const isWhole = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

const isFigure = (value: unknown): value is string => typeof value === 'string' && canBeName(value);

export const writeVote = ({ figure, choice, at }: Vote): PhoneMessage => ({ is: 'vote', figure, choice, at });

/** Undefined where it is no vote. Never throws. */
export function readVote({ is, figure, choice, at }: PhoneMessage): Vote | undefined {
  if (is !== 'vote' || !isFigure(figure)) return undefined;
  if (!isWhole(choice, MOST_CHOICES) || !isWhole(at, Number.MAX_SAFE_INTEGER)) return undefined;
  return { figure, choice, at };
}

/** What a digest holds of it. */
export const textOfVote = (client: string, { figure, choice }: Vote): string => `${client} ${figure} ${choice}`;

export const writeQuestion = ({ figure, isOpen, voters, counts, digest }: Question): Record<string, unknown> => ({
  figure,
  isOpen,
  voters,
  ...(counts && { counts }),
  ...(digest && { digest: writeDigest(digest) }),
});

/** Undefined where it is none, as in what walls of other versions say. */
export function readQuestion(value: unknown): Question | undefined {
  if (!isRecord(value)) return undefined;
  const { figure, isOpen, voters, counts = null, digest } = value;
  if (!isFigure(figure) || typeof isOpen !== 'boolean' || !isWhole(voters, MOST_VOTERS)) return undefined;
  const isCounts =
    Array.isArray(counts) && counts.length <= MOST_CHOICES && counts.every((count) => isWhole(count, MOST_VOTERS));
  return { figure, isOpen, voters, counts: isCounts ? (counts as number[]) : null, digest: readDigest(digest) };
}
