/** The deck and its broker on one port, as `npm run room` serves them. */
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { ROOM } from '../begin.ts';
import { formatRoom } from '../wire/room-link.ts';
import { openBroker, type RoomBroker } from './broker.ts';
import type { KeptRoom } from './kept-room.ts';
import { siteOf } from './site.ts';

const PORTS_TRIED = 30;

export interface RoomServerOptions extends KeptRoom {
  /** Of the built deck. */
  folder: string;
  /** The first to try. */
  port: number;
  /** The last one where others may be taken in its place. */
  lastPort?: number;
  /** PEM. */
  secure?: { cert: string; key: string } | undefined;
  /** Names of this machine that phones reach. */
  names: readonly string[];
  /** The room is at another broker, whose wall says its key to nobody here: no short way leads there. */
  isElsewhere?: boolean;
}

export interface RoomServer {
  port: number;
  addresses: readonly string[];
  broker: RoomBroker;
  close(): Promise<void>;
}

export const lastPortTried = (first: number): number => Math.min(first + PORTS_TRIED - 1, 65_535);

/** @throws the error of the last port that was tried */
export async function openRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { folder, room, secret, secure, names, isElsewhere = false, port: first, lastPort = first } = options;
  const server: Server | SecureServer = secure ? createSecureServer(secure) : createServer();
  let addresses: readonly string[] = [];
  const broker = await openBroker(server, { room, secret });
  const link = () => {
    if (isElsewhere) return undefined;
    return broker.key ? `/?${ROOM}=${formatRoom({ room, key: broker.key, broker: undefined })}` : 'later';
  };
  server.on('request', siteOf({ folder, isSecure: secure !== undefined, room: () => ({ room, addresses }), link }));
  const port = await listen(server, first, lastPort);
  addresses = names.map((name) => `${secure ? 'https' : 'http'}://${name}:${port}/`);
  return {
    port,
    addresses,
    broker,
    close: async () => {
      await broker.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** On all interfaces, at the first port that is free. */
async function listen(server: Server | SecureServer, port: number, last: number): Promise<number> {
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, () => {
        server.off('error', failed);
        done();
      });
    });
  } catch (error) {
    if (Object(error).code === 'EADDRINUSE' && port < last) return listen(server, port + 1, last);
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
