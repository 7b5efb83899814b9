/**
 * The broker that lives in `npm run room`: MQTT 3.1.1 over WebSocket on the site's own port. One phone that stops reading
 * delays nobody: what it cannot take is left out for it, and after three seconds it is let go.
 */
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { Aedes, type Client } from 'aedes';
import { WebSocketServer } from 'ws';
import { type Allowance, fullAllowance, spend } from '../wire/allowance.ts';
import { OWN_PATH } from '../wire/brokers.ts';
import { isKey } from '../wire/room-link.ts';
import { topicsOf } from '../wire/topics.ts';
import { MOST_BYTES, mayPublish, maySubscribe, type Role, roleOf } from './rules.ts';
import { WebSocketStream } from './web-socket-stream.ts';

const DRAIN_MILLISECONDS = 3000;
const CONNECT_MILLISECONDS = 10_000;
const MOST_CLIENTS = 5000;
const SUBPROTOCOL = 'mqtt';
/** The broker's way to say no to a connection: bad user name or password. */
const REFUSED = Object.assign(new Error('refused'), { returnCode: 4 });
/** Nobody listens there. */
const DROPPED = 'dropped';

interface Known extends Allowance {
  role: Role;
}

export interface RoomBroker {
  /** Clients that are connected, the wall among them. */
  readonly clients: number;
  /** The wall's public key, as soon as a wall has said it. */
  readonly key: string | undefined;
  close(): Promise<void>;
}

export interface RoomBrokerOptions {
  /** The one room that it serves. */
  room: string;
  /** The speaker's password. */
  secret: string;
  /** Milliseconds. */
  now?: () => number;
}

/** @param server is asked for sockets at `OWN_PATH` only; everything else stays the site's. */
export async function openBroker(
  server: Server | SecureServer,
  { room, secret, now = Date.now }: RoomBrokerOptions,
): Promise<RoomBroker> {
  const topics = topicsOf(room);
  const known = new WeakMap<Client, Known>();
  const roleOfClient = (client: Client): Role => known.get(client)?.role ?? 'audience';
  let key: string | undefined;

  const isAllowed = (client: Client): boolean => {
    const one = known.get(client);
    return one !== undefined && (one.role === 'speaker' || spend(one, now()));
  };
  const broker = await Aedes.createBroker({
    drainTimeout: DRAIN_MILLISECONDS,
    connectTimeout: CONNECT_MILLISECONDS,
    authenticate: (client, user, password, done) => {
      const role = roleOf(client.id, user ?? undefined, password ?? undefined, secret);
      if (role) known.set(client, { role, ...fullAllowance(now()) });
      if (role === 'speaker' && client.conn instanceof WebSocketStream) client.conn.isTrusted = true;
      done(role ? null : REFUSED, role !== undefined);
    },
    authorizePublish: (client, packet, done) => {
      // 3.1.1 knows no refusal: an error would cut the line, and a phone that flooded would come back to flood again.
      if (client && !(mayPublish(roleOfClient(client), client.id, room, packet) && isAllowed(client)))
        Object.assign(packet, { topic: DROPPED, retain: false, payload: Buffer.alloc(0) });
      else if (packet.topic === topics.key) key = keyIn(packet.payload);
      done(null);
    },
    authorizeSubscribe: (client, subscription, done) =>
      done(null, maySubscribe(roleOfClient(client), room, subscription) ? subscription : null),
    // Newest wins: who cannot take this one gets the next, and the wall repeats its last.
    authorizeForward: (client, packet) => (client.conn.writableNeedDrain ? null : packet),
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES + 1024,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  const upgrade = (...[request, socket, head]: Parameters<WebSocketServer['handleUpgrade']>) => {
    const isOurs = pathOf(request.url) === OWN_PATH && sockets.clients.size < MOST_CLIENTS;
    if (isOurs)
      sockets.handleUpgrade(request, socket, head, (opened) => broker.handle(new WebSocketStream(opened), request));
    else socket.destroy();
  };
  server.on('upgrade', upgrade);
  // A phone that leaves the hall breaks its line: no news.
  broker.on('clientError', (client) => client.close());
  broker.on('connectionError', () => {});
  return {
    get clients() {
      return broker.connectedClients;
    },
    get key() {
      return key;
    },
    close: async () => {
      server.off('upgrade', upgrade);
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await new Promise<void>((closed) => broker.close(closed));
    },
  };
}

/** Of whatever a client asked for. */
const pathOf = (url = '/') => (URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '');

function keyIn(payload: Buffer | string): string | undefined {
  const text = payload.toString();
  return isKey(text) ? text : undefined;
}
