/**
 * The gzip lab as the figure runs it: a worker of its own, made when the viewer asks for it and gone when it is done or
 * stopped. Loaded only then; zlib comes with the worker.
 */
import type { Lab } from '../../../src/figure/declare.ts';
import { menuBytes } from '../model/menu-gzip/level-costs.ts';
import { BYTES_PER_NODE } from '../model/menu-gzip/levels-table.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import type { GzipMessage } from './gzip.worker.ts';
import type { MeasuredMenu, MenuShape } from './measure-menu.ts';

const text = words.gzipLab;

/** A link may ask for menus that no browser should be made to hold. */
const GREATEST_MENU_BYTES = 40e6;

export const lab: Lab<(typeof menuGzip)['parameters'], MeasuredMenu> = {
  async measure({ menuDepth, childrenPerNode }, report, signal) {
    const bytes = menuBytes(menuDepth, childrenPerNode, BYTES_PER_NODE);
    if (bytes > GREATEST_MENU_BYTES) throw new Error(text.tooLarge(bytes, GREATEST_MENU_BYTES));
    if (signal.aborted) throw new Error(text.stopped);
    const worker = new Worker(new URL('./gzip.worker.ts', import.meta.url), { type: 'module', name: 'gzip' });
    report({ share: 0, note: text.preparing });
    try {
      return await outcome(worker, { menuDepth, childrenPerNode }, report, signal);
    } finally {
      worker.terminate();
    }
  },
};

type Report = Parameters<typeof lab.measure>[1];

function outcome(worker: Worker, shape: MenuShape, report: Report, signal: AbortSignal): Promise<MeasuredMenu> {
  return new Promise((resolve, reject) => {
    let measured: MeasuredMenu | undefined;
    const fail = (reason: string) => reject(new Error(reason));
    signal.addEventListener('abort', () => fail(text.stopped), { once: true });
    worker.addEventListener('error', (event) => fail(event.message ? text.failed(event.message) : text.notLoaded));
    worker.addEventListener('messageerror', () => fail(text.notLoaded));
    worker.addEventListener('message', ({ data: message }: MessageEvent<GzipMessage>) => {
      if ('failed' in message) return fail(text.failed(message.failed));
      if ('done' in message) return measured ? resolve(measured) : fail(text.notLoaded);
      const { share, level, round, rounds, answer } = message.progress;
      measured = message.progress.measured;
      report({ share, note: text.progress(level, round, rounds, answer === 'part'), measured });
    });
    worker.postMessage(shape);
  });
}
