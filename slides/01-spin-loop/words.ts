/** Every label and sentence of the first tale, in one place: a translation replaces this file. */
import { amount, duration, percent, rough, short } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const become = (count: number) => plural(count, { one: 'becomes', other: 'become' });
const running = (count: number) => counted(count, { one: 'running thread', other: 'running threads' });
const workers = (count: number) => counted(count, { one: 'worker', other: 'workers' });
const attempts = (count: number) => counted(count, { one: 'attempt', other: 'attempts' });
const dumps = (count: number) => counted(count, { one: 'dump', other: 'dumps' });
/** Within a sentence. */
const dumpsTold = (count: number) => plural(count, { one: 'one dump', other: `${amount(count)} dumps` });

/** What a measurement ran with. */
interface Settings {
  workers: number;
  workPerAttemptMilliseconds: number;
  restMilliseconds: number;
}
const settings = (ran: Settings) =>
  `${duration(ran.workPerAttemptMilliseconds)} work, ${duration(ran.restMilliseconds)} rest, up to ${workers(ran.workers)}`;
const measuredBy = (sharedMemory: boolean) => (sharedMemory ? 'shared memory' : 'messages, no shared memory');

const variants = { locked: 'lock', sharded: 'several atoms' };

export const words = {
  units: {
    requestsPerSecond: 'requests/s',
    requests: 'requests',
    items: 'items',
    milliseconds: 'ms',
    seconds: 's',
  },
  /** Settings that several figures offer. */
  presets: {
    july: 'July',
    plus30: '+30 %',
    saleDay: 'sale day',
    locked: 'with a lock',
    memcached: 'memcached',
  },
  loadAxes: {
    rate: 'requests/s',
    load: 'load average',
  },
  spinLoop: {
    requestsPerSecond: 'Request rate',
    updateMilliseconds: 'Time of one update',
    updateShare: 'Requests that update',
    ownWorkMilliseconds: 'Own work of a request',
    cores: 'Cores',
    sliceMilliseconds: 'Time slice (0: shared evenly)',
    threads: 'Threads',
    store: 'What is shared is kept in',
    atom: 'an atom',
    locked: 'a locked map',
    sharded: 'several atoms',
    memcached: 'memcached',
    shards: 'Atoms to spread over',
    roundTripMilliseconds: 'Network round trip',
    mode: 'Threads',
    open: 'serve requests',
    closed: 'update for ever',
    updateDistribution: 'Update time is',
    deterministic: 'always the same',
    exponential: 'exponential',
    momentMilliseconds: 'Moment of the dump',
    framesToCompare: 'Frames to compare',
    workers: 'Threads that update',
    workPerAttemptMilliseconds: 'Work per attempt',
    restMilliseconds: 'Work between updates',
    workerCores: 'Cores for them (0: enough)',
    badShare: 'Share of threads in the bad place',
    dumps: 'Dumps taken',
    updates: 'Updates to simulate',
    attemptsPerUpdateAtMost: 'Attempts to simulate at most, for each update asked for',
  },
  insightTooling: {
    rare: 'rarely there',
    third: 'a third of the time',
    spin: 'the spin loop',
    once: (count: number) => `seen in ${dumps(count)}`,
    twice: 'seen twice',
    needed: 'dumps to be 95 % sure',
    axisDumps: 'thread dumps taken',
    axisChance: 'chance',
    onceLine: 'seen at least once',
    twiceLine: 'at least twice',
    alwaysLine: 'every time',
    now: dumps,
    enough: (badShare: number, count: number, twice: number) =>
      `A thread that spends ${percent(badShare)} of its time in the bad place is caught there twice by ${dumpsTold(count)} in ${percent(twice)} of cases.`,
    few: (badShare: number, count: number, twice: number, needed: number) =>
      `A thread in the bad place ${percent(badShare)} of its time is caught there twice by ${dumpsTold(count)} in ${percent(twice)} of cases. Take ${amount(needed)}.`,
  },
  cachePolicies: {
    items: 'Items',
    cachePlaces: 'Cache size',
    zipfExponent: 'Zipf exponent',
    ttlSeconds: 'Time to live',
    requestsPerSecond: 'Request rate',
    requests: 'Requests to simulate',
  },
  mkday: {
    bet: {
      question: '30 % more requests. How much more load?',
      choices: { thirtyPercent: '30 %', twice: 'twice', threeTimes: 'three times', tenTimes: 'ten times' },
    },
    before: 'load average now',
    after: 'with 30 % more',
    cost: 'the load for 30 % more',
    wasted: 'of the work wasted',
    simulated: 'load average',
    theory: 'without limits, by theory',
    told: '3 × the load, as told',
    coresBusy: (cores: number) => plural(cores, { one: 'the one core busy', other: `all ${amount(cores)} cores busy` }),
    now: (load: number) => `now: ${amount(load)}`,
    plus30Point: (load: number) => `+30 %: ${amount(load)}`,
    wall: (coresBefore: number, coresAfter: number, factor: number) =>
      `30 % more requests cost ${rough(factor)} times the cores: ${amount(coresBefore)} ${become(coresBefore)} ${amount(coresAfter)}. A little further stands the wall.`,
    bend: (coresBefore: number, coresAfter: number, factor: number) =>
      `30 % more requests cost ${rough(factor)} times the cores: ${amount(coresBefore)} ${become(coresBefore)} ${amount(coresAfter)}. The curve begins to bend.`,
    reached: (before: number, factor: number, threads: number) =>
      `30 % more requests turn ${running(before)} into all ${amount(threads)}, ${rough(factor)} times as many: here stands the wall.`,
    behind: (threads: number, wastedShare: number) =>
      `${plural(threads, {
        one: `The one thread runs, and ${percent(wastedShare)} of its work is`,
        other: `All ${amount(threads)} threads run, and ${percent(wastedShare)} of their work is`,
      })} thrown away. Past the wall, nothing more gets done.`,
    straight: (coresBefore: number, coresAfter: number) =>
      `30 % more requests cost 30 % more: ${counted(coresBefore, { one: 'core', other: 'cores' })} ${become(coresBefore)} ${amount(coresAfter)}. A straight line, and no wall in sight.`,
    idle: 'Next to nothing runs: there is no load to speak of.',
  },
  atomFigure: {
    two: 'two threads',
    six: 'six threads',
    sixteen: 'sixteen',
    longer: 'six, f takes 1 ms',
    landed: 'attempts landed',
    wasted: 'were for nothing',
    wastedShare: 'of the work wasted',
    axisTime: 'ms',
    axisThread: 'thread',
    landedBar: 'attempt that landed',
    wastedBar: 'somebody was faster: again',
    landing: 'new value is in',
    sentence: (landed: number, tried: number) =>
      `Every bar is read → f → compare-and-set. ${amount(landed)} of ${attempts(tried)} landed; the ${plural(tried - landed, { one: 'other', other: 'others' })} ran f for nothing.`,
    calm: (tried: number) =>
      `Every bar is read → f → compare-and-set. ${plural(tried, { one: 'The one attempt', other: `All ${amount(tried)} attempts` })} landed: nobody came in between.`,
  },
  cacheFigure: {
    small: 'small cache',
    tenThousand: '10,000 places',
    alike: 'all alike',
    favourites: 'few favourites',
    lru: 'hits with LRU',
    ttl: 'hits with TTL',
    axisPlaces: 'places in the cache',
    axisHits: 'hit ratio',
    lruLine: 'LRU, Che’s line',
    fifoLine: 'FIFO',
    lfuLine: 'perfect LFU',
    ttlLine: 'TTL, no size limit',
    lfuTile: 'LFU',
    lruMarks: 'LRU, simulated',
    fifoMarks: 'FIFO, simulated',
    lfuMarks: 'LFU, simulated',
    now: (places: number) => `${short(places)} ${plural(places, { one: 'place', other: 'places' })}`,
    sentence: (placesShare: number, hitRatio: number, ttlItems: number) =>
      `Room for ${percent(placesShare)} of the items answers ${percent(hitRatio)} of the requests with LRU. A time to live sets no limit: it keeps ${short(ttlItems)} ${plural(ttlItems, { one: 'item', other: 'items' })}.`,
    everything: (ttlItems: number) =>
      `The cache holds every item, so every policy hits always. A time to live keeps ${short(ttlItems)} ${plural(ttlItems, { one: 'item', other: 'items' })}.`,
  },
  threadDump: {
    lines: 'lines',
    threads: 'threads',
    bytes: 'to read',
    axisTime: 'ms',
    axisThreads: (threads: number) => `workers not idle, of ${amount(threads)}`,
    spinning: 'in the update',
    ownWork: 'own work',
    waiting: 'waiting',
    moment: 'dump',
    dump: 'The thread dump as the runtime prints it',
    sentence: (threads: number, lines: number) =>
      `One moment, ${counted(threads, { one: 'thread', other: 'threads' })}, ${counted(lines, { one: 'line', other: 'lines' })}. What do most of them do? It is all in there.`,
  },
  dumpAnalyzer: {
    largest: 'threads in one place',
    busy: 'threads not idle',
    idle: 'idle in a pool',
    onePlace: (size: number, busy: number, frame: string) =>
      `${amount(size)} of the ${amount(busy)} threads that are not idle stand in one place: ${frame}.`,
    alone: (busy: number) =>
      plural(busy, {
        one: 'The one thread that is not idle stands alone on its stack.',
        other: `Each of the ${amount(busy)} threads that are not idle stands alone on its stack.`,
      }),
    split: (size: number, busy: number, frame: string, frames: number) =>
      `By the top ${plural(frames, { one: 'frame alone', other: `${amount(frames)} frames` })} the largest group has ${amount(size)} of ${amount(busy)} threads that are not idle: ${frame}.`,
    deadlock: (count: number) =>
      `${plural(count, { one: 'A deadlock', other: `${amount(count)} deadlocks` })}: these threads wait for each other.`,
    allIdle: 'Every thread is idle: nothing to see.',
  },
  memcachedFigure: {
    farAway: 'sale day, slow network',
    atom: 'load, with the atom',
    after: 'load, memcached',
    atomLine: 'atom in the app',
    memcachedLine: 'memcached',
    response: 'an answer, memcached',
    now: (atomMilliseconds: number, memcachedMilliseconds: number) =>
      `mean answer: atom ${duration(atomMilliseconds)}, memcached ${duration(memcachedMilliseconds)}`,
    gone: (before: number, after: number) =>
      `${running(before)} ${become(before)} ${amount(after)}. A round trip makes every update wait, and the wall goes.`,
    alike: (before: number, after: number) =>
      `${running(before)} against ${amount(after)}: so far from the wall the atom is hardly dearer.`,
  },
  contention: {
    run: 'Measure here',
    promise: 'Web workers, about 8 s.',
    crowd: 'Twelve',
    long: 'Long work',
    lucky: 'No rest',
    attempts: 'attempts, model',
    attemptsMeasured: 'attempts, measured',
    loopTile: 'updates/s',
    lockTile: 'with a lock',
    shardedTile: (shards: number) => `with ${counted(shards, { one: 'atom', other: 'atoms' })}`,
    axisWorkers: 'workers',
    axisAttempts: 'attempts for one success',
    model: 'all at once',
    limited: 'one per core',
    worst: 'worst',
    measuredBy,
    measuredAt: (sharedMemory: boolean, ran: Settings) => `${measuredBy(sharedMemory)} (${settings(ran)})`,
    here: (count: number) => `model: ${amount(count)}`,
    cores: (count: number) => `${counted(count, { one: 'core', other: 'cores' })} here`,
    alone: 'Alone, every attempt lands. Add a worker.',
    before: (count: number, attemptsPerSuccess: number, wastedShare: number) =>
      `${workers(count)} need ${attempts(attemptsPerSuccess)} for each update that lands: ${percent(wastedShare)} of the work is for nothing, by the model. Measure it.`,
    otherValues: (ran: Settings) => `The points were measured at ${settings(ran)}. Measure again to compare.`,
    took: (sharedMemory: boolean, count: number, attemptsPerSuccess: number) =>
      `${sharedMemory ? 'Shared memory' : 'By messages'}: ${workers(count)} took ${attempts(attemptsPerSuccess)} a success.`,
    luckiest: (share: number) => `One worker had ${percent(share)} of them: who has just won is first to try again.`,
    lockWins: (lockPerSecond: number, loopPerSecond: number) =>
      `A lock lets waiters sleep: ${amount(lockPerSecond)} updates/s against ${amount(loopPerSecond)}.`,
    inTurns: (cores: number) =>
      `Short updates seldom meet beyond ${plural(cores, { one: 'one core', other: `${amount(cores)} cores` })}: threads take turns.`,
    forNothing: (wastedShare: number, p99Milliseconds: number) =>
      `${percent(wastedShare)} of the work was in vain; 1 % of updates took over ${duration(p99Milliseconds)}.`,
  },
  contentionLab: {
    warming: 'Warming up …',
    running: (variant: 'spin' | keyof typeof variants, count: number, round: number, rounds: number) =>
      `${variant === 'spin' ? workers(count) : variants[variant]}, round ${amount(round)} of ${amount(rounds)}`,
    doesNotAddUp: (landed: number, version: number) =>
      `${counted(landed, { one: 'update', other: 'updates' })} landed, but the version stands at ${amount(version)}.`,
  },
};
