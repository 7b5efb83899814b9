/**
 * The lab as the figure runs it: a worker of its own, made when the viewer asks for it and gone when it is done or stopped.
 * Loaded only then; the date library comes with the worker.
 */
import type { Lab } from '../../../../src/figure/declare.ts';
import { runInWorker } from '../../../../src/run/with-workers.ts';
import type { dateParsing } from '../../model/date-parsing.ts';
import { words } from '../../words.ts';
import type { MeasuredLists, RoundProgress } from './measure-renderers.ts';
import type { ListRules } from './product-list.ts';

const text = words.labs;

/** A link may ask for more than any slider does: five seconds for one list are enough. */
const MOST_ATTEMPTS = 800_000;

const startWorker = () =>
  new Worker(new URL('./parse-once.worker.ts', import.meta.url), { type: 'module', name: 'parse-once' });

export const lab: Lab<(typeof dateParsing)['parameters'], MeasuredLists> = {
  async measure({ products, sizes, offers, touchedShare, formatsTried }, report, signal) {
    if (products * sizes * offers * formatsTried > MOST_ATTEMPTS) throw new Error(text.tooMuch);
    report({ share: 0, note: text.warming });
    const progress = ({ share, round, rounds, measured }: RoundProgress) =>
      report({ share, note: text.parseOnce.progress(round, rounds), measured });
    const rules: ListRules = { products, sizes, offers, touchedShare, formatsTried };
    return runInWorker<ListRules, MeasuredLists, RoundProgress>(startWorker, rules, { signal, progress });
  },
};
