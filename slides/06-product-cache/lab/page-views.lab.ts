/** The lab of slide 27: a thousand page views on a real Postgres, with the bug and without, and its own statistics. */

import shopUrl from '/.cache/prepared/postgres-shop/shop.packed?url';
import { packedEngine } from '../../../src/database/engine.ts';
import { DatabaseError } from '../../../src/database/error.ts';
import { fetchFiles } from '../../../src/database/files.ts';
import { databaseSentence } from '../../../src/database/lines.ts';
import { missing } from '../../../src/database/missing.ts';
import { Postgres } from '../../../src/database/postgres.ts';
import { takeTurn } from '../../../src/database/turn.ts';
import { words as databaseWords } from '../../../src/database/words.ts';
import type { Lab } from '../../../src/figure/declare.ts';
import type { parameters } from '../model/product-cache/parameters.ts';
import { words } from '../words.ts';
import { type Counted, countPageViews } from './page-views.ts';
import { shopBytes } from './sizes.ts';

const text = words.statementsTable;
const VIEWS = 1000;
const shop = { url: shopUrl, bytes: shopBytes };

export const lab: Lab<typeof parameters, Counted> = {
  sentence: databaseSentence,
  async measure(_values, report, signal) {
    const lacks = missing();
    if (lacks) throw new DatabaseError(lacks);
    // Whatever happens: the server does not outlive the measurement.
    const over = new AbortController();
    const end = () => over.abort();
    signal.addEventListener('abort', end);
    try {
      await takeTurn(over.signal, () => report({ share: 0, note: databaseWords.otherWindow }));
      const loading = (share: number) => report({ share: share * 0.5, note: text.downloading(share) });
      const files = await fetchFiles({ ...packedEngine, dataDirectory: shop }, loading, over.signal);
      report({ share: 0.5, note: text.booting });
      const server = await Postgres.boot(files, ['pg_stat_statements'], over.signal);
      await server.ask('create extension pg_stat_statements');
      const views = (done: number, from: number) =>
        report({ share: from + (0.2 * done) / VIEWS, note: text.viewing(done) });
      const withBug = await countPageViews(server, VIEWS, false, Math.random, (done) => views(done, 0.6), signal);
      const withoutBug = await countPageViews(server, VIEWS, true, Math.random, (done) => views(done, 0.8), signal);
      return { views: VIEWS, withBug, withoutBug };
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  },
};
