/** True runs of phones that are none: the same model, seeds and bytes as a phone's, computed here beforehand. Loaded through the bundler. */

import { samplesOf } from '../../../src/figure/compare/futures.ts';
import type { Figure } from '../../../src/figure/declare.ts';
import { pictureOf } from '../../../src/figure/picture.ts';
import { standingValues } from '../../../src/figure/standing.ts';
import { loadModel } from '../../../src/model-registry.ts';
import { jobOf, type Lend, seedOf, sumOf, writeFuture } from '../../../src/room/wire/future.ts';
import { writePhoneMessage } from '../../../src/room/wire/phone-message.ts';
import { compute } from '../../../src/run/compute.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');

/** @returns for each client its messages, one a run. @throws where the figure stands elsewhere than at its beginning. */
export async function lentRuns(
  lend: Lend,
  room: string,
  clients: readonly string[],
  runs: number,
): Promise<Uint8Array[][]> {
  const [tale, name] = lend.figure.split('/');
  const [, load] = Object.entries(files).find(([path]) => path.endsWith(`-${tale}/figures/${name}.ts`)) ?? [];
  if (!load) throw new Error(lend.figure);
  const { figure } = await load();
  const { model, view } = figure;
  const values = standingValues(figure, {});
  if (jobOf({ model, view, values }) !== lend.job) throw new Error(lend.job);
  const all: Uint8Array[][] = [];
  for (const client of clients) {
    const own: Uint8Array[] = [];
    for (let run = 0; run < runs; run++) {
      const job = { model, view, values, seed: seedOf(room, client, run), effort: 'rest' as const };
      const { result } = await compute(loadModel, job, () => 0);
      const { chart } = pictureOf(figure, {
        ...result,
        values,
        effort: 'rest',
        open: 'chart',
        measured: {},
        brought: {},
      });
      if (!chart) throw new Error(lend.figure);
      own.push(
        writePhoneMessage(
          writeFuture({ job: lend.job, run, sum: sumOf(result), samples: samplesOf(chart, lend.axes) }),
        ),
      );
    }
    all.push(own);
  }
  return all;
}
