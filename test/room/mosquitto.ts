/**
 * A real Mosquitto on loopback, configured as src/room/README.md has it, with a folder of its own that goes with it. Undefined where it is
 * not installed: tests then say so, and are skipped.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const places = [
  process.env.MOSQUITTO_PATH,
  '/usr/sbin/mosquitto',
  '/usr/bin/mosquitto',
  '/opt/homebrew/sbin/mosquitto',
];
const path = places.find((one) => one && existsSync(one));

export const SPEAKERS_PASSWORD = 'the speaker’s own';

export interface Mosquitto {
  /** For browsers and ours alike. */
  address: string;
  /** Of its process, while there is one. */
  readonly pid: number | undefined;
  kill(): Promise<void>;
  /** At the same address; it remembers nothing. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

export const hasMosquitto = path !== undefined;
if (!hasMosquitto) console.warn('Mosquitto is not installed (apt-get install mosquitto): its tests are skipped.');

export async function mosquitto(): Promise<Mosquitto> {
  if (path === undefined) throw new Error('no mosquitto');
  const folder = mkdtempSync(join(tmpdir(), 'room-mosquitto-'));
  // Started by root it becomes a user of its own, who has to read what lies here.
  chmodSync(folder, 0o755);
  const [plain, sockets] = [await freePort(), await freePort()];
  const file = (name: string) => join(folder, name);
  const { conf, acl } = readmeFiles();
  writeFileSync(
    file('room.conf'),
    conf
      .replace('listener 1883 127.0.0.1', `listener ${plain} 127.0.0.1`)
      .replace('listener 9001', `listener ${sockets} 127.0.0.1`)
      .replaceAll('/etc/mosquitto/', `${folder}/`),
  );
  writeFileSync(file('room.acl'), acl);
  execFileSync(join(path, '../../bin/mosquitto_passwd'), ['-c', '-b', file('room.pw'), 'speaker', SPEAKERS_PASSWORD]);
  for (const name of ['room.conf', 'room.acl', 'room.pw']) chmodSync(file(name), 0o644);

  let process: ChildProcess | undefined;
  const kill = async () => {
    const ended = process;
    process = undefined;
    if (!ended || ended.exitCode !== null) return;
    await new Promise((done) => {
      ended.once('exit', done);
      ended.kill('SIGKILL');
    });
  };
  const start = async () => {
    const started = spawn(path, ['-c', file('room.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
    process = started;
    await new Promise<void>((done, failed) => {
      let log = '';
      started.stderr.on('data', (text) => {
        log += text;
        if (log.includes('running')) done();
      });
      started.once('exit', () => failed(new Error(log)));
    });
  };
  await start();
  return {
    address: `ws://127.0.0.1:${sockets}/`,
    get pid() {
      return process?.pid;
    },
    kill,
    start,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The two files that src/room/README.md tells to write. */
export function readmeFiles(): { conf: string; acl: string } {
  const readme = readFileSync(join(import.meta.dirname, '../../src/room/README.md'), 'utf8');
  const block = (first: RegExp) =>
    [...readme.matchAll(/```\n([\s\S]*?)```/g)].map(([, text = '']) => text).find((text) => first.test(text)) ?? '';
  return { conf: block(/^listener 1883/), acl: block(/^topic read/) };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
