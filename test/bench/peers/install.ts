/**
 * The other tools, installed and given the talk, in a folder of their own below `.cache`: they are no part of the project.
 * Versions are exact, so that two runs measure the same; `--peers` alone brings them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marpText, slidevText } from './markdown-decks.ts';
import { writeReveal } from './reveal.ts';
import { readTalk } from './talk.ts';

const packages = {
  '@slidev/cli': '53.0.0',
  '@slidev/theme-default': '0.25.0',
  '@marp-team/marp-cli': '4.5.1',
};
/** Slidev asks for a newer one than this project does. */
const NODE = '22.23.3';
const SLIDEV_NODE_MAJOR = 22;
const SIMPY = '3.0.13';

export interface PeerFolder {
  name: string;
  version: string;
  folder: string;
  /** An expression that names the slide that is shown, in the page; with a blank and its step where it has steps. */
  place: string;
}

export function buildPeers(root: string, say: (line: string) => void): PeerFolder[] {
  const home = join(root, '.cache/peers');
  mkdirSync(home, { recursive: true });
  const isNodeNew = Number.parseInt(process.versions.node, 10) > SLIDEV_NODE_MAJOR;
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const dependencies = isNodeNew ? packages : { ...packages, [nodePackage]: NODE };
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies });
  const file = join(home, 'package.json');
  if (!existsSync(join(home, 'node_modules')) || !existsSync(file) || readFileSync(file, 'utf8') !== manifest) {
    say('installing Slidev and Marp …');
    writeFileSync(file, manifest);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: home, stdio: 'inherit' });
  }
  const slides = readTalk(root);
  const node = isNodeNew ? process.execPath : join(home, 'node_modules', nodePackage, 'bin/node');
  const run = (tool: string, ...words: string[]) =>
    execFileSync(node, [join(home, 'node_modules/.bin', tool), ...words], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
  say('building their decks …');
  writeReveal(root, join(home, 'reveal'), slides);
  writeFileSync(join(home, 'slidev.md'), slidevText(slides));
  run('slidev', 'build', 'slidev.md', '--out', 'slidev', '--base', '/');
  writeFileSync(join(home, 'marp.md'), marpText(slides));
  mkdirSync(join(home, 'marp'), { recursive: true });
  run('marp', 'marp.md', '--html', '-o', 'marp/index.html');
  const versionOf = (name: string) =>
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  return [
    {
      name: 'reveal.js + Chart.js',
      version: `${versionOf('reveal.js')} + ${versionOf('chart.js')}`,
      folder: join(home, 'reveal'),
      place: `document.querySelector('section.present')?.id ?? ''`,
    },
    { name: 'Slidev', version: packages['@slidev/cli'], folder: join(home, 'slidev'), place: 'location.pathname' },
    {
      name: 'Marp',
      version: packages['@marp-team/marp-cli'],
      folder: join(home, 'marp'),
      place: `document.querySelector('.bespoke-marp-active')?.querySelector('section')?.id ?? ''`,
    },
  ];
}

/** Of SimPy's; undefined where there is no Python to install it for. */
export function customersOfSimPy(
  root: string,
  customers: number,
): { customersPerSecond: number; version: string } | undefined {
  const venv = join(root, '.cache/peers/venv');
  const python = join(venv, 'bin/python');
  if (!existsSync(python)) {
    if (spawnSync('python3', ['-m', 'venv', venv]).status !== 0) return undefined;
    if (spawnSync(python, ['-m', 'pip', 'install', '-q', `simpy==${SIMPY}`], { stdio: 'inherit' }).status !== 0)
      return undefined;
  }
  const { status, stdout } = spawnSync(python, [join(import.meta.dirname, 'queue_in_simpy.py'), String(customers)], {
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
