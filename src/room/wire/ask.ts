/**
 * What a phone asks, and the list of what is asked: both read as what a stranger wrote. A phone sends its whole list each time,
 * its questions and what it votes for, so that the newest says all of it, and one that is lost is made good by the next.
 */
import { isRecord } from '../../session/plain.ts';
import { type Digest, readDigest, writeDigest } from './digest.ts';
import type { PhoneMessage } from './phone-message.ts';

export const MOST_CHARACTERS = 140;
/** In UTF-8: with so many of them a list still fits into a message. */
const MOST_BYTES = 260;
export const LEAST_CHARACTERS = 3;
/** Of a phone, at a time. */
export const MOST_OWN = 3;
export const MOST_UPVOTES = 20;
export const MOST_SHOWN = 12;
const MOST_SHOWN_BYTES = 1500;
const MOST_ID = 1_000_000;
const MOST_COUNT = 1_000_000;

export interface AskList {
  questions: readonly string[];
  /** Ids of questions. */
  upvotes: readonly number[];
  /** Grows with each list of a phone: an older one that comes late changes nothing. */
  at: number;
}

/** A question that everybody may see. */
export interface Shown {
  /** By the wall's count, from 1. */
  id: number;
  text: string;
  /** Phones that ask it, or want it asked. */
  votes: number;
}

export interface Asks {
  /** How many the speaker has not looked at. */
  waiting: number;
  shown: readonly Shown[];
  /** Of the lists that have arrived. */
  digest: Digest | undefined;
}

/**
 * One line of plain text, as it may be shown to a hall: no control or format characters, which could turn or hide what stands
 * beside them, no more than two marks on a letter, single spaces. Undefined where nothing is left of it, or too much.
 */
export function cleanQuestion(text: string): string | undefined {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clean.length < LEAST_CHARACTERS || clean.length > MOST_CHARACTERS || !/[\p{L}\p{N}]/u.test(clean))
    return undefined;
  return new TextEncoder().encode(JSON.stringify(clean)).length <= MOST_BYTES ? clean : undefined;
}

export const writeAskList = ({ questions, upvotes, at }: AskList): PhoneMessage => ({
  is: 'ask',
  questions,
  upvotes,
  at,
});

/** Undefined where it is none; of its questions only those that may be shown. Never throws. */
export function readAskList({ is, questions, upvotes, at }: PhoneMessage): AskList | undefined {
  if (is !== 'ask' || !Array.isArray(questions) || !Array.isArray(upvotes)) return undefined;
  if (questions.length > MOST_OWN || upvotes.length > MOST_UPVOTES) return undefined;
  if (!isWhole(at, Number.MAX_SAFE_INTEGER) || !upvotes.every((id) => isWhole(id, MOST_ID))) return undefined;
  const clean = questions.flatMap((text) => (typeof text === 'string' ? (cleanQuestion(text) ?? []) : []));
  return { questions: [...new Set(clean)], upvotes: [...new Set(upvotes as number[])], at: Number(at) };
}

/** What a digest holds of it. */
export const textOfAskList = (client: string, { at }: Pick<AskList, 'at'>): string => `ask/${client}/${at}`;

/** Of the questions as many as there is room for, in their order. */
export function writeAsks({ waiting, shown, digest }: Asks): Record<string, unknown> {
  const list: unknown[] = [];
  let bytes = 0;
  for (const { id, text, votes } of shown.slice(0, MOST_SHOWN)) {
    const one = [id, text, votes];
    bytes += new TextEncoder().encode(JSON.stringify(one)).length;
    if (bytes > MOST_SHOWN_BYTES) break;
    list.push(one);
  }
  return { waiting, ...(list.length > 0 && { list }), ...(digest && { digest: writeDigest(digest) }) };
}

/** Undefined where it is none, as in what walls of other versions say. */
export function readAsks(value: unknown): Asks | undefined {
  if (!isRecord(value)) return undefined;
  const { waiting, list = [], digest } = value;
  if (!isWhole(waiting, MOST_COUNT) || !Array.isArray(list) || list.length > MOST_SHOWN) return undefined;
  return { waiting: Number(waiting), shown: list.flatMap((one) => readShown(one) ?? []), digest: readDigest(digest) };
}

function readShown(value: unknown): Shown | undefined {
  const [id, text, votes] = Array.isArray(value) ? value : [];
  const clean = typeof text === 'string' ? cleanQuestion(text) : undefined;
  if (clean === undefined || !isWhole(id, MOST_ID) || !isWhole(votes, MOST_COUNT)) return undefined;
  return { id: Number(id), text: clean, votes: Number(votes) };
}

const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
