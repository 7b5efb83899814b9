/**
 * What `npm start` and `npm test` share on a fresh clone: a fit Node, the dependencies, a browser.
 * Plain JavaScript without dependencies, because nothing is installed yet when it runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export function say(text) {
  console.log(`\n${text}`);
}

/** Runs a command in the project's root; ends this process with its code where it fails. */
export function run(command, words, options = {}) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit', ...options });
  if (status === 0) return;
  console.error(error ? `${command}: ${error.message}` : `${command} ${words.join(' ')} ended with ${status}`);
  process.exit(status ?? 1);
}

/**
 * Runs several of the project's tools at a time, each printing in one piece; ends this process where one has failed.
 * A tool is its script below `node_modules` and its words.
 */
export async function runTools(tools) {
  const results = await Promise.all(tools.map(runTool));
  const failed = results.find(({ status }) => status !== 0);
  if (!failed) return;
  console.error(`${failed.tool.join(' ')} ended with ${failed.status}`);
  process.exit(failed.status ?? 1);
}

function runTool(tool) {
  const [script, ...words] = tool;
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...words], {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text;
      });
    child.on('close', (status) => {
      process.stdout.write(printed);
      done({ tool, status });
    });
  });
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

/** Installs what is missing, or older than the lock file. */
export function installDependencies() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Path of a Chromium: CHROME_PATH, the system's, Playwright's own, or Debian's package where we are root. */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) {
    console.error(`CHROME_PATH names no file: ${given}`);
    process.exit(1);
  }
  const known = given ?? systemBrowsers.find((path) => existsSync(path)) ?? (await playwrightBrowser());
  if (known) return known;
  say('No browser found; trying Playwright’s own …');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 300_000 });
  const downloaded = await playwrightBrowser();
  if (downloaded) return downloaded;
  if (canInstallPackages()) {
    say('… and Debian’s package.');
    installPackages('chromium');
    const packaged = systemBrowsers.find((path) => existsSync(path));
    if (packaged) return packaged;
  }
  console.error('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH.');
  process.exit(1);
}

/** A screen without a monitor and a hand for its keys, for tests with real keys, where we may install them. */
export function findScreen() {
  const missing = [
    ['xvfb', '/usr/bin/Xvfb'],
    ['xdotool', '/usr/bin/xdotool'],
  ].filter(([, path]) => !existsSync(path));
  if (missing.length === 0 || !canInstallPackages()) return;
  say('Fetching a screen for real keys …');
  installPackages(...missing.map(([name]) => name));
}

const canInstallPackages = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installPackages(...names) {
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
