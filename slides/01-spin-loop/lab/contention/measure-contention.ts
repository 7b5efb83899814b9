/**
 * The measurement itself, wherever workers come from: warms a crew, runs the plan, checks each run's sum of successes
 * against the versions that it left behind. Times in milliseconds.
 */
import type { LabProgress } from '../../../../src/figure/declare.ts';
import { compileSpin } from './busy-loop.ts';
import type { Preparation, RunOrder, Tally } from './contender.ts';
import { Crew, type Hand } from './crew.ts';
import { columnsOf, type Outcome, outcomeOf, variantFacts } from './outcome.ts';
import { type PlannedRun, planRuns, ROUNDS } from './plan.ts';
import { allocateShared, takeVersions } from './shared-memory.ts';
import { words } from './words.ts';

export interface Settings {
  workers: number;
  workPerAttemptMilliseconds: number;
  restMilliseconds: number;
  /** For the sharded variant. */
  shards: number;
  updateDistribution: 'deterministic' | 'exponential';
}

export interface Place {
  startContender(): Hand;
  startOwner(): Hand;
  /** Whether memory may be shared; otherwise an owner answers messages. */
  sharedMemory: boolean;
  cores: number;
  /** What the runs may take together; a few seconds if not given. */
  budgetMilliseconds?: number;
}

export interface Contention {
  settings: Settings;
  facts: {
    cores: number;
    /** 1: shared memory ran, 0: messages to an owner. */
    sharedMemory: 0 | 1;
  };
  columns: ReturnType<typeof columnsOf>;
  /** At the chosen number of workers: the loop, a lock that lets waiters sleep, and several references. */
  variants: Record<'spin' | 'locked' | 'sharded', ReturnType<typeof variantFacts>>;
}

type Report = (progress: LabProgress<Contention>) => void;

const WARM_MILLISECONDS = 60;
const PATIENCE_MILLISECONDS = 15_000;
/** Work looks at the clock this often, so that long work does not outlast its run. */
const PIECE_MILLISECONDS = 2;
/** Share of the progress bar that preparation takes. */
const PREPARED = 0.08;

export async function measureContention(place: Place, settings: Settings, report: Report, signal: AbortSignal) {
  const crew = new Crew(signal);
  try {
    report({ share: 0, note: words.lab.warming });
    const bench = place.sharedMemory ? sharedBench(settings) : await ownerBench(place, settings, crew);
    const hands = Array.from({ length: settings.workers }, () => crew.hire(place.startContender));
    const stepsPerMillisecond = await prepare(crew, hands, settings, bench);
    report({ share: PREPARED, note: words.lab.warming });
    const outcomes: Outcome[] = [];
    const order = orderOf(settings, stepsPerMillisecond);
    const lap = settings.workPerAttemptMilliseconds + settings.restMilliseconds;
    const plan = planRuns(settings.workers, place.cores, lap, place.budgetMilliseconds);
    for (const [i, run] of plan.entries()) {
      const note = words.lab.running(run.variant, run.workers, run.round + 1, ROUNDS);
      report({ share: PREPARED + ((1 - PREPARED) * i) / plan.length, note, ...soFar(place, settings, outcomes) });
      outcomes.push(await perform(crew, hands, run, order, bench));
    }
    return contention(place, settings, outcomes);
  } finally {
    crew.end(new Error(words.lab.stopped));
  }
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

async function ownerBench(place: Place, { shards }: Settings, crew: Crew): Promise<Bench> {
  const owner = crew.hire(place.startOwner);
  await crew.ask(owner, { kind: 'own', references: shards }, PATIENCE_MILLISECONDS);
  return {
    memory: undefined,
    connect: async () => {
      const { port1, port2 } = new MessageChannel();
      await crew.ask(owner, { kind: 'listen', port: port2 }, PATIENCE_MILLISECONDS, [port2]);
      return port1;
    },
    takeVersions: () => crew.ask(owner, { kind: 'take versions' }, PATIENCE_MILLISECONDS),
  };
}

/** All are warmed; the first is timed while the others are still. */
async function prepare(crew: Crew, hands: readonly Hand[], { shards }: Settings, bench: Bench): Promise<number> {
  const module = await compileSpin();
  const owners: (MessagePort | undefined)[] = [];
  for (const _ of hands) owners.push(await bench.connect());
  await Promise.all(
    hands.map((hand, i) => {
      const owner = owners[i];
      const order: Preparation = {
        kind: 'prepare',
        module,
        memory: bench.memory,
        owner,
        references: shards,
        warmMilliseconds: WARM_MILLISECONDS,
      };
      return crew.ask(hand, order, PATIENCE_MILLISECONDS, owner ? [owner] : []);
    }),
  );
  const [first] = hands;
  if (!first) throw new Error(`invalid workers: ${hands.length}`);
  return crew.ask<number>(first, { kind: 'calibrate' }, PATIENCE_MILLISECONDS);
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
  crew: Crew,
  hands: readonly Hand[],
  { variant, workers, milliseconds }: PlannedRun,
  order: Omit<RunOrder, 'variant' | 'milliseconds'>,
  bench: Bench,
): Promise<Outcome> {
  const patience = milliseconds + PATIENCE_MILLISECONDS;
  const run: RunOrder = { ...order, variant, milliseconds };
  const tallies = await Promise.all(hands.slice(0, workers).map((hand) => crew.ask<Tally>(hand, run, patience)));
  const landed = tallies.reduce((sum, tally) => sum + tally.successes, 0);
  const versions = (await bench.takeVersions()).reduce((sum, version) => sum + version, 0);
  if (landed !== versions) throw new Error(words.lab.doesNotAddUp(landed, versions));
  return outcomeOf(variant, tallies);
}

function contention(place: Place, settings: Settings, outcomes: readonly Outcome[]): Contention {
  const at = (variant: Outcome['variant']) => variantFacts(outcomes, variant, settings.workers);
  return {
    settings,
    facts: { cores: place.cores, sharedMemory: place.sharedMemory ? 1 : 0 },
    columns: columnsOf(outcomes),
    variants: { spin: at('spin'), locked: at('locked'), sharded: at('sharded') },
  };
}

function soFar(place: Place, settings: Settings, outcomes: readonly Outcome[]) {
  return outcomes.length > 0 ? { measured: contention(place, settings, outcomes) } : {};
}
