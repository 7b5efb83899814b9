/**
 * A line to the room's broker that comes back by itself: after a pause with some chance in it, so that a hall of phones
 * does not return in the same moment, and at once when a phone wakes up and nothing has been heard.
 */
import { type Clock, every, pageClock } from './clock.ts';
import {
  connectPacket,
  disconnectPacket,
  type Packet,
  PacketReader,
  pingPacket,
  publishPacket,
  subscribePacket,
} from './packets.ts';

const KEEP_ALIVE_SECONDS = 15;
/** A wall repeats itself every two seconds: after so long a silence the broker is asked whether it is there… */
const DOUBT_MILLISECONDS = 4000;
/** …and after this one the line is dead, whatever the browser thinks of it. */
const SILENT_MILLISECONDS = 9000;
/** A phone that wakes up does not wait for that. */
const ASLEEP_MILLISECONDS = 3000;
const LOOK_MILLISECONDS = 2500;
const CONNECT_MILLISECONDS = 8000;
const PAUSE_MILLISECONDS = { least: 500, most: 2500 };
/** A broker that is about to stop, or begins; all other codes but 0 are a no. */
const UNAVAILABLE = 3;

/** `WebSocket.OPEN`. */
const OPEN = 1;

/** The part of the browser's `WebSocket` that is used. */
export interface Socket {
  readonly readyState: number;
  binaryType: string;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface ConnectionOptions {
  /** A new socket of the subprotocol `mqtt`. */
  openSocket(): Socket;
  clientId: string;
  user?: string;
  password?: string;
  will?: { topic: string; payload: Uint8Array };
  topics: readonly string[];
  heard(topic: string, payload: Uint8Array, retained: boolean): void;
  /** Up: subscribed, and what is published now arrives. `refused`: the broker does not want this client. */
  changed(state: 'up' | 'down' | 'refused'): void;
  /** Milliseconds before a new try. */
  pause?: { least: number; most: number };
  /** 0 … 1. */
  random?: () => number;
  clock?: Clock;
}

export class Connection {
  private readonly options: ConnectionOptions;
  private readonly clock: Clock;
  private socket: Socket | undefined;
  private isUp = false;
  private isEnded = false;
  private heardAt = 0;
  private saidAt = 0;
  private stopWaiting = () => {};
  private stopLooking = () => {};

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.clock = options.clock ?? pageClock;
    this.open();
  }

  /** Says whether it left: what cannot be sent now is not kept, the next is newer. */
  publish(topic: string, payload: Uint8Array, retain = false): boolean {
    return this.isUp && this.send(publishPacket(topic, payload, retain));
  }

  /** The page is seen again, or the network is there: a socket that slept looks open, and may be dead. */
  wake(): void {
    if (this.isEnded) return;
    if (!this.isUp || Date.now() - this.heardAt > ASLEEP_MILLISECONDS) this.again(0);
  }

  end(): void {
    this.isEnded = true;
    if (this.isUp) this.send(disconnectPacket());
    this.drop();
  }

  private open(): void {
    const { clientId, user, password, will } = this.options;
    const socket = this.openSocket();
    if (!socket) {
      this.again();
      return;
    }
    const reader = new PacketReader();
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    const isOurs = () => socket === this.socket;
    socket.addEventListener('open', () => {
      if (!isOurs()) return;
      this.send(
        connectPacket({
          clientId,
          ...(user !== undefined && { user }),
          ...(password !== undefined && { password }),
          ...(will && { will }),
          keepAliveSeconds: KEEP_ALIVE_SECONDS,
        }),
      );
    });
    socket.addEventListener('message', ({ data }) => {
      if (!isOurs() || !(data instanceof ArrayBuffer)) return;
      this.heardAt = Date.now();
      try {
        for (const packet of reader.read(new Uint8Array(data))) this.take(packet);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.again();
      }
    });
    for (const end of ['close', 'error'] as const) socket.addEventListener(end, () => isOurs() && this.again());
    this.stopWaiting = this.clock.after(CONNECT_MILLISECONDS, () => this.again());
  }

  /** Undefined where a policy forbids it at once. */
  private openSocket(): Socket | undefined {
    try {
      return this.options.openSocket();
    } catch {
      return undefined;
    }
  }

  /** Says whether it left: of a line that is about to close a page that slept hears a moment later. */
  private send(bytes: Uint8Array<ArrayBuffer>): boolean {
    if (this.socket?.readyState !== OPEN) return false;
    this.saidAt = Date.now();
    this.socket.send(bytes);
    return true;
  }

  private take(packet: Packet): void {
    if (packet.is === 'publish') this.options.heard(packet.topic, packet.payload, packet.retain);
    if (packet.is === 'connack') {
      if (packet.code === UNAVAILABLE) this.again();
      else if (packet.code !== 0) this.refuse();
      else this.send(subscribePacket(1, this.options.topics));
    }
    if (packet.is === 'suback') this.rise();
  }

  private rise(): void {
    this.stopWaiting();
    this.isUp = true;
    this.stopLooking = every(this.clock, LOOK_MILLISECONDS, () => this.look());
    this.options.changed('up');
  }

  private look(): void {
    const now = Date.now();
    const silence = now - this.heardAt;
    if (silence > SILENT_MILLISECONDS) this.again(0);
    else if (silence > DOUBT_MILLISECONDS || now - this.saidAt > (KEEP_ALIVE_SECONDS / 2) * 1000)
      this.send(pingPacket());
  }

  private refuse(): void {
    this.isEnded = true;
    this.drop();
    this.options.changed('refused');
  }

  /** @param wait milliseconds; by chance where it is not said */
  private again(wait = this.pause()): void {
    if (this.isEnded) return;
    const wasUp = this.isUp;
    this.drop();
    if (wasUp) this.options.changed('down');
    this.stopWaiting = this.clock.after(wait, () => this.open());
  }

  private pause(): number {
    const { least, most } = this.options.pause ?? PAUSE_MILLISECONDS;
    return least + (most - least) * (this.options.random ?? Math.random)();
  }

  private drop(): void {
    this.stopWaiting();
    this.stopLooking();
    this.isUp = false;
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
  }
}
