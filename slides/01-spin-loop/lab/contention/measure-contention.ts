/**
 * The measurement itself, wherever workers come from: warms a crew, runs the plan, checks each run's sum of successes
 * against the versions that it left behind. Times in milliseconds.
 */
import type { LabProgress } from '../../../../src/figure/declare.ts';
import { type Hire, withWorkers } from '../../../../src/run/with-workers.ts';
import type { WorkerLike } from '../../../../src/run/worker-protocol.ts';
import { words } from '../../words.ts';
import { compileSpin } from './busy-loop.ts';
import type { AnswerTo, Order, Preparation, RunOrder, Tally } from './contender.ts';
import { expectedAttempts } from './expected.ts';
import { columnsOf, type Outcome, outcomeOf, variantFacts } from './outcome.ts';
import type { OwnerOrder } from './owner-orders.ts';
import { type PlannedRun, planRuns, ROUNDS } from './plan.ts';
import type { Settings } from './settings.ts';
import { allocateShared, takeVersions } from './shared-memory.ts';

export interface Place {
  startContender(): WorkerLike;
  startOwner(): WorkerLike;
  /** Whether memory may be shared; otherwise an owner answers messages. */
  sharedMemory: boolean;
  cores: number;
  /** What the runs may take together; a few seconds if not given. */
  budgetMilliseconds?: number;
}

export interface Contention {
  settings: Settings;
  /** While it goes on: which round of how many. */
  running?: { round: number; rounds: number };
  facts: {
    cores: number;
    /** 1: shared memory ran, 0: messages to an owner. */
    sharedMemory: 0 | 1;
  };
  columns: ReturnType<typeof columnsOf>;
  /** Attempts a success by the model on this machine's cores, at one worker, two, and so on. */
  expectedAttempts: Float64Array;
  /** At the chosen number of workers: the loop, a lock that lets waiters sleep, and several references. */
  variants: Record<'spin' | 'locked' | 'sharded', ReturnType<typeof variantFacts>>;
}

type Report = (progress: LabProgress<Contention>) => void;

const WARM_MILLISECONDS = 60;
const PATIENCE_MILLISECONDS = 15_000;
/** Work looks at the clock this often, so that long work does not outlast its run. */
const PIECE_MILLISECONDS = 2;
const text = words.contentionLab;
/** Share of the progress bar that preparation takes. */
const PREPARED = 0.08;

export function measureContention(place: Place, settings: Settings, report: Report, signal: AbortSignal) {
  return withWorkers(signal, async (hire) => {
    report({ share: 0, note: text.warming });
    const bench = place.sharedMemory ? sharedBench(settings) : await ownerBench(place, settings, hire);
    const contenders = Array.from({ length: settings.workers }, () => hireContender(place, hire));
    const stepsPerMillisecond = await prepare(contenders, settings, bench);
    report({ share: PREPARED, note: text.warming });
    const outcomes: Outcome[] = [];
    const known = { settings, expectedAttempts: expectedAttempts(settings, place.cores) };
    const order = orderOf(settings, stepsPerMillisecond);
    const lap = settings.workPerAttemptMilliseconds + settings.restMilliseconds;
    const plan = planRuns(settings.workers, place.cores, lap, place.budgetMilliseconds);
    for (const [i, run] of plan.entries()) {
      const note = text.running(run.variant, run.workers, run.round + 1, ROUNDS);
      const running = { round: run.round + 1, rounds: ROUNDS };
      const measured = { ...contention(place, known, outcomes), running };
      report({ share: PREPARED + ((1 - PREPARED) * i) / plan.length, note, measured });
      outcomes.push(await perform(contenders, run, order, bench));
    }
    return contention(place, known, outcomes);
  });
}

type Contender = <O extends Order>(order: O, transfer?: Transferable[]) => Promise<AnswerTo<O>>;

