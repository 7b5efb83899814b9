/** `npm run room` without the build, in a process of its own: the site and its broker on one port. Says which. */
import { openRoomServer } from '../../../src/room/broker/room-server.ts';

const [folder = '', room = '', secret = ''] = process.argv.slice(2);
const { port } = await openRoomServer({ folder, room, secret, port: 0, names: ['127.0.0.1'] });
process.send?.({ port });
