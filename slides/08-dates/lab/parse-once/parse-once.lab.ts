/**
 * The lab as the figure runs it: a worker of its own, made when the viewer asks for it and gone when it is done or stopped.
 * Loaded only then; the date library comes with the worker.
 */
import type { Lab } from '../../../../src/figure/declare.ts';
import type { dateParsing } from '../../model/date-parsing.ts';
import { words } from '../../words.ts';
import type { MeasuredLists } from './measure-renderers.ts';
import type { ParseOnceMessage } from './parse-once.worker.ts';
import type { ListRules } from './product-list.ts';

const text = words.parseOnceLab;

/** A link may ask for more than any slider does: five seconds for one list are enough. */
const MOST_ATTEMPTS = 800_000;

export const lab: Lab<(typeof dateParsing)['parameters'], MeasuredLists> = {
  async measure({ products, sizes, offers, touchedShare, formatsTried }, report, signal) {
    if (products * sizes * offers * formatsTried > MOST_ATTEMPTS) throw new Error(text.tooMuch);
    if (signal.aborted) throw new Error(text.stopped);
    const worker = new Worker(new URL('./parse-once.worker.ts', import.meta.url), {
      type: 'module',
      name: 'parse-once',
    });
    report({ share: 0, note: text.preparing });
    try {
      return await outcome(worker, { products, sizes, offers, touchedShare, formatsTried }, report, signal);
    } finally {
      worker.terminate();
    }
  },
};

type Report = Parameters<typeof lab.measure>[1];

function outcome(worker: Worker, rules: ListRules, report: Report, signal: AbortSignal): Promise<MeasuredLists> {
  return new Promise((resolve, reject) => {
    let measured: MeasuredLists | undefined;
    const fail = (reason: string) => reject(new Error(reason));
    signal.addEventListener('abort', () => fail(text.stopped), { once: true });
    worker.addEventListener('error', (event) => fail(event.message ? text.failed(event.message) : text.notLoaded));
    worker.addEventListener('messageerror', () => fail(text.notLoaded));
    worker.addEventListener('message', ({ data: message }: MessageEvent<ParseOnceMessage>) => {
      if ('failed' in message) return fail(text.failed(message.failed));
      if ('done' in message) return measured ? resolve(measured) : fail(text.notLoaded);
      const { share, round, rounds } = message.progress;
      measured = message.progress.measured;
      report({ share, note: text.progress(round, rounds), measured });
    });
    worker.postMessage(rules);
  });
}
