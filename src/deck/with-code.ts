/**
 * Code that a press or a link asks for: where it does not come, because the network has gone or the server has newer files
 * only, the page says so in one line, and goes on without.
 */
import { loadCode } from '../run/load-code.ts';
import { notify } from './notices.ts';
import { words } from './words.ts';

/** @param use is given what has come; not called where nothing has. */
export async function withCode<T>(load: () => Promise<T>, use: (code: T) => unknown): Promise<void> {
  let code: T;
  try {
    code = await loadCode(load);
  } catch (error) {
    notify(words.notLoaded(error instanceof Error ? error.message : String(error)));
    return;
  }
  await use(code);
}
