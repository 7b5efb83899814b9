/**
 * `npx tsx test/bench/room/load.ts`: what a room costs on this machine, over loopback, with bare clients (sockets and the deck's
 * own packets, no browsers): how old a snapshot is when it comes, what the broker uses for it, how many votes of a second
 * arrive; and our stream beside the documented one. `--phones 1000`, `--mosquitto`, `--streams`; `--stalled` has one client among the
 * phones that has stopped to read, and so much traffic that its line fills.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { OWN_PATH } from '../../../src/room/wire/brokers.ts';
import { Connection } from '../../../src/room/wire/connection.ts';
import { connectPacket, PacketReader, subscribePacket } from '../../../src/room/wire/packets.ts';
import { randomName, SPEAKER, topicsOf } from '../../../src/room/wire/topics.ts';
import { mosquitto, SPEAKERS_PASSWORD } from '../../room/mosquitto.ts';
import type { BrokerKind, Usage } from './broker-process.ts';
import type { Heard, Order } from './phones-process.ts';

const SECRET = 'of the bench';
const SECONDS = 10;
const TICK_MILLISECONDS = 10;
const PAGE_BYTES = 4096;

interface Broker {
  address: string;
  password: string | undefined;
  usage(): Promise<Usage | undefined>;
  end(): Promise<void>;
}

interface Load {
  phones: number;
  perSecond: number;
  bytes: number;
  /** One client more that has stopped to read. */
  isStalled?: boolean;
}

async function nodeBroker(kind: BrokerKind, room: string): Promise<Broker> {
  const child = fork(join(import.meta.dirname, 'broker-process.ts'), [kind, room, SECRET]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    address: `ws://127.0.0.1:${port}${OWN_PATH}`,
    password: kind === 'ours' ? SECRET : undefined,
    usage: () => asked<Usage>(child, 'usage'),
    end: async () => {
      child.kill();
    },
  };
}

async function realBroker(): Promise<Broker> {
  const { address, pid, remove } = await mosquitto();
  return { address, password: SPEAKERS_PASSWORD, usage: async () => usageOf(pid), end: remove };
}

/** What Linux knows of another process; undefined elsewhere. */
function usageOf(pid: number | undefined): Usage | undefined {
  try {
    const words = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split(' ').map(Number);
    const [stat, memory] = [words('stat'), words('statm')];
    const ticks = (stat[13] ?? Number.NaN) + (stat[14] ?? Number.NaN);
    return { cpuMilliseconds: ticks * TICK_MILLISECONDS, residentBytes: (memory[1] ?? Number.NaN) * PAGE_BYTES };
  } catch {
    return undefined;
  }
}

/** Hears the first snapshot, and nothing more. */
function stopReading(address: string, topic: string): Promise<void> {
  return new Promise((done) => {
    const socket = new WebSocket(address, ['mqtt'], { perMessageDeflate: false });
    const reader = new PacketReader();
    socket.on('open', () => socket.send(connectPacket({ clientId: randomName(16), keepAliveSeconds: 0 })));
    // Whoever is let go for it is not tried again.
    socket.on('error', () => {});
    socket.on('message', (data: Buffer) => {
      for (const packet of reader.read(data)) {
        if (packet.is === 'connack') socket.send(subscribePacket(1, [topic]));
        if (packet.is === 'suback') {
          socket.pause();
          done();
        }
      }
    });
  });
}

async function asked<T>(child: ChildProcess, order: Order | 'usage'): Promise<T> {
  child.send(order);
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A line of the report, as plain numbers. */
async function measure(broker: Broker, room: string, { phones, perSecond, bytes, isStalled = false }: Load) {
  const topics = topicsOf(room);
  const before = await broker.usage();
  const child = fork(join(import.meta.dirname, 'phones-process.ts'), [broker.address, String(phones), room]);
  let votes = 0;
  let isUp = false;
  const wall = new Connection({
    openSocket: () => new WebSocket(broker.address, ['mqtt']),
    clientId: randomName(16),
    ...(broker.password !== undefined && { user: SPEAKER, password: broker.password }),
    topics: [topics.votes],
    heard: () => {
      votes += 1;
    },
    changed: (state) => {
      isUp = state === 'up';
    },
  });
  await once(child, 'message');
  while (!isUp) await pause(50);
  if (isStalled) await stopReading(broker.address, topics.state);
  const joined = await broker.usage();

  for (let i = 0; i < SECONDS * perSecond; i++) {
    const payload = new Uint8Array(bytes);
    new DataView(payload.buffer).setFloat64(0, performance.timeOrigin + performance.now());
    wall.publish(topics.state, payload);
    await pause(1000 / perSecond);
  }
  await pause(1500);
  const after = await broker.usage();
  const { messages, ages } = await asked<Heard>(child, { is: 'report' });
  child.send({ is: 'vote' } satisfies Order);
  await pause(3000);
  wall.end();
  child.kill();
  const cpu = joined && after && (after.cpuMilliseconds - joined.cpuMilliseconds) / messages;
  return {
    phones,
    perSecond,
    bytes,
    arrived: messages / (phones * SECONDS * perSecond),
    medianMilliseconds: ages[Math.floor(ages.length * 0.5)],
    p95Milliseconds: ages[Math.floor(ages.length * 0.95)],
    longestMilliseconds: ages.at(-1),
    microsecondsAMessage: cpu && 1000 * cpu,
    kilobytesAPhone: before && joined && (joined.residentBytes - before.residentBytes) / phones / 1000,
    votes,
  };
}

async function run(name: string, open: (room: string) => Promise<Broker>, load: Load) {
  const room = randomName(8);
  const broker = await open(room);
  const found = await measure(broker, room, load);
  await broker.end();
  const rounded = Object.entries(found).map(([key, value]) => [key, value && Number(value.toPrecision(4))]);
  console.log(JSON.stringify({ broker: name, ...Object.fromEntries(rounded) }));
  return found;
}

const { values: asks } = parseArgs({
  options: {
    phones: { type: 'string', default: '1000' },
    mosquitto: { type: 'boolean', default: false },
    streams: { type: 'boolean', default: false },
    stalled: { type: 'boolean', default: false },
  },
});
const phones = Number(asks.phones);
if (asks.streams) {
  const load = { phones: 300, perSecond: 30, bytes: 600 };
  const kinds = ['bare on the documented stream', 'bare on our stream'] as const;
  const costs: number[] = [];
  for (const kind of kinds)
    costs.push((await run(kind, (room) => nodeBroker(kind, room), load)).microsecondsAMessage ?? Number.NaN);
  const [documented = 1, own = 1] = costs;
  console.log(`CPU a delivered message: ${(own / documented).toFixed(2)} of that on the documented stream`);
} else {
  const load = asks.stalled
    ? { phones: 50, perSecond: 200, bytes: 3000, isStalled: true }
    : { phones, perSecond: 5, bytes: 600 };
  if (asks.mosquitto) await run('Mosquitto', realBroker, load);
  else await run('ours', (room) => nodeBroker('ours', room), load);
}
process.exit(0);
