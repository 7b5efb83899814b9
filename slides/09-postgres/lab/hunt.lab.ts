/** The lab of the slide's last step: one real server on a storage that is silent at one page, by chance, and the search for it. */
import { DatabaseError } from '../../../src/database/error.ts';
import { databaseSentence } from '../../../src/database/lines.ts';
import { missing } from '../../../src/database/missing.ts';
import { takeTurn } from '../../../src/database/turn.ts';
import { words as databaseWords } from '../../../src/database/words.ts';
import type { Lab } from '../../../src/figure/declare.ts';
import type { parameters } from '../model/investigation/parameters.ts';
import { words } from '../words.ts';
import { type Hunt, hunt, starting } from './hunt.ts';
import { Session } from './session.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;
const PATIENCE_MILLISECONDS = 900;
const BY_HAND = 2;
/** What of the bar is the start of the server. */
const START = 0.6;

const below = (count: number): number => Math.floor(Math.random() * count);

export const lab: Lab<typeof parameters, Hunt> = {
  sentence: databaseSentence,
  async measure(_values, report, signal) {
    const lacks = missing();
    if (lacks) throw new DatabaseError(lacks);
    const session = new Session(() => {});
    // Whatever happens: no server outlives the measurement.
    const end = () => session.end();
    signal.addEventListener('abort', end);
    try {
      const begin = (share: number) =>
        report({
          share: START * share,
          note: share < 1 ? text.downloading(share) : text.booting,
          measured: starting(share),
        });
      begin(0);
      await takeTurn(session.over.signal, () => report({ share: 0, note: databaseWords.otherWindow }));
      await session.open(begin);
      const page = below(session.pages.length);
      await session.setFault({ page, name: 'silence', checksum: 'kept' });
      const before = session.log.length;
      const plan = {
        rows: Array.from({ length: BY_HAND }, () => goodKey(session.pages[page])),
        patienceMilliseconds: PATIENCE_MILLISECONDS,
        logLines: () => session.log.length - before,
      };
      // Two rows, the table, and the halvings of its pages.
      const selects = BY_HAND + 1 + Math.ceil(Math.log2(session.pages.length));
      return await hunt(
        session,
        plan,
        (state) =>
          report({
            share: START + ((1 - START) * state.asked.length) / selects,
            note: text.asking,
            measured: state,
          }),
        signal,
      );
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  },
};

/** Of another page than this one. */
function goodKey(bad = { from: FIRST_KEY, to: FIRST_KEY }): number {
  const size = bad.to - bad.from + 1;
  const key = FIRST_KEY + below(LAST_KEY - FIRST_KEY + 1 - size);
  return key < bad.from ? key : key + size;
}
