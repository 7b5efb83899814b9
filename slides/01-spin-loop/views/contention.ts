/**
 * The lab's curve: attempts that each success takes, against the number of threads that update and do other work between.
 * The two laws beside it are the worst case, in which threads do nothing but update.
 */
import type { Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { rememberedStreams } from '../../../src/simulation/engine/remembered-streams.ts';
import { measure } from '../model/spin-loop/measure.ts';
import { parameters, type SpinLoop } from '../model/spin-loop/parameters.ts';
import { ramanujanQ } from '../model/spin-loop/theory.ts';

const MOST_WORKERS = parameters.workers.maximum;

export function contention(values: SpinLoop, random: RandomStreams, effort: Effort) {
  const updates = effort === 'drag' ? 160 : 5000;
  // Of the two only one is drawn from by a thread that spins in lockstep; an exponential update needs the other.
  const streams = rememberedStreams(random, ['own work', 'update']);
  const at = (threads: number, store: 'atom' | 'locked' | 'sharded') => {
    const rules = {
      ...values,
      mode: 'closed',
      store,
      threads,
      cores: values.workerCores,
      updateMilliseconds: values.workPerAttemptMilliseconds,
      ownWorkMilliseconds: values.restMilliseconds,
    } as const;
    return measure(rules, streams.fresh(), { updates });
  };
  const column = () => new Float64Array(MOST_WORKERS);
  const columns = {
    threads: column(),
    attemptsPerSuccess: column(),
    retriesPerSuccess: column(),
    successesPerSecond: column(),
    wastedCpuShare: column(),
    deterministicAttempts: column(),
    exponentialAttempts: column(),
  };
  for (let i = 0; i < MOST_WORKERS; i++) {
    const atom = at(i + 1, 'atom');
    columns.threads[i] = i + 1;
    columns.attemptsPerSuccess[i] = atom.attemptsPerSuccess;
    columns.retriesPerSuccess[i] = atom.attemptsPerSuccess - 1;
    columns.successesPerSecond[i] = atom.successesPerSecond;
    columns.wastedCpuShare[i] = atom.wastedCpuShare;
    columns.deterministicAttempts[i] = i + 1;
    columns.exponentialAttempts[i] = ramanujanQ(i + 1);
  }
  const present = (column: Float64Array) => column[values.workers - 1] ?? Number.NaN;
  return {
    facts: {
      workers: values.workers,
      attemptsPerSuccess: present(columns.attemptsPerSuccess),
      retriesPerSuccess: present(columns.retriesPerSuccess),
      successesPerSecond: present(columns.successesPerSecond),
      lockedSuccessesPerSecond: at(values.workers, 'locked').successesPerSecond,
      shardedSuccessesPerSecond: at(values.workers, 'sharded').successesPerSecond,
      wastedCpuShare: present(columns.wastedCpuShare),
      deterministicAttempts: values.workers,
      exponentialAttempts: ramanujanQ(values.workers),
    },
    columns,
  };
}
