/** Every label and sentence of the contention lab and its figure, in one place: a translation replaces this file. */
const counted = (workers: number) => (workers === 1 ? '1 worker' : `${workers} workers`);
const loop = { spin: 'retry loop', locked: 'lock', sharded: 'several atoms' } as const;

export const words = {
  lab: {
    warming: 'Warming up …',
    running: (variant: keyof typeof loop, workers: number, round: number, rounds: number) =>
      `${variant === 'spin' ? counted(workers) : loop[variant]}, round ${round} of ${rounds}`,
    doesNotAddUp: (landed: number, version: number) =>
      `${landed} updates landed, but the version stands at ${version}.`,
  },
  figure: {
    run: 'Measure here',
    promise: 'Web workers, about 8 s.',
    crowd: 'Twelve',
    long: 'Long work',
    lucky: 'No rest',
    attempts: 'attempts, model',
    attemptsMeasured: 'attempts, measured',
    loopTile: 'updates/s',
    lockTile: 'with a lock',
    shardedTile: (shards: string) => `with ${shards} atoms`,
    axisWorkers: 'workers',
    axisAttempts: 'attempts for one success',
    model: 'all at once',
    limited: 'one per core',
    worst: 'worst',
    sharedMemory: 'shared memory',
    messages: 'messages, no shared memory',
    here: (attempts: string) => `model: ${attempts}`,
    cores: (cores: number) => (cores === 1 ? '1 core here' : `${cores} cores here`),
    settings: (work: string, rest: string, workers: number) => `${work} work, ${rest} rest, up to ${counted(workers)}`,
    waySettings: (way: string, settings: string) => `${way} (${settings})`,
    before: (workers: number, attempts: string, wasted: string) =>
      workers === 1
        ? 'Alone, every attempt lands. Add a worker.'
        : `${workers} workers need ${attempts} attempts for each update that lands: ${wasted} of the work is for nothing, by the model. Measure it.`,
    otherValues: (settings: string) => `The points were measured at ${settings}. Measure again to compare.`,
    bySharedMemory: 'Shared memory',
    byMessages: 'By messages',
    took: (way: string, workers: number, attempts: string) =>
      `${way}: ${counted(workers)} took ${attempts} attempts a success.`,
    luckiest: (share: string) => `One worker had ${share} of them: who has just won is first to try again.`,
    lockWins: (lock: string, loop: string) => `A lock lets waiters sleep: ${lock} updates/s against ${loop}.`,
    inTurns: (cores: number) =>
      `Short updates seldom meet beyond ${cores === 1 ? 'one core' : `${cores} cores`}: threads take turns.`,
    forNothing: (wasted: string, p99: string) => `${wasted} of the work was in vain; 1 % of updates took over ${p99}.`,
  },
};
