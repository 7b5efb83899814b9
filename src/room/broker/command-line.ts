/**
 * `npm run room`: serves the built deck on the local network, with a broker in it, and prints where the wall and the phones
 * find it.
 */
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { lanAddresses, namesOf } from './addresses.ts';
import { keptRoom } from './kept-room.ts';
import { fail, readFile, readOptions } from './options.ts';
import { lastPortTried, openRoomServer } from './room-server.ts';

/**
 * @param root of the project, whose `dist` is built
 * @param words of the command's line
 */
export async function serveRoom(root: string, words: readonly string[]): Promise<void> {
  const { port: first, cert, key, isNew, broker: other } = readOptions(words);
  const { room, secret } = keptRoom(join(root, '.cache', 'room.json'), Date.now(), isNew);
  const secure = cert === undefined || key === undefined ? undefined : { cert: readFile(cert), key: readFile(key) };
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
    isElsewhere: other !== '',
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
