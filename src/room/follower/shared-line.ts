/**
 * One line to the room for all tabs of a browser: a broker throws the older of two clients of one name out, and two tabs would
 * do that to each other for ever. The tab that was looked at last holds it, and passes on what it hears; one that is gone, or
 * asleep, is missed after a few seconds. Tabs agree over a BroadcastChannel, which plain http has, too.
 */
import { isRecord } from '../../session/plain.ts';
import { Connection, type ConnectionOptions } from '../wire/connection.ts';

const ALIVE_MILLISECONDS = 2000;
const MISSED_MILLISECONDS = 5000;
/** A phone that is put away leaves; so it is no slow reader either. */
const AWAY_MILLISECONDS = 30_000;

export type LineState = 'up' | 'down' | 'refused';

export interface SharedLineOptions
  extends Pick<ConnectionOptions, 'openSocket' | 'clientId' | 'user' | 'password' | 'will'> {
  /** Common to the tabs. */
  name: string;
  /** Of this tab. */
  tab: string;
  stateTopic: string;
  ownTopic: string;
  /** Whatever stands in the wall's place. */
  heard(bytes: Uint8Array): void;
  changed(state: LineState): void;
}

interface Claim {
  at: number;
  tab: string;
}

export class SharedLine {
  private readonly options: SharedLineOptions;
  private readonly channel: BroadcastChannel;
  private readonly timer: ReturnType<typeof setInterval>;
  private connection: Connection | undefined;
  private claim: Claim;
  private heardAt = 0;
  private hiddenSince: number | undefined;
  private state: LineState = 'down';

  constructor(options: SharedLineOptions) {
    this.options = options;
    this.claim = { at: 0, tab: options.tab };
    this.channel = new BroadcastChannel(options.name);
    this.channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.take(data));
    this.timer = setInterval(() => this.look(), ALIVE_MILLISECONDS);
    document.addEventListener('visibilitychange', () => this.look());
    addEventListener('online', () => this.connection?.wake());
    addEventListener('pageshow', ({ persisted }) => {
      // A page that comes back whole has left its line when it went.
      if (persisted) this.hiddenSince ??= Date.now();
      this.look();
    });
    addEventListener('pagehide', () => this.leave());
    this.hiddenSince = document.hidden ? Date.now() : undefined;
    if (!document.hidden) this.lead();
  }

  /** Says whether it left, or was passed on to the tab that holds the line. */
  say(bytes: Uint8Array): boolean {
    if (this.connection) return this.connection.publish(this.options.ownTopic, bytes);
    this.channel.postMessage({ type: 'say', bytes });
    return this.state === 'up';
  }

  end(): void {
    clearInterval(this.timer);
    this.leave();
    this.channel.close();
  }

  private look(): void {
    const now = Date.now();
    const isSeenAgain = !document.hidden && this.hiddenSince !== undefined;
    this.hiddenSince = document.hidden ? (this.hiddenSince ?? now) : undefined;
    if (document.hidden && this.connection && now - (this.hiddenSince ?? now) > AWAY_MILLISECONDS) this.leave();
    if (this.connection) {
      if (isSeenAgain) this.connection.wake();
      this.channel.postMessage({ type: 'alive', claim: this.claim, state: this.state });
    } else if (!document.hidden && (isSeenAgain || now - this.heardAt > MISSED_MILLISECONDS)) this.lead();
  }

  private lead(): void {
    const { openSocket, clientId, user, password, will, stateTopic, tab } = this.options;
    this.claim = { at: Date.now(), tab };
    this.channel.postMessage({ type: 'alive', claim: this.claim, state: this.state });
    this.connection = new Connection({
      openSocket,
      clientId,
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(will && { will }),
      topics: [stateTopic],
      heard: (_topic, bytes) => {
        this.options.heard(bytes);
        this.channel.postMessage({ type: 'state', bytes });
      },
      changed: (state) => this.turn(state),
    });
  }

  /** The broker hears of it: else it would wait for a phone that has gone. */
  private leave(): void {
    if (!this.connection) return;
    this.say(this.options.will?.payload ?? new Uint8Array(0));
    this.drop();
    this.channel.postMessage({ type: 'bye' });
  }

  private drop(): void {
    this.connection?.end();
    this.connection = undefined;
    this.heardAt = Date.now();
  }

  private take(data: unknown): void {
    if (!isRecord(data)) return;
    const { type, bytes, state } = data;
    if (type === 'alive') this.hearClaim(data.claim, state);
    else if (type === 'bye') this.heardAt = Date.now() - MISSED_MILLISECONDS;
    else if (type === 'state' && bytes instanceof Uint8Array && !this.connection) this.options.heard(bytes);
    else if (type === 'say' && bytes instanceof Uint8Array) this.connection?.publish(this.options.ownTopic, bytes);
  }

  /** The newest holds the line. */
  private hearClaim(claim: unknown, state: unknown): void {
    if (!isRecord(claim) || typeof claim.at !== 'number' || typeof claim.tab !== 'string') return;
    const isNewer = claim.at > this.claim.at || (claim.at === this.claim.at && claim.tab > this.claim.tab);
    if (this.connection && !isNewer) return;
    this.heardAt = Date.now();
    if (this.connection) this.drop();
    if (state === 'up' || state === 'down' || state === 'refused') this.turn(state);
  }

  private turn(state: LineState): void {
    if (state === this.state && !this.connection) return;
    this.state = state;
    this.options.changed(state);
  }
}
