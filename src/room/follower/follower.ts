/**
 * A phone's side: it follows what the wall shows, until a hand looks around; one call comes back to what is shown now. Of
 * what arrives while a signature is checked only the newest is looked at.
 */
import { type Place, paths, readPath } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { applyShared, fromPayload, type Naming, type SharedState } from '../shared-state.ts';
import type { Verify } from '../wire/keys.ts';
import { type Payload, readSnapshot } from '../wire/snapshot.ts';

const LOOKS_AROUND: ReadonlySet<string | undefined> = new Set(['place', 'values', 'seeds']);

export interface FollowerOptions extends Naming {
  session: Session;
  room: string;
  verify: Verify;
  /** Hears of each snapshot, and of following begun or left. */
  changed(): void;
}

export class Follower {
  private readonly options: FollowerOptions;
  private readonly stopListening: () => void;
  private last = 0;
  private newest: Uint8Array | undefined;
  private isReading = false;
  private isApplying = false;
  private follows = true;
  private state: SharedState | undefined;
  private known: Payload = {};

  constructor(options: FollowerOptions) {
    this.options = options;
    this.stopListening = options.session.subscribe((changes) => {
      if (this.isApplying) return;
      if (
        changes.some(({ by, path }) => by === 'hand' && LOOKS_AROUND.has(readPath(path)?.kind) && !this.isThere(path))
      )
        this.lookAround();
    });
  }

  get isFollowing(): boolean {
    return this.follows;
  }

  /** Where the wall stands; undefined before anything was heard of it. */
  get place(): Place | undefined {
    return this.state?.place;
  }

  /** What else the wall says, such as the questions that are open. */
  get payload(): Payload {
    return this.known;
  }

  get isOver(): boolean {
    return this.known.isOver === true;
  }

  /** Whatever the broker brought in the wall's place; settles when all that came is read. */
  async heard(bytes: Uint8Array): Promise<void> {
    this.newest = bytes;
    if (this.isReading) return;
    this.isReading = true;
    try {
      for (let next = this.takeNewest(); next; next = this.takeNewest()) await this.read(next);
    } finally {
      // One that could not be read, or shown, must not be the last.
      this.isReading = false;
    }
  }

  /** Before the wall was heard nobody has left it. */
  lookAround(): void {
    if (!this.follows || !this.state) return;
    this.follows = false;
    this.options.changed();
  }

  comeBack(): void {
    this.follows = true;
    this.apply();
    this.options.changed();
  }

  end(): void {
    this.stopListening();
  }

  /** The deck library says where it has gone, too. */
  private isThere(path: string): boolean {
    const { state } = this;
    if (path !== paths.place || !state) return false;
    const now = this.options.session.get(paths.place);
    return now?.slide === state.place.slide && now.step === state.place.step;
  }

  private takeNewest(): Uint8Array | undefined {
    const { newest } = this;
    this.newest = undefined;
    return newest;
  }

  private async read(bytes: Uint8Array): Promise<void> {
    const { verify, room, changed } = this.options;
    const snapshot = await readSnapshot(verify, room, bytes, this.last);
    if (!snapshot) return;
    this.last = snapshot.sequence;
    const state = fromPayload(snapshot.payload);
    if (!state) return;
    this.state = state;
    this.known = snapshot.payload;
    if (this.follows) this.apply();
    changed();
  }

  private apply(): void {
    if (!this.state) return;
    this.isApplying = true;
    try {
      applyShared(this.options.session, this.state, this.options);
    } finally {
      this.isApplying = false;
    }
  }
}
