/**
 * A screen that nobody sees, with a real browser's window on it and real keys: what a driver sends goes past the browser
 * itself, so its F5 never loads a page anew, whatever the page does. Needs Xvfb and xdotool (`npm test` fetches them).
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { launch } from './open.ts';

export const has = (command: string) => spawnSync('which', [command]).status === 0;

/** Why there can be no such screen here; undefined where there can. */
export const whyNoScreen = (): string | undefined => {
  const missing = ['Xvfb', 'setxkbmap', 'xdotool'].filter((command) => !has(command));
  return missing.length > 0 ? `real keys need ${missing.join(' and ')}` : undefined;
};

export interface Screen {
  browser: Browser;
  /** Keys as X names them (`Next` is PageDown), or by their number on the keyboard. */
  press(key: string): void;
  /** Another layout of the keyboard: `ru`, `gr`. */
  layOut(layout: string): void;
  close(): Promise<void>;
}

/** The screen alone, for a browser that another driver starts. */
export async function openDisplay(size = '1280x800'): Promise<{ env: NodeJS.ProcessEnv; close(): void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await numberFrom(server)}`;
  return { env: { ...process.env, DISPLAY: display }, close: () => void server.kill() };
}

export async function openScreen(size?: string): Promise<Screen> {
  const { env, close } = await openDisplay(size);
  const browser = await launch({ headless: false, env });
  return {
    browser,
    press: (key) => void execFileSync('xdotool', ['key', key], { env }),
    layOut: (layout) => void execFileSync('setxkbmap', [layout], { env }),
    close: async () => {
      await browser.close();
      close();
    },
  };
}

async function numberFrom(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe for its number');
  const [text] = await Promise.race([once(pipe, 'data'), once(server, 'exit').then(() => ['no screen'])]);
  return String(text).trim();
}
