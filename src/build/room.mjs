/** `npm run room`: installs what is missing, builds, and serves the deck to a room (src/room/broker/command-line.ts). */
import { installDependencies, requireNode, root, say } from './prepare.mjs';

requireNode();
installDependencies();
const { build } = await import('vite');
const { register } = await import('tsx/esm/api');
register();
const { serveRoom } = await import('../room/broker/command-line.ts');
say('Building the deck …');
await build({ root, logLevel: 'warn' });
await serveRoom(root, process.argv.slice(2));
