/** The lab of slide 39: four real backends with one bad page, and the moment at which the last one is gone. */

import { databaseSentence } from '../../../src/database/lines.ts';
import { Postgres } from '../../../src/database/postgres.ts';
import type { Lab } from '../../../src/figure/declare.ts';
import type { parameters } from '../model/stuck-pool/parameters.ts';
import { words } from '../words.ts';
import { misdirectWrite } from './damage.ts';
import { Files } from './files.ts';
import { missing } from './missing.ts';
import { type PoolRun, runPool } from './pool.ts';
import { THROUGH_INDEX } from './table.ts';

const text = words.lab;

const BACKENDS = 4;
const LONGEST_SECONDS = 10;
const LOST_AFTER_SECONDS = 0.5;

export const lab: Lab<typeof parameters, PoolRun> = {
  sentence: databaseSentence,
  async measure({ requestsPerSecond, stuckShare }, report, signal) {
    const lacks = missing();
    if (lacks) throw new Error(lacks);
    const files = await new Files().get(
      'plain',
      (share) => report({ share: share * 0.5, note: text.downloading(share) }),
      signal,
    );
    report({ share: 0.5, note: text.bootingPool(BACKENDS) });
    // Whatever happens: no server outlives the measurement.
    const over = new AbortController();
    const end = () => over.abort();
    signal.addEventListener('abort', end);
    try {
      let up = 0;
      const servers = await Promise.all(
        Array.from({ length: BACKENDS }, async () => {
          const server = await Postgres.boot(files, ['pg_buffercache'], over.signal);
          for (const setting of THROUGH_INDEX) await server.ask(setting);
          await misdirectWrite(server);
          report({ share: 0.5 + (0.3 * ++up) / BACKENDS, note: text.bootingPool(BACKENDS) });
          return server;
        }),
      );
      const plan = {
        requestsPerSecond,
        stuckShare,
        longestSeconds: LONGEST_SECONDS,
        lostAfterSeconds: LOST_AFTER_SECONDS,
      };
      let told = Number.NEGATIVE_INFINITY;
      return await runPool(
        servers,
        plan,
        Math.random,
        (run) => {
          if (run.watchedSeconds - told < 0.2) return;
          told = run.watchedSeconds;
          const note = text.poolSoFar(run.answered, BACKENDS - run.lostAtSeconds.length);
          report({ share: 0.8 + (0.2 * run.watchedSeconds) / LONGEST_SECONDS, note, measured: run });
        },
        signal,
      );
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  },
};