function hireContender(place: Place, hire: Hire): Contender {
  const ask = hire<Order, Tally | number>(place.startContender);
  return <O extends Order>(order: O, transfer: Transferable[] = []) => {
    const patienceMilliseconds = PATIENCE_MILLISECONDS + (order.kind === 'run' ? order.milliseconds : 0);
    return ask(order, { patienceMilliseconds, transfer }) as Promise<AnswerTo<O>>;
  };
}

interface Bench {
  memory: Preparation['memory'];
  /** A port to the owner for one more worker, where there is an owner. */
  connect(): Promise<MessagePort | undefined>;
  takeVersions(): Promise<readonly number[]>;
}

function sharedBench({ shards }: Settings): Bench {
  const memory = allocateShared(shards);
  return { memory, connect: async () => undefined, takeVersions: async () => takeVersions(memory) };
}

async function ownerBench(place: Place, { shards }: Settings, hire: Hire): Promise<Bench> {
  const ask = hire<OwnerOrder, number | number[]>(place.startOwner);
  const owner = (order: OwnerOrder, transfer: Transferable[] = []) =>
    ask(order, { patienceMilliseconds: PATIENCE_MILLISECONDS, transfer });
  await owner({ kind: 'own', references: shards });
  return {
    memory: undefined,
    connect: async () => {
      const { port1, port2 } = new MessageChannel();
      await owner({ kind: 'listen', port: port2 }, [port2]);
      return port1;
    },
    takeVersions: async () => [await owner({ kind: 'take versions' })].flat(),
  };
}

/** All are warmed; the first is timed while the others are still. */
async function prepare(contenders: readonly Contender[], { shards }: Settings, bench: Bench): Promise<number> {
  const module = await compileSpin();
  const owners: (MessagePort | undefined)[] = [];
  for (const _ of contenders) owners.push(await bench.connect());
  await Promise.all(
    contenders.map((contender, i) => {
      const owner = owners[i];
      const order: Preparation = {
        kind: 'prepare',
        module,
        memory: bench.memory,
        owner,
        references: shards,
        warmMilliseconds: WARM_MILLISECONDS,
      };
      return contender(order, owner ? [owner] : []);
    }),
  );
  const [first] = contenders;
  if (!first) throw new Error(`invalid workers: ${contenders.length}`);
  return first({ kind: 'calibrate' });
}

function orderOf(settings: Settings, stepsPerMillisecond: number): Omit<RunOrder, 'variant' | 'milliseconds'> {
  return {
    kind: 'run',
    workSteps: settings.workPerAttemptMilliseconds * stepsPerMillisecond,
    workVaries: settings.updateDistribution === 'exponential',
    restSteps: settings.restMilliseconds * stepsPerMillisecond,
    pieceSteps: PIECE_MILLISECONDS * stepsPerMillisecond,
  };
}

async function perform(
  contenders: readonly Contender[],
  { variant, workers, milliseconds }: PlannedRun,
  order: Omit<RunOrder, 'variant' | 'milliseconds'>,
  bench: Bench,
): Promise<Outcome> {
  const run: RunOrder = { ...order, variant, milliseconds };
  const tallies = await Promise.all(contenders.slice(0, workers).map((contender) => contender(run)));
  const landed = tallies.reduce((sum, tally) => sum + tally.successes, 0);
  const versions = (await bench.takeVersions()).reduce((sum, version) => sum + version, 0);
  if (landed !== versions) throw new Error(text.doesNotAddUp(landed, versions));
  return outcomeOf(variant, tallies);
}

type Known = Pick<Contention, 'settings' | 'expectedAttempts'>;

function contention(place: Place, known: Known, outcomes: readonly Outcome[]): Contention {
  const at = (variant: Outcome['variant']) => variantFacts(outcomes, variant, known.settings.workers);
  return {
    ...known,
    facts: { cores: place.cores, sharedMemory: place.sharedMemory ? 1 : 0 },
    columns: columnsOf(outcomes),
    variants: { spin: at('spin'), locked: at('locked'), sharded: at('sharded') },
  };
}
