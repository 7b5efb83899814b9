/**
 * A broker in a process of its own, so that what it costs can be told from what its clients cost: ours as it is, or a bare one
 * on either stream. Says where it listens, and answers each message with what it has used.
 */
import { createServer } from 'node:http';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { openBroker } from '../../../src/room/broker/broker.ts';
import { WebSocketStream } from '../../../src/room/broker/web-socket-stream.ts';
import { OWN_PATH } from '../../../src/room/wire/brokers.ts';

export type BrokerKind = 'ours' | 'bare on our stream' | 'bare on the documented stream';

export interface Usage {
  /** Since the process began. */
  cpuMilliseconds: number;
  residentBytes: number;
}

const [kind = 'ours', room = '', secret = ''] = process.argv.slice(2);
const server = createServer();
if (kind === 'ours') await openBroker(server, { room, secret });
else {
  const broker = await Aedes.createBroker();
  const sockets = new WebSocketServer({ server, path: OWN_PATH, perMessageDeflate: false });
  sockets.on('connection', (socket) => {
    broker.handle(kind === 'bare on our stream' ? new WebSocketStream(socket) : createWebSocketStream(socket));
  });
}
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMilliseconds: (user + system) / 1000, residentBytes: process.memoryUsage().rss };
  process.send?.(usage);
});
