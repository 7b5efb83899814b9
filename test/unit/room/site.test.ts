/** The deck as `npm run room` serves it: the short way in, policies, what is packed, what is refused, and the same over https. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { namesOf } from '../../../src/room/broker/addresses.ts';
import { openRoomServer, type RoomServer, type RoomServerOptions } from '../../../src/room/broker/room-server.ts';
import { Connection } from '../../../src/room/wire/connection.ts';
import { randomName, SPEAKER, topicsOf } from '../../../src/room/wire/topics.ts';

const ROOM = 'a-room-of-ours';
const SECRET = 'the secret of the wall';
const KEY = 'k'.repeat(43);
const PAGE =
  '<head><meta content="script-src &#39;self&#39;; connect-src &#39;self&#39;; object-src &#39;none&#39;"></head>';

let folder: string;
let server: RoomServer;
const lines: Connection[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'room-site-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), PAGE);
  writeFileSync(join(folder, 'dist/embed.html'), PAGE);
  writeFileSync(join(folder, 'dist/assets/a.js'), 'x = 1;\n'.repeat(1000));
  writeFileSync(join(folder, 'secret.txt'), 'nobody’s');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  for (const line of lines.splice(0)) line.end();
  await server.close();
});

async function start(options: Partial<RoomServerOptions> = {}): Promise<void> {
  const dist = join(folder, 'dist');
  server = await openRoomServer({
    folder: dist,
    room: ROOM,
    secret: SECRET,
    port: 0,
    names: ['laptop.example'],
    ...options,
  });
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, isSecure = false): Promise<Answer> {
  const options = { host: '127.0.0.1', port: server.port, path, headers: { host: 'laptop.example', ...headers } };
  return new Promise((done, failed) => {
    const sent = (isSecure ? secureRequest : request)({ ...options, rejectUnauthorized: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    });
    sent.on('error', failed).end();
  });
}

/** A wall says its key. */
async function joinAsWall(address: string): Promise<void> {
  let isUp = false;
  const line = new Connection({
    openSocket: () => new WebSocket(address, ['mqtt'], { rejectUnauthorized: false }),
    clientId: randomName(16),
    user: SPEAKER,
    password: SECRET,
    topics: [topicsOf(ROOM).state],
    heard: () => {},
    changed: (state) => {
      isUp = state === 'up';
    },
  });
  lines.push(line);
  await expect.poll(() => isUp, { timeout: 10_000 }).toBe(true);
  line.publish(topicsOf(ROOM).key, new TextEncoder().encode(KEY), true);
  await expect.poll(() => server.broker.key).toBe(KEY);
}

test('the short way waits for the wall, then leads to the room; whoever asks for the deck itself gets it', async () => {
  await start();
  const early = await ask('/');
  expect([early.status, early.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(early.body.toString()).toContain('http-equiv="refresh"');
  await joinAsWall(`ws://127.0.0.1:${server.port}/mqtt`);
  const late = await ask('/');
  expect([late.status, late.headers.location]).toEqual([302, `/?room=${ROOM}.${KEY}`]);
  for (const path of [`/?room=${ROOM}.${KEY}`, '/index.html'])
    expect((await ask(path)).body.toString()).toContain('<head>');
  expect((await ask('/', { host: `localhost:${server.port}` })).body.toString()).toBe(PAGE);
  expect(JSON.parse((await ask('/room.json')).body.toString())).toEqual({
    room: ROOM,
    addresses: [`http://laptop.example:${server.port}/`],
  });
});

test('policies name the room’s own line; where a browser may keep a page, that is as it was built', async () => {
  await start();
  const phone = await ask('/index.html', { host: 'laptop.example:4173' });
  expect(phone.headers['content-security-policy']).toContain("connect-src 'self' ws://laptop.example:4173;");
  expect(phone.body.toString()).toContain("connect-src 'self' ws://laptop.example:4173;");
  expect(phone.headers['cross-origin-opener-policy']).toBeUndefined();
  const wall = await ask('/index.html', { host: 'localhost:4173' });
  expect(wall.body.toString()).toBe(PAGE);
  expect(wall.headers['cross-origin-opener-policy']).toBe('same-origin');
  expect((await ask('/embed.html')).headers['content-security-policy']).toContain('frame-ancestors *');
  const strange = await ask('/index.html', { host: 'x; script-src *' });
  expect(strange.headers['content-security-policy']).not.toContain('script-src *');
});

test('files are packed, asked for once, and no others than the deck’s', async () => {
  await start();
  const file = await ask('/assets/a.js', { 'accept-encoding': 'gzip, br' });
  expect([file.headers['content-encoding'], file.headers['cache-control']]).toEqual([
    'gzip',
    'public, max-age=31536000, immutable',
  ]);
  expect(file.body.length).toBeLessThan(200);
  expect(gunzipSync(file.body).toString()).toBe((await ask('/assets/a.js')).body.toString());
  const again = await ask('/assets/a.js', { 'if-none-match': String(file.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  for (const path of ['/nothing.js', '/../secret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/assets', '/%'])
    expect((await ask(path)).status, path).toBe(404);
});

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasOpenssl)('over https the line is a secure one, and addresses are the certificate’s', async () => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=room -addext`.split(
    ' ',
  );
  const names = 'subjectAltName=DNS:room.example.org,DNS:*.example.org';
  execFileSync('openssl', [...words, names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const secure = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  expect(namesOf(secure.cert)).toEqual(['room.example.org']);
  await start({ secure, names: namesOf(secure.cert) });
  expect(server.addresses).toEqual([`https://room.example.org:${server.port}/`]);
  await joinAsWall(`wss://127.0.0.1:${server.port}/mqtt`);
  const page = await ask('/index.html', { host: 'room.example.org' }, true);
  expect(page.headers['content-security-policy']).toContain("connect-src 'self' wss://room.example.org;");
  expect(page.headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(page.body.toString()).toBe(PAGE);
});
