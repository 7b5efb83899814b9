/**
 * WebKitGTK through its own driver (Debian: webkit2gtk-driver), in a window on a screen that nobody sees. The driver speaks
 * plain WebDriver, of which so little is needed that no client is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { has, openDisplay } from './screen.ts';

const BROWSERS = [
  process.env.WEBKIT_PATH,
  '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];
const PATIENCE_MILLISECONDS = 15_000;

const browserPath = () => BROWSERS.find((path) => path && existsSync(path));

/** Why there is none here; undefined where there is. */
export function whyNoWebKit(): string | undefined {
  const missing = ['WebKitWebDriver', 'Xvfb'].filter((command) => !has(command));
  if (!browserPath()) missing.push('MiniBrowser');
  return missing.length > 0
    ? `WebKitGTK needs ${missing.join(' and ')} (apt-get install webkit2gtk-driver xvfb)`
    : undefined;
}

export interface WebKit {
  version: string;
  go(url: string): Promise<void>;
  /** The body of a function; what it returns is plain data. */
  ask<T>(script: string): Promise<T>;
  /** A key as WebDriver writes it. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

export async function openWebKit(): Promise<WebKit> {
  const display = await openDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    // In a container nobody may make a sandbox, and there is no graphics card.
    env: { ...display.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => {
    driver.kill();
    display.close();
  };
  try {
    const call = await callerOf(driver, port);
    const options = { binary: browserPath(), args: ['--automation'] };
    const { sessionId, capabilities } = (await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `/session/${sessionId}`;
    const keyboard = { type: 'key', id: 'keyboard' };
    return {
      version: capabilities.browserVersion,
      go: async (url) => void (await call('POST', `${session}/url`, { url })),
      ask: <T>(script: string) => call('POST', `${session}/execute/sync`, { script, args: [] }) as Promise<T>,
      press: async (key) => {
        const actions = [
          { type: 'keyDown', value: key },
          { type: 'keyUp', value: key },
        ];
        await call('POST', `${session}/actions`, { actions: [{ ...keyboard, actions }] });
      },
      close: async () => {
        await call('DELETE', session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

async function callerOf(driver: ChildProcess, port: number): Promise<Call> {
  const call: Call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value?.message}`);
    return value;
  };
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await call('GET', '/status');
      return call;
    } catch (error) {
      if (Date.now() > end || driver.exitCode !== null) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
