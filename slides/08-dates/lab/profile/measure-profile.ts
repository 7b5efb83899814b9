/**
 * The measurement, wherever workers come from: one runs requests and says which call path it is in, another looks about
 * every millisecond. Where no memory may be shared nobody can look, and the clock's word stands alone.
 */
import type { LabProgress } from '../../../../src/figure/declare.ts';
import { amount } from '../../../../src/words/format.ts';
import type { ListRules } from '../parse-once/product-list.ts';
import type { Profile } from './profile.ts';
import type { RunOrder, RunSoFar } from './profiled-run.ts';
import { allocateCells, type Cells, samplesOf, stopSampling } from './shared-cells.ts';
import { words } from './words.ts';

const text = words.lab;

export interface Hand {
  postMessage(message: unknown): void;
  terminate(): unknown;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { message?: string }) => void): void;
}

export interface Place {
  start(part: 'profiled' | 'sampler'): Hand;
  sharedMemory: boolean;
  milliseconds?: number;
}

/** What the workers say. */
export type Message = { looking: true } | { soFar: RunSoFar } | { done: RunSoFar } | { failed: string };

const MILLISECONDS = 5000;
/** A link may ask for more than any slider does: some seconds for one list are enough. */
const MOST_ATTEMPTS = 800_000;
/** Without a word from a worker, for the longest of lists. */
const PATIENCE_MILLISECONDS = 60_000;

export async function measureProfile(
  place: Place,
  rules: ListRules,
  parseOnce: boolean,
  report: (progress: LabProgress<Profile>) => void,
  signal: AbortSignal,
): Promise<Profile> {
  if (rules.products * rules.sizes * rules.offers * rules.formatsTried > MOST_ATTEMPTS) throw new Error(text.tooMuch);
  const hands: Hand[] = [];
  const hire = (part: 'profiled' | 'sampler') => {
    if (signal.aborted) throw new Error(text.stopped);
    const hand = place.start(part);
    hands.push(hand);
    return hand;
  };
  try {
    report({ share: 0, note: text.warming });
    const cells = place.sharedMemory ? allocateCells() : undefined;
    if (cells) await answer(hire('sampler'), cells, signal, (message) => ('looking' in message ? true : undefined));
    const order: RunOrder = { rules, parseOnce, milliseconds: place.milliseconds ?? MILLISECONDS, cells };
    return await answer(hire('profiled'), order, signal, (message) => {
      if ('done' in message) return profile(message.done, cells);
      if ('soFar' in message) report(progress(message.soFar, cells));
      return undefined;
    });
  } finally {
    for (const hand of hands) hand.terminate();
  }
}

function profile({ share: _, ...run }: RunSoFar, cells: Cells | undefined): Profile {
  if (cells) stopSampling(cells);
  return { ...run, samples: cells && samplesOf(cells) };
}

function progress(soFar: RunSoFar, cells: Cells | undefined): LabProgress<Profile> {
  const requests = amount(soFar.requests);
  const note = cells ? text.running(requests, amount(samplesOf(cells).length)) : text.timing(requests);
  return { share: soFar.share, note };
}

/** Sends an order and waits for the message that `settles` makes something of. */
function answer<T>(
  hand: Hand,
  order: unknown,
  signal: AbortSignal,
  settles: (message: Message) => T | undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(patience);
      reject(new Error(reason));
    };
    const wait = () => setTimeout(() => fail(text.late), PATIENCE_MILLISECONDS);
    let patience = wait();
    signal.addEventListener('abort', () => fail(text.stopped), { once: true });
    hand.addEventListener('error', ({ message }) => fail(message ? text.failed(message) : text.notLoaded));
    hand.addEventListener('messageerror', () => fail(text.notLoaded));
    hand.addEventListener('message', ({ data }) => {
      clearTimeout(patience);
      const message = data as Message;
      if ('failed' in message) return fail(text.failed(message.failed));
      const value = settles(message);
      if (value === undefined) patience = wait();
      else resolve(value);
    });
    hand.postMessage(order);
  });
}
