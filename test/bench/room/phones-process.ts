/**
 * Phones without a browser: a socket each, and the deck's own packets. They note how old each snapshot is when it has come; the
 * first eight bytes say when it left, by the clock that all processes of a machine share.
 */
import { WebSocket } from 'ws';
import {
  connectPacket,
  PacketReader,
  pingPacket,
  publishPacket,
  subscribePacket,
} from '../../../src/room/wire/packets.ts';
import { randomName, topicsOf } from '../../../src/room/wire/topics.ts';

/** At a time; a hall does not come in the same moment. */
const AT_ONCE = 50;
const PING_MILLISECONDS = 7000;

export interface Heard {
  messages: number;
  /** Milliseconds, sorted. */
  ages: number[];
}
export type Order = { is: 'report' } | { is: 'vote' };

const [address = '', count = '0', room = ''] = process.argv.slice(2);
const topics = topicsOf(room);
let ages: number[] = [];

function join(): Promise<() => void> {
  return new Promise((done, failed) => {
    const client = randomName(16);
    const socket = new WebSocket(address, ['mqtt'], { perMessageDeflate: false });
    const reader = new PacketReader();
    socket.on('open', () => socket.send(connectPacket({ clientId: client, keepAliveSeconds: 15 })));
    socket.on('message', (data: Buffer) => {
      const now = performance.timeOrigin + performance.now();
      for (const packet of reader.read(data)) {
        if (packet.is === 'connack') socket.send(subscribePacket(1, [topics.state]));
        if (packet.is === 'suback')
          done(() => socket.send(publishPacket(topics.vote(client), Uint8Array.of(1), false)));
        if (packet.is === 'publish') ages.push(now - new DataView(packet.payload.buffer).getFloat64(0));
      }
    });
    socket.on('error', failed);
    setInterval(() => socket.send(pingPacket()), PING_MILLISECONDS);
  });
}

const votes: (() => void)[] = [];
while (votes.length < Number(count))
  votes.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, Number(count) - votes.length) }, join))));
process.send?.('here');
process.on('message', ({ is }: Order) => {
  if (is === 'vote') {
    for (const vote of votes) vote();
    return;
  }
  const heard: Heard = { messages: ages.length, ages: ages.sort((one, other) => one - other) };
  ages = [];
  process.send?.(heard);
});
