/**
 * `npm run room`: serves the built deck on the local network, with a broker in it, and prints where the wall and the phones
 * find it. `--port`, `--cert` and `--key` (PEM files), `--new` for a room that no phone has joined yet, `--broker name=wss://…`
 * for a room at another broker.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { readBrokers } from '../wire/brokers.ts';
import { lanAddresses, namesOf } from './addresses.ts';
import { keptRoom } from './kept-room.ts';
import { lastPortTried, openRoomServer } from './room-server.ts';

const FIRST_PORT = 4173;

/** @param root of the project, whose `dist` is built */
export async function serveRoom(root: string, words: readonly string[]): Promise<void> {
  const { port: first, cert, key, isNew, broker: other } = readOptions(words);
  const { room, secret } = keptRoom(join(root, '.cache', 'room.json'), Date.now(), isNew);
  const secure = cert === undefined || key === undefined ? undefined : { cert: read(cert), key: read(key) };
  const names = secure ? namesOf(secure.cert) : await lanAddresses();
  const lastPort = lastPortTried(first);
  const { port, addresses } = await openRoomServer({
    folder: join(root, 'dist'),
    room,
    secret,
    port: first,
    lastPort,
    secure,
    names,
    brokers: other,
  }).catch((error) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `Ports ${first} to ${lastPort} are all taken; --port names another.`
        : `cannot serve at port ${first}: ${error.message}`,
    ),
  );
  if (port !== first) console.log(`Port ${first} is taken; using ${port}.`);
  const here = secure ? (addresses[0] ?? `https://localhost:${port}/`) : `http://localhost:${port}/`;
  console.log(`
  The wall, for this machine’s browser alone${other === '' ? ' (it has the speaker’s password)' : '; Q asks for the speaker’s password'}:
    ${other === '' ? `${here}#/?wall=${secret}` : here}
`);
  const [main] = addresses;
  if (main === undefined) console.log('  No network was found that phones could come by.');
  else
    console.log(`  Phones${other === '' ? '' : ', once the wall shows its code'}:
    ${addresses.join('\n    ')}
${other === '' ? renderUnicodeCompact(main, { border: 2 }).replace(/^/gm, '    ') : ''}
  Open the wall first. Q shows the room its code. Try one phone on the room’s Wi-Fi before the talk.`);
  console.log('\n  Ctrl+C ends it.');
}

function readOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORT) },
        cert: { type: 'string' },
        key: { type: 'string' },
        broker: { type: 'string', default: '' },
        new: { type: 'boolean', default: false },
      },
    });
    const { cert, key, broker } = values;
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return fail(`invalid port: ${values.port}`);
    if ((cert === undefined) !== (key === undefined)) return fail('--cert and --key go together');
    if (!isBroker(broker)) return fail(`--broker wants name=wss://host/path, not “${broker}”`);
    return { port, cert, key, broker, isNew: values.new };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function isBroker(setting: string): boolean {
  try {
    return readBrokers(setting).size <= 1;
  } catch {
    return false;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`cannot read ${file}`);
  }
}

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}
