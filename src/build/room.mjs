/** `npm run room`: installs what is missing, builds, and serves the deck to a room (src/room/broker/command-line.ts). */
import { installDependencies, requireNode, root, say } from './prepare.mjs';

requireNode();
installDependencies();
const { build } = await import('vite');
const { register } = await import('tsx/esm/api');
register();
const words = process.argv.slice(2);
const { readOptions } = await import('../room/broker/options.ts');
const { broker } = readOptions(words);
// Whatever knows the policy reads it from there.
if (broker) process.env.ROOM_BROKERS = broker;
say('Building the deck …');
await build({ root, logLevel: 'warn' });
const { serveRoom } = await import('../room/broker/command-line.ts');
await serveRoom(root, words);
