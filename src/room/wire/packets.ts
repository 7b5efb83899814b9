/**
 * The part of MQTT 3.1.1 that a room speaks: connect, publish at most once, subscribe, ping. Every broker takes it, and it
 * costs a phone a kilobyte where the usual library costs a hundred. Source: OASIS MQTT 3.1.1, chapters 2 and 3.
 */
const CONNECT = 1;
const CONNACK = 2;
const PUBLISH = 3;
const SUBSCRIBE = 8;
const SUBACK = 9;
const PINGREQ = 12;
const PINGRESP = 13;
const DISCONNECT = 14;

/** Flags of the fixed header. */
const RETAIN = 1;
const SUBSCRIBE_FLAGS = 2;
const QOS = 0b110;
/** Flags of a connection. */
const CLEAN = 2;
const WITH_WILL = 4;
const WITH_PASSWORD = 0x40;
const WITH_USER = 0x80;
const LEVEL_3_1_1 = 4;
/** Longer packets are none of ours. */
const MOST_BYTES = 64 * 1024;

export type Packet =
  | { is: 'connack'; code: number }
  | { is: 'publish'; topic: string; payload: Uint8Array; retain: boolean }
  | { is: 'suback'; codes: number[] }
  | { is: 'pingresp' }
  | { is: 'other'; type: number };

export interface Connect {
  clientId: string;
  user?: string;
  password?: string;
  keepAliveSeconds: number;
  /** What the broker publishes where the line breaks. */
  will?: { topic: string; payload: Uint8Array };
}

export function connectPacket({ clientId, user, password, keepAliveSeconds, will }: Connect): Uint8Array<ArrayBuffer> {
  const flags =
    CLEAN |
    (will ? WITH_WILL : 0) |
    (user === undefined ? 0 : WITH_USER) |
    (password === undefined ? 0 : WITH_PASSWORD);
  const optional = [user, password].flatMap((text) => (text === undefined ? [] : [string(text)]));
  return packet(CONNECT, 0, [
    string('MQTT'),
    Uint8Array.of(LEVEL_3_1_1, flags, ...twoBytes(keepAliveSeconds)),
    string(clientId),
    ...(will ? [string(will.topic), counted(will.payload)] : []),
    ...optional,
  ]);
}

export const publishPacket = (topic: string, payload: Uint8Array, retain: boolean): Uint8Array<ArrayBuffer> =>
  packet(PUBLISH, retain ? RETAIN : 0, [string(topic), payload]);

/** @param id 1 to 65,535 */
export const subscribePacket = (id: number, topics: readonly string[]): Uint8Array<ArrayBuffer> =>
  packet(SUBSCRIBE, SUBSCRIBE_FLAGS, [
    Uint8Array.from(twoBytes(id)),
    ...topics.flatMap((topic) => [string(topic), Uint8Array.of(0)]),
  ]);

export const pingPacket = (): Uint8Array<ArrayBuffer> => packet(PINGREQ, 0, []);
export const disconnectPacket = (): Uint8Array<ArrayBuffer> => packet(DISCONNECT, 0, []);

/** Puts together what comes in pieces of any length. */
export class PacketReader {
  private rest = new Uint8Array(0);

  /** @throws {RangeError} for what is no packet: the line is of no more use then. */
  read(piece: Uint8Array): Packet[] {
    const bytes = new Uint8Array(this.rest.length + piece.length);
    bytes.set(this.rest);
    bytes.set(piece, this.rest.length);
    const packets: Packet[] = [];
    let at = 0;
    for (let head = headOf(bytes, at); head && head.end <= bytes.length; head = headOf(bytes, at)) {
      packets.push(packetOf(bytes[at] ?? 0, bytes.subarray(head.body, head.end)));
      at = head.end;
    }
    this.rest = bytes.slice(at);
    return packets;
  }
}

/** Where a packet's body lies; undefined where not even that has come. */
function headOf(bytes: Uint8Array, at: number): { body: number; end: number } | undefined {
  let length = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at + 1 + i];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 128 ** i;
    if (length > MOST_BYTES) break;
    if (byte < 0x80) return { body: at + 2 + i, end: at + 2 + i + length };
  }
  throw new RangeError('packet');
}

function packetOf(head: number, body: Uint8Array): Packet {
  const type = head >> 4;
  switch (type) {
    case CONNACK:
      return { is: 'connack', code: body[1] ?? 255 };
    case PUBLISH: {
      const length = (body[0] ?? 0) * 256 + (body[1] ?? 0);
      // One that was promised to arrive has a number, of which nothing is made here.
      const start = 2 + length + ((head & QOS) === 0 ? 0 : 2);
      if (body.length < start) throw new RangeError('packet');
      const topic = new TextDecoder().decode(body.subarray(2, 2 + length));
      return { is: 'publish', topic, payload: body.slice(start), retain: (head & RETAIN) !== 0 };
    }
    case SUBACK:
      return { is: 'suback', codes: [...body.subarray(2)] };
    case PINGRESP:
      return { is: 'pingresp' };
    default:
      return { is: 'other', type };
  }
}

function packet(type: number, flags: number, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = [(type << 4) | flags, ...lengthBytes(length)];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let at = head.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Seven bits a byte, the lowest first. */
function lengthBytes(length: number): number[] {
  const [low, high] = [length % 128, Math.floor(length / 128)];
  return high > 0 ? [low | 0x80, ...lengthBytes(high)] : [low];
}

const twoBytes = (value: number): [number, number] => [(value >> 8) & 0xff, value & 0xff];

const string = (text: string): Uint8Array => counted(new TextEncoder().encode(text));

/** @throws {RangeError} for more than 65,535 bytes. */
function counted(bytes: Uint8Array): Uint8Array {
  if (bytes.length > 0xffff) throw new RangeError('string');
  return Uint8Array.of(...twoBytes(bytes.length), ...bytes);
}
