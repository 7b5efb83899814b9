/**
 * What the wall shows goes out signed when it changes, at most five times a second; whole on each new line to the broker; and
 * every two seconds, so that a phone that missed one, or a broker that lost it, is right again soon.
 */
import type { Session } from '../../session/session.ts';
import { type SharedState, sharedStateOf, toPayload } from '../shared-state.ts';
import { type Clock, every, pageClock } from '../wire/clock.ts';
import type { Sign } from '../wire/keys.ts';
import { MOST_BYTES, type Payload, sizeOf, writeSnapshot } from '../wire/snapshot.ts';

const LEAST_GAP_MILLISECONDS = 200;
const REPEAT_MILLISECONDS = 2000;
/** Of what was sent last; it comes back from the broker a while after. */
const REMEMBERED = 16;

export interface PublisherOptions {
  session: Session;
  room: string;
  sign: Sign;
  /** Grows with each call, over reloads too. */
  nextSequence(): number;
  /** Says whether it left. */
  publish(bytes: Uint8Array): boolean;
  taleOf(slide: string): string;
  /** More for the payload, such as the questions that are open; of more weight than what is set. */
  more?(): Payload;
  /** Milliseconds between two: a hall of thousands is told less often. */
  gap?(): number;
  clock?: Clock;
}

export class Publisher {
  private readonly options: PublisherOptions;
  private readonly clock: Clock;
  private readonly stops: (() => void)[];
  private readonly sent: Uint8Array[] = [];
  private sequence = 0;
  private text = '';
  private sentAt = Number.NEGATIVE_INFINITY;
  private isWaiting = false;
  private isOver = false;

  constructor(options: PublisherOptions) {
    this.options = options;
    this.clock = options.clock ?? pageClock;
    this.stops = [
      options.session.subscribe(() => this.changed()),
      every(this.clock, REPEAT_MILLISECONDS, () => void this.send()),
    ];
  }

  /** The line is up: the broker may have forgotten everything. */
  up(): void {
    void this.send();
  }

  /** Something stands in the wall's place at the broker. Where it is nothing that was sent lately, the last is sent again. */
  heard(bytes: Uint8Array): void {
    if (!this.sent.some((one) => isSame(one, bytes))) this.soon(() => this.send());
  }

  changed(): void {
    this.soon(() => (this.payloadText() === this.text ? undefined : this.send()));
  }

  /** The last word: phones are told that the talk is over, and follow no more. */
  async over(): Promise<void> {
    this.end();
    this.isOver = true;
    await this.send();
  }

  end(): void {
    for (const stop of this.stops) stop();
  }

  private soon(act: () => unknown): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const gap = this.options.gap?.() ?? LEAST_GAP_MILLISECONDS;
    const wait = Math.max(0, this.sentAt + gap - Date.now());
    this.stops[2] = this.clock.after(wait, () => {
      this.isWaiting = false;
      act();
    });
  }

  private payload(): Payload | undefined {
    const { session, taleOf, more } = this.options;
    const state = sharedStateOf(session, taleOf);
    return state && fitting(state, { ...more?.(), ...(this.isOver && { isOver: true }) });
  }

  private payloadText = (): string => JSON.stringify(this.payload() ?? '');

  private async send(): Promise<void> {
    const { room, sign, nextSequence, publish } = this.options;
    const payload = this.payload();
    if (!payload) return;
    this.sentAt = Date.now();
    const sequence = nextSequence();
    this.sequence = sequence;
    this.text = JSON.stringify(payload);
    const bytes = await writeSnapshot(sign, room, { sequence, payload });
    // A newer one may have been signed sooner.
    if (sequence !== this.sequence) return;
    this.sent.push(bytes);
    if (this.sent.length > REMEMBERED) this.sent.shift();
    publish(bytes);
  }
}

/** What is set is left out from its end on, where all of it would be more than a phone reads. */
function fitting(state: SharedState, more: Payload): Payload {
  const payload = { ...toPayload(state), ...more };
  if (state.set.length === 0 || sizeOf(payload) <= MOST_BYTES) return payload;
  return fitting({ ...state, set: state.set.slice(0, -1) }, more);
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);
