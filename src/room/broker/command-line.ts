/**
 * `npm run room`: serves the built deck on the local network, with a broker in it, and prints where the wall and the phones
 * find it. `--port`, `--cert` and `--key` (PEM files), `--new` for a room that no phone has joined yet.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { formatRoom } from '../wire/room-link.ts';
import { lanAddresses, namesOf } from './addresses.ts';
import { openBroker } from './broker.ts';
import { keptRoom } from './kept-room.ts';
import { siteOf } from './site.ts';

const FIRST_PORT = 4173;
const PORTS_TRIED = 30;

/** @param root of the project, whose `dist` is built */
export async function serveRoom(root: string, words: readonly string[]): Promise<void> {
  const { port: first, cert, key, isNew } = readOptions(words);
  const { room, secret } = keptRoom(join(root, '.cache', 'room.json'), Date.now(), isNew);
  const secure = cert === undefined || key === undefined ? undefined : { cert: read(cert), key: read(key) };
  const names = secure ? namesOf(secure.cert) : await lanAddresses();
  let addresses: string[] = [];
  const server: Server | SecureServer = secure ? createSecureServer(secure) : createServer();
  const broker = await openBroker(server, { room, secret });
  server.on(
    'request',
    siteOf({
      folder: join(root, 'dist'),
      isSecure: secure !== undefined,
      room: () => ({ room, addresses }),
      link: () => broker.key && `/?room=${formatRoom({ room, key: broker.key, broker: undefined })}`,
    }),
  );
  const port = await listen(server, first);
  if (port !== first) console.log(`Port ${first} is taken; using ${port}.`);
  const scheme = secure ? 'https' : 'http';
  addresses = names.map((name) => `${scheme}://${name}:${port}/`);
  const wall = `${scheme}://${secure ? (names[0] ?? 'localhost') : 'localhost'}:${port}/#/?wall=${secret}`;
  console.log(`
  The wall, for this machine’s browser alone (it has the speaker’s password):
    ${wall}
`);
  const [main] = addresses;
  if (main === undefined) {
    console.log('  No network was found that phones could come by.\n');
    return;
  }
  console.log(`  Phones:
    ${addresses.join('\n    ')}
${renderUnicodeCompact(main, { border: 2 }).replace(/^/gm, '    ')}
  Open the wall first. Q shows the room this code. Try one phone on the room’s Wi-Fi before the talk.

  Ctrl+C ends it.`);
}

function readOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORT) },
        cert: { type: 'string' },
        key: { type: 'string' },
        new: { type: 'boolean', default: false },
      },
    });
    const { cert, key } = values;
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return fail(`invalid port: ${values.port}`);
    if ((cert === undefined) !== (key === undefined)) return fail('--cert and --key go together');
    return { port, cert, key, isNew: values.new };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
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

/** On all interfaces, at the first port from there on that is free. */
async function listen(server: Server | SecureServer, first: number): Promise<number> {
  for (let port = first; port < Math.min(first + PORTS_TRIED, 65_536); port++) {
    const isOpen = await new Promise<boolean>((done, failed) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? done(false) : failed(error),
      );
      server.listen(port, () => done(true));
    });
    if (isOpen) return port;
  }
  return fail(`Ports ${first} to ${first + PORTS_TRIED - 1} are all taken; --port names another.`);
}
