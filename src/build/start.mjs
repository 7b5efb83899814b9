/** `npm start`: installs what is missing, builds, and serves the deck on this machine, isolated and under its policy. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installDependencies, requireNode, root, say } from './prepare.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 30;
/** The pages there may be, and what they are called. */
const pages = [
  ['index.html', 'The deck'],
  ['read.html', 'The article'],
  ['tools.html', 'Dumps and profiles'],
  ['embed.html', 'A figure for your page'],
];

requireNode();
installDependencies();
const { build, preview } = await import('vite');

const wanted = portWanted();
say('Building the deck …');
await build({ root, logLevel: 'warn' });
const port = await freePort(wanted);
if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
await preview({ root, preview: { port, strictPort: true }, logLevel: 'warn' });

console.log('');
for (const [file, name] of pages) {
  if (existsSync(join(root, 'dist', file)))
    console.log(`  ${name}: http://localhost:${port}/${file === 'index.html' ? '' : file}`);
}
console.log('\n  S in the deck opens the speaker’s window. Ctrl+C ends it.');

function portWanted() {
  const given = process.env.PORT ?? process.argv.find((word) => word.startsWith('--port='))?.slice(7);
  if (given === undefined) return FIRST_PORT;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  console.error(`invalid port: ${given}`);
  process.exit(2);
}

async function freePort(first) {
  for (let port = first; port < first + PORTS_TRIED; port++) if (await isFree(port)) return port;
  console.error(`Ports ${first} to ${first + PORTS_TRIED - 1} are all taken; set PORT to another.`);
  process.exit(1);
}

function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}
