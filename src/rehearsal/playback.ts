/**
 * Plays a session's log in a session: slides, steps and sliders move as they moved, at the pace at which they did. A hand
 * on anything steps out: the recording waits where it is, and one call brings back what it shows.
 */
import { type LogLine, readLogLine, replay } from '../session/log.ts';
import { type Kind, prefixes, readPath } from '../session/paths.ts';
import { Session } from '../session/session.ts';

/** What a recording moves; windows, colours and the clock stay the viewer's own. */
const PLAYED: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'place',
  'values',
  'seeds',
  'measured',
  'brought',
  'bets',
  'open',
  'asked',
  'grown',
  'black',
  'zoomed',
  'pinned',
  'spread',
  'moment',
]);

export interface Clock {
  /** Milliseconds; never falls. */
  now(): number;
  /** Calls back after so many milliseconds; returns how to stop it. */
  after(milliseconds: number, work: () => void): () => void;
}

export class Playback {
  /** Milliseconds from the first line to the last. */
  readonly duration: number;
  private readonly lines: readonly LogLine[];
  /** When the log begins, on its own clock. */
  private readonly begun: number;
  private readonly session: Session;
  private readonly clock: Clock;
  private readonly changed: () => void;
  private readonly stopListening: () => void;
  /** The recorded session as it was at `position`; lines up to `next` are in it. */
  private recorded = new Session('replay');
  private next = 0;
  private position = 0;
  private startedAt: number | undefined;
  private isShowing = false;
  private isLeft = false;
  private stopWaiting: () => void = () => {};

  /**
   * @param lines of a recording, in order.
   * @param changed hears when it begins, waits, ends, is left or rejoined.
   */
  constructor(session: Session, lines: readonly LogLine[], clock: Clock, changed: () => void) {
    this.session = session;
    this.clock = clock;
    this.changed = changed;
    this.lines = lines;
    this.begun = lines[0]?.at ?? 0;
    this.duration = (lines.at(-1)?.at ?? 0) - this.begun;
    this.stopListening = session.subscribe((changes) => {
      if (this.isShowing || !this.isPlaying) return;
      if (changes.some(({ by, path }) => by === 'hand' && isPlayed(path))) this.stepOut();
    });
  }

  /** Where it stands, in milliseconds since its beginning. */
  get at(): number {
    if (this.startedAt === undefined) return this.position;
    return Math.min(this.duration, this.position + this.clock.now() - this.startedAt);
  }

  get isPlaying(): boolean {
    return this.startedAt !== undefined;
  }

  /** Whether a hand has taken over. */
  get isOut(): boolean {
    return this.isLeft;
  }

  /** Goes on from where it stands, from the beginning where it stands at the end; whoever stepped out is brought back. */
  play(): void {
    this.seek(this.position >= this.duration ? 0 : this.position);
    this.startedAt = this.clock.now();
    this.waitForNext();
    this.changed();
  }

  pause(): void {
    this.position = this.at;
    this.startedAt = undefined;
    this.stopWaiting();
    this.changed();
  }

  /** Shows a moment, and goes on from there if it was playing. */
  seek(milliseconds: number): void {
    this.stopWaiting();
    this.isLeft = false;
    this.position = Math.min(this.duration, Math.max(0, milliseconds));
    const until = this.begun + this.position;
    const texts = this.lines.map(({ text }) => text);
    this.recorded = replay(texts, until).session;
    const later = this.lines.findIndex(({ at }) => at > until);
    this.next = later < 0 ? this.lines.length : later;
    const now = new Set(playedOf(this.session).map(([path]) => path));
    for (const [path] of playedOf(this.recorded)) now.add(path);
    this.show(now);
    if (this.startedAt !== undefined) {
      this.startedAt = this.clock.now();
      this.waitForNext();
    }
    this.changed();
  }

  end(): void {
    this.stopWaiting();
    this.startedAt = undefined;
    this.stopListening();
  }

  private stepOut(): void {
    this.isLeft = true;
    this.pause();
  }

  private waitForNext(): void {
    const line = this.lines[this.next];
    if (!line) {
      this.pause();
      return;
    }
    this.stopWaiting = this.clock.after(line.at - this.begun - this.at, () => {
      this.position = line.at - this.begun;
      this.startedAt = this.clock.now();
      this.takeLines();
      this.waitForNext();
    });
  }

  /** All lines up to where it stands; several may be of one millisecond. */
  private takeLines(): void {
    const moved = new Set<string>();
    const stop = this.recorded.subscribe((changes) => {
      for (const { path } of changes) if (isPlayed(path)) moved.add(path);
    });
    for (
      let line = this.lines[this.next];
      line && line.at - this.begun <= this.position;
      line = this.lines[this.next]
    ) {
      this.recorded.merge(line.changes);
      this.next += 1;
    }
    stop();
    this.show(moved);
  }

  /** Makes these paths of the session what they were then. */
  private show(moved: Iterable<string>): void {
    this.isShowing = true;
    this.session.batch(() => {
      for (const path of moved) this.session.set(path, this.recorded.get(path), 'remote');
    });
    this.isShowing = false;
  }
}

const isPlayed = (path: string) => PLAYED.has(readPath(path)?.kind);

const playedOf = (session: Session) => session.entries(prefixes.all).filter(([path]) => isPlayed(path));

/** What can be read of a recording, in order; empty where a file is none. */
export const readRecording = (texts: Iterable<string>): LogLine[] =>
  [...texts].flatMap((text) => readLogLine(text) ?? []);
