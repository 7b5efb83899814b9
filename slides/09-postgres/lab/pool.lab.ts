/** The lab of slide 39: four real servers on a storage that is silent at one page, the moment at which the last one is gone, and another disk. */
import { DatabaseError } from '../../../src/database/error.ts';
import { databaseSentence } from '../../../src/database/lines.ts';
import { missing } from '../../../src/database/missing.ts';
import { Postgres, type Server } from '../../../src/database/postgres.ts';
import { SilenceSwitch } from '../../../src/database/storage/waiting.ts';
import { takeTurn } from '../../../src/database/turn.ts';
import { words as databaseWords } from '../../../src/database/words.ts';
import type { Lab, LabProgress } from '../../../src/figure/declare.ts';
import type { parameters } from '../model/stuck-pool/parameters.ts';
import { words } from '../words.ts';
import { fetchProducts } from './files.ts';
import { keysOfPages } from './pages.ts';
import { type PoolRun, runPool } from './pool.ts';
import type { KeyRange } from './search.ts';
import { FIXED_WIDTH_BYTES, TABLE, THROUGH_INDEX } from './table.ts';

const text = words.lab;

const BACKENDS = 4;
const PAGE = 98;
const LONGEST_SECONDS = 10;
const LOST_AFTER_SECONDS = 0.5;
const SWAP_AFTER_SECONDS = 1;
/** Without shared memory only the servers' end ends it. */
const SILENCE = { kind: 'silence', longestMilliseconds: 60_000 } as const;

export const lab: Lab<typeof parameters, PoolRun> = {
  sentence: databaseSentence,
  async measure({ requestsPerSecond, stuckShare, driverTimeoutMilliseconds }, report, signal) {
    const lacks = missing();
    if (lacks) throw new DatabaseError(lacks);
    // Whatever happens: no server outlives the measurement.
    const over = new AbortController();
    const end = () => over.abort();
    signal.addEventListener('abort', end);
    try {
      await takeTurn(over.signal, () => report({ share: 0, note: databaseWords.otherWindow }));
      const silence = new SilenceSwitch();
      const servers = await open(silence, report, over.signal);
      const badKeys = await prepare(servers);
      let told = Number.NEGATIVE_INFINITY;
      const plan = {
        requestsPerSecond,
        stuckShare,
        driverTimeoutMilliseconds,
        badKeys,
        longestSeconds: LONGEST_SECONDS,
        lostAfterSeconds: LOST_AFTER_SECONDS,
        swapAfterSeconds: SWAP_AFTER_SECONDS,
        swap: silence.cells && (() => void swapDisk(servers)),
      };
      return await runPool(
        servers,
        plan,
        Math.random,
        (run) => {
          if (run.watchedSeconds - told < 0.2) return;
          told = run.watchedSeconds;
          const free = BACKENDS - run.lostAtSeconds.length + run.backAtSeconds.length;
          const note = text.poolSoFar(run.answered, free);
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

async function open(
  silence: SilenceSwitch,
  report: (progress: LabProgress<PoolRun>) => void,
  signal: AbortSignal,
): Promise<Server[]> {
  const files = await fetchProducts((share) => report({ share: share * 0.5, note: text.downloading(share) }), signal);
  const note = text.bootingPool(BACKENDS);
  report({ share: 0.5, note });
  let up = 0;
  return Promise.all(
    Array.from({ length: BACKENDS }, async () => {
      const server = await Postgres.boot(files, ['pg_buffercache'], signal, { silence });
      for (const setting of THROUGH_INDEX) await server.ask(setting);
      report({ share: 0.5 + (0.3 * ++up) / BACKENDS, note });
      return server;
    }),
  );
}

/** Servers that are ended meanwhile need none. */
const swapDisk = (servers: readonly Server[]) =>
  Promise.all(servers.map((server) => server.setStorage(TABLE, undefined))).catch(() => undefined);

/** Finds out which keys are on the page, and lets the storage fail there. */
async function prepare(servers: readonly Server[]): Promise<KeyRange> {
  const [first] = servers;
  const keys = first && (await keysOfPages(first))[PAGE];
  if (!keys) throw new DatabaseError({ code: 'not-running', data: null });
  for (const server of servers)
    await server.setStorage(TABLE, { blocks: [PAGE], fault: SILENCE, fixedWidthBytes: FIXED_WIDTH_BYTES });
  return keys;
}
