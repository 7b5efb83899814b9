/**
 * `npx tsx test/bench/room/lend.ts --phones 500 --slide <id>`: phones lend two seconds, all in the same moment, while a real wall, in
 * Chromium, draws their band: how far its frames lie apart meanwhile, and before, and what its main thread takes of a processor.
 * The phones are bare sockets that send true runs, computed beforehand, as often as a phone may. Wants a build in dist/.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { WebSocket } from 'ws';
import { type Lend, readLend } from '../../../src/room/wire/future.ts';
import { connectPacket, PacketReader, publishPacket, subscribePacket } from '../../../src/room/wire/packets.ts';
import { randomName, topicsOf } from '../../../src/room/wire/topics.ts';
import { launch } from '../../browser/open.ts';
import { traceMainThread } from '../main-thread.ts';
import { median, p95, round } from '../statistics.ts';
import type { lentRuns } from './lent-runs.ts';

const SECRET = 'the-secret-of-the-bench';
const AT_ONCE = 25;
const GAP_MILLISECONDS = 80;
const SLICES = 8;
const LENT_MILLISECONDS = 2000;
const AFTER_MILLISECONDS = 2000;
const BEFORE_MILLISECONDS = 4000;
const HEAD_BYTES = 9;
const SIGNATURE_BYTES = 64;

interface Phone {
  client: string;
  publish(payload: Uint8Array): void;
}

const { values: asks } = parseArgs({
  options: {
    phones: { type: 'string', default: '500' },
    runs: { type: 'string', default: '25' },
    slide: { type: 'string', default: 'dashboard-before' },
  },
});
const [count, runs] = [Number(asks.phones), Number(asks.runs)];
const room = randomName(8);
const topics = topicsOf(room);
const folder = join(import.meta.dirname, '../../../dist');
const server = fork(join(import.meta.dirname, 'room-process.ts'), [folder, room, SECRET]);
const [{ port }] = (await once(server, 'message')) as [{ port: number }];
const browser = await launch();
const wall = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await wall.addInitScript('globalThis.__name = (value) => value');
await wall.goto(`http://localhost:${port}/#/${asks.slide}?wall=${SECRET}`);
await wall.locator('.reveal.ready').waitFor();

let lend: Lend | undefined;
const phones: Phone[] = [];
while (phones.length < count)
  phones.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - phones.length) }, joinRoom))));
await wall.locator(`#${asks.slide} [data-tool=play]`).click();
await wall.locator(`#${asks.slide} .play button`, { hasText: 'seeds' }).click();
while (!lend) await pause(100);

const began = performance.now();
// Figures are found by the bundler's globs.
const bundler = await createServer({ server: { middlewareMode: true, hmr: false, watch: null }, logLevel: 'error' });
const module = await bundler.ssrLoadModule('/test/bench/room/lent-runs.ts');
const compute: typeof lentRuns = module.lentRuns;
const messages = await compute(
  lend,
  room,
  phones.map(({ client }) => client),
  runs,
);
await bundler.close();
const runMilliseconds = (performance.now() - began) / (count * runs);
await pause(AFTER_MILLISECONDS);

const before = await watched(wall, () => pause(BEFORE_MILLISECONDS));
let sent = 0;
const during = await watched(wall, sendAll);
const told = await wall.locator(`#${asks.slide} .room-adds`).textContent();
console.log(
  JSON.stringify({
    phones: count,
    sent,
    runMilliseconds: Number(runMilliseconds.toPrecision(3)),
    before,
    during,
    told,
  }),
);
await browser.close();
server.kill();
process.exit(0);

async function sendAll(): Promise<void> {
  for (let at = 0; at < LENT_MILLISECONDS; at += GAP_MILLISECONDS) {
    const due = performance.now() + GAP_MILLISECONDS;
    const turn = at / GAP_MILLISECONDS;
    // Phones know nothing of each other: they speak at all moments of the gap.
    for (let slice = 0; slice < SLICES; slice++) {
      for (let i = slice; i < phones.length; i += SLICES) {
        // A phone has no more true runs than were computed: the rest are the same again, which cost the line as much.
        const message = messages[i]?.[turn % runs];
        if (message) phones[i]?.publish(message);
        sent += 1;
      }
      await pause(Math.max(0, due - performance.now() - (GAP_MILLISECONDS * (SLICES - 1 - slice)) / SLICES));
    }
  }
  await pause(AFTER_MILLISECONDS);
}

function joinRoom(): Promise<Phone> {
  return new Promise((done, failed) => {
    const client = randomName(16);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/mqtt`, ['mqtt'], { perMessageDeflate: false });
    const reader = new PacketReader();
    const topic = topics.vote(client);
    const publish = (payload: Uint8Array) => socket.send(publishPacket(topic, payload, false));
    socket.on('open', () => socket.send(connectPacket({ clientId: client, keepAliveSeconds: 0 })));
    socket.on('error', failed);
    socket.on('message', (data: Buffer) => {
      for (const packet of reader.read(data)) {
        if (packet.is === 'connack') socket.send(subscribePacket(1, [topics.state]));
        if (packet.is === 'suback') {
          publish(new TextEncoder().encode(JSON.stringify({ is: 'here' })));
          done({ client, publish });
        }
        if (packet.is === 'publish' && !lend && packet.payload.length > 0) {
          const text = new TextDecoder().decode(packet.payload.subarray(HEAD_BYTES, -SIGNATURE_BYTES));
          lend = readLend(JSON.parse(text).lend);
        }
      }
    });
  });
}

/** How far frames lie apart while something happens, and the processor time of the main thread. */
async function watched(page: Page, act: () => Promise<void>) {
  const began = performance.now();
  const stop = await traceMainThread(page);
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      gaps.push(now - last);
      last = now;
      if (Object(window).gaps === gaps) requestAnimationFrame(next);
    };
    Object.assign(window, { gaps });
    requestAnimationFrame(next);
  });
  await act();
  const gaps = (await page.evaluate<number[]>(() => Object(window).gaps)).slice(1);
  const tasks = (await stop()).map(({ processorMilliseconds }) => processorMilliseconds);
  const busy = tasks.reduce((sum, one) => sum + one, 0) / (performance.now() - began);
  return {
    frames: gaps.length,
    medianMilliseconds: round(median(gaps)),
    p95Milliseconds: round(p95(gaps)),
    longestMilliseconds: round(Math.max(...gaps)),
    processorShare: round(busy),
    longestTaskMilliseconds: round(Math.max(...tasks)),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
