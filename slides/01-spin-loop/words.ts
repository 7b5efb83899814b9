/** Every label and sentence of the first tale, in one place: a translation replaces this file. */
import { amount, duration, level, percent, rough } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const become = (count: number) => plural(count, { one: 'becomes', other: 'become' });
const requestsAt = (perSecond: number) =>
  `${amount(perSecond)} ${plural(perSecond, { one: 'request/s', other: 'requests/s' })}`;
const running = (count: number) =>
  `${load(count)} ${plural(count, { one: 'running thread', other: 'running threads' })}`;
const workers = (count: number) => counted(count, { one: 'worker', other: 'workers' });
const attempts = (count: number) => counted(count, { one: 'attempt', other: 'attempts' });
const dumps = (count: number) => counted(count, { one: 'dump', other: 'dumps' });
const threadForms = { one: 'thread', other: 'threads' };
/** A load or a number of cores as one would say it: whole from three on, as what it is computed from is assumed. */
const load = (value: number) => (value < 3 ? (value < 0.0005 ? level(0) : rough(value)) : amount(Math.round(value)));
/** A mean number of things, in whole ones. */
const about = (count: number) => amount(Math.round(count));
const allOf = (count: number) => (count === 2 ? 'both' : `all ${amount(count)}`);

/** What a measurement ran with. */
interface Settings {
  workers: number;
  workPerAttemptMilliseconds: number;
  restMilliseconds: number;
}
const settings = (ran: Settings) =>
  `${duration(ran.workPerAttemptMilliseconds)} work, ${duration(ran.restMilliseconds)} rest, up to ${workers(ran.workers)}`;
const measuredBy = (sharedMemory: boolean) => (sharedMemory ? 'shared memory' : 'messages, no shared memory');

const policies = { lru: 'LRU', fifo: 'FIFO', lfu: 'LFU', ttl: 'TTL' };
const spelledOut = {
  lru: 'least recently used',
  fifo: 'first in, first out',
  lfu: 'least frequently used',
  ttl: 'time to live',
};
type Policy = keyof typeof policies;

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
    saleDay: 'Sale-day load',
    locked: 'With a lock',
    memcached: 'Memcached',
    fifo: 'FIFO',
    another: 'Another dump',
  },
  loadAxes: {
    rate: 'requests/s',
    load: 'load average',
  },
  spinLoop: {
    requestsPerSecond: 'Rate',
    updateMilliseconds: 'One update',
    moreRequestsShare: 'Requests on top',
    updateShare: 'Use the cache',
    policy: 'Cache policy',
    ...policies,
    hitRatio: 'Cache hit ratio',
    ownWorkMilliseconds: 'Rest of a request takes',
    cores: 'Cores',
    sliceMilliseconds: 'Time slice (0: shared evenly)',
    threads: 'Threads',
    store: 'Shared state lives in',
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
    badShare: 'Time there',
    dumps: 'Dumps taken',
    updates: 'Updates to simulate',
    attemptsPerUpdateAtMost: 'Attempts to simulate per update, at most',
  },
  insightTooling: {
    one: 'One dump',
    two: 'Two',
    three: 'Three',
    spin: 'Spin loop',
    alone: 'One thread',
    needed: 'dumps until seen twice',
    over: (most: number) => `over ${amount(most)}`,
    dump: 'dump',
    dumpNumber: (number: number) => `dump ${amount(number)}`,
    thereOf: (there: number, threads: number) =>
      threads === 1 ? (there === 1 ? 'there' : 'elsewhere') : `${amount(there)} of ${amount(threads)}`,
    ofThreads: (threads: number) => `of ${amount(threads)}`,
    thereCell: 'in Atom.swap',
    eachTime: 'same thread, each dump',
    elsewhereCell: 'elsewhere',
    glimpse: (threads: number, there: number) =>
      there === 0
        ? 'None in Atom.swap: it was missed. Take another.'
        : `${there === threads ? `All ${amount(threads)}` : amount(there)} in Atom.swap. By chance? Take another.`,
    pattern: (threads: number, there: readonly number[]) =>
      there.every((count) => count === threads)
        ? `All ${amount(threads)} threads in the same place, ${there.length === 2 ? 'twice' : 'three times'}. A pattern.`
        : `${there.length === 2 ? 'Mostly other threads' : 'A third time: mostly others'}, the same place${there.length === 2 ? ': a pattern' : ''}.`,
    patternOfMany: (threads: number, there: number, count: number) =>
      `${dumps(count)}, and in each about ${about(there)} of ${counted(threads, threadForms)} in the same place. Two would have been enough.`,
    notYet: (threads: number, there: number, count: number, all: number, needed: number) =>
      `${there < 0.5 ? 'Most dumps show none' : `A dump shows about ${about(there)}`} of ${counted(threads, threadForms)} there; ${allOf(count)} show it in ${percent(all)} of cases. It takes ${amount(needed)} to be nearly sure of seeing it twice.`,
    single: (badShare: number, count: number, all: number, needed: number) =>
      `A thread that spends ${percent(badShare)} of its time there is seen by ${plural(count, { one: 'one dump', other: `${allOf(count)} dumps` })} in ${percent(all)} of cases. It takes ${amount(needed)} to be nearly sure of seeing it twice.`,
    rare: (threads: number, badShare: number, most: number) =>
      `${plural(threads, { one: 'A thread that spends', other: `${amount(threads)} threads that spend` })} ${percent(badShare)} of ${plural(threads, { one: 'its', other: 'their' })} time there would take over ${amount(most)} dumps to be seen twice. A profiler looks that often in a second.`,
  },
  cachePolicies: {
    policy: 'Policy',
    ...policies,
    items: 'Items',
    cachePlaces: 'Cache size',
    zipfExponent: 'Lead of favourites',
    ttlSeconds: 'Time to live',
    requestsPerSecond: 'Request rate',
    requests: 'Requests to simulate',
  },
  mkday: {
    bet: {
      question: '30 % more requests. How much more load?',
    },
    loadOf: load,
    loadFromTo: (before: number, after: number) => `${load(before)} → ${load(after)}`,
    before: 'load average',
    after: (more: number) => `load average, for ${percent(more)} more`,
    simulated: 'load average',
    told: '3 × the load, as told',
    guess: 'your guess',
    coresBusy: (cores: number) => plural(cores, { one: 'the one core busy', other: `all ${amount(cores)} cores busy` }),
    now: 'now',
    ahead: 'with more requests',
    morePoint: (more: number) => `+${percent(more)}`,
    idle: 'Next to nothing runs: there is no load to speak of.',
    /** What that comes to is the number beside it. */
    present: (requestsPerSecond: number) => `${requestsAt(requestsPerSecond)} now.`,
    costs: (more: number, factor: number) => `${percent(more)} more requests, ${rough(factor)} times the load.`,
    straight: (more: number, before: number, after: number) =>
      `${percent(more)} more requests, ${percent(after / before - 1)} more load: from ${rough(before)} to ${rough(after)}.`,
    reached: (more: number, before: number, threads: number) =>
      `${percent(more)} more requests turn ${running(before)} into all ${amount(threads)}: that is the wall.`,
    behind: (threads: number, wastedShare: number) =>
      `${plural(threads, {
        one: `The one thread runs, and ${percent(wastedShare)} of its work is`,
        other: `All ${amount(threads)} threads run, and ${percent(wastedShare)} of their work is`,
      })} thrown away: the wall.`,
    tooFewCores: (threads: number, cores: number) =>
      `${plural(threads, { one: 'The one thread runs', other: `All ${amount(threads)} threads want to run` })}, and there ${plural(cores, { one: 'is one core', other: `are ${amount(cores)} cores` })}: too few for the work alone.`,
    lockFull: (perSecond: number) =>
      `The lock lets in one update at a time, ${rough(perSecond)} a second. Requests pile up while the cores stand idle.`,
    wall: (requestsPerSecond: number) => `The wall is at about ${rough(requestsPerSecond)}/s.`,
    noWall: 'No wall in sight.',
    wallGone: 'The wall is gone.',
    /** `writes` a look-up; below one. */
    missesOnly: (policy: 'fifo' | 'ttl', writes: number) =>
      `With ${policies[policy]} only misses write: ${percent(writes)} of the look-ups.`,
    otherFix: 'This way out was in the library all along.',
  },
  atomFigure: {
    two: 'Two threads',
    six: 'Six threads',
    sixteen: 'Sixteen',
    longer: 'Six, f takes 1 ms',
    landed: 'landed',
    forNothing: 'for nothing',
    counted: (landed: number, lost: number) => `${amount(landed)} landed, ${amount(lost)} for nothing`,
    thread: (number: number) => `thread ${amount(number)}`,
    /** The function that an attempt runs. */
    f: 'f',
    axisThread: 'thread',
    underWay: (milliseconds: number) => `running f, ${duration(milliseconds)}`,
    landedBar: 'it landed',
    wastedBar: 'somebody was faster: f again',
    sentence: (count: number, landed: number, tried: number) =>
      `${counted(count, threadForms)}: ${amount(landed)} of ${attempts(tried)} landed; the ${plural(tried - landed, { one: 'other', other: 'others' })} read, ran f and were too late.`,
    calm: (count: number, tried: number) =>
      `${counted(count, threadForms)}: ${plural(tried, { one: 'the one attempt', other: `all ${amount(tried)} attempts` })} landed, nobody came in between.`,
  },
  cacheFigure: {
    ...policies,
    spelledOut,
    alike: 'No favourites',
    bet: {
      choice: (policy: Policy) => `${policies[policy]}: ${spelledOut[policy]}`,
      byUse: `${policies.lru} and ${policies.lfu}: by use`,
      question: 'The cache lives in an atom. Which policy writes even on a hit?',
      none: 'none, a hit only reads',
    },
    /** Undefined: none of them. */
    guessNone: 'your guess: none',
    policy: 'policy',
    hits: 'hits',
    writesLine: 'look-ups that write to the atom',
    aHit: 'a hit',
    aMiss: 'a miss',
    hit: (share: number) => `${percent(share)} hit`,
    writes: (share: number) => `${percent(share)} write`,
    /** What a pen on a card is, of so many. */
    pen: (cards: number) => [
      `Of ${amount(cards)} look-ups, each with a pen writes to the atom`,
      'With a pen: it writes to the atom',
      'A pen: a write',
    ],
    yourGuess: 'your guess',
    untold: '?',
    eachLookUp: (policy: 'lru' | 'lfu', hits: number, fifoHits: number) =>
      `${policies[policy]} hits ${percent(hits)}${policy === 'lfu' ? ' (the library’s own less: it breaks ties by hash)' : ''}${percent(hits) === percent(fifoHits) ? ', like FIFO' : `, FIFO ${percent(fifoHits)}`}. But LRU and LFU note each use: every read is a write.`,
    missesOnly: (hits: number, lruHits: number, writes: number) =>
      `FIFO hits ${percent(hits)}${percent(hits) === percent(lruHits) ? ', like LRU' : `, LRU ${percent(lruHits)}`}. A hit changes nothing: only misses write${writes < 0.0005 ? ', and there are none' : `, ${percent(writes)}`}.`,
    /** @param places that the other policies are given. */
    keeps: (factor: number) => `${rough(factor)} × the items`,
    timeToLive: (hits: number, writes: number, kept: number, places: number) =>
      `TTL hits ${percent(hits)}, only misses write: ${percent(writes)}. It keeps ${counted(Number(kept.toPrecision(3)), { one: 'item', other: 'items' })}, others ${amount(places)}.`,
  },
  threadDump: {
    lines: 'lines',
    threads: 'threads',
    /** @param moment of so many milliseconds that the strip shows. */
    busy: (now: number, all: number, moment: number, shown: number) => {
      const busy = `${amount(now)} of ${counted(all, { one: 'worker', other: 'workers' })} busy`;
      return [`${busy}, ${amount(Math.round(moment))} ms into these ${duration(shown)}`, busy];
    },
    linesOf: (threads: number) => `lines of ${counted(threads, threadForms)}: the whole dump`,
    dump: 'The thread dump as the runtime prints it',
    allBusy: (workers: number, lines: number) =>
      `${plural(workers, { one: 'The one worker', other: `All ${amount(workers)} workers` })} busy, ${counted(lines, { one: 'line', other: 'lines' })}. With what? It’s all there. Somewhere.`,
    sentence: (threads: number, lines: number) =>
      `${counted(threads, threadForms)}, ${counted(lines, { one: 'line', other: 'lines' })}. What do most of them do? It’s all there. Somewhere.`,
  },
  dumpAnalyzer: {
    tile: (size: number, busy: number) => `${amount(size)} of ${amount(busy)}`,
    tileLabel: 'busy threads in one place',
    tileLabelOf: (busy: number, workers: number) =>
      busy > workers && workers > 1 ? `busy threads, ${amount(workers)} of them workers` : 'busy threads in one place',
    tileAlike: 'busy threads are alike',
    wholeStacks: 'Whole stacks',
    topFrames: (frames: number) => `Top ${counted(frames, { one: 'frame', other: 'frames' })}`,
    /** @param frames of each stack that are compared. */
    onePlace: (size: number, busy: number, frame: string, frames: number) => {
      const compared = `${frames === 1 ? 'Only the top frame' : `The top ${counted(frames, { one: 'frame', other: 'frames' })}`} compared`;
      return size === busy
        ? `${compared}: all ${amount(size)} busy threads sit in ${frame}.`
        : `${compared}: ${amount(size)} of the ${amount(busy)} busy threads ${plural(size, { one: 'sits', other: 'sit' })} in ${frame}.`;
    },
    alone: (busy: number) =>
      plural(busy, {
        one: 'The one thread that is not idle stands alone on its stack.',
        other: `Each of the ${amount(busy)} threads that are not idle stands alone on its stack.`,
      }),
    split: (size: number, busy: number, frame: string, frames: number) =>
      `${counted(frames, { one: 'frame', other: 'frames' })} deep, the largest group is ${amount(size)} of ${amount(busy)} busy threads: ${frame}.`,
    /** The largest group is not alone in its place. */
    apart: (frames: number) =>
      `${counted(frames, { one: 'frame', other: 'frames' })} of each stack compared: no place stands out.`,
    deadlock: (count: number) =>
      `${plural(count, { one: 'A deadlock', other: `${amount(count)} deadlocks` })}: these threads wait for each other.`,
    allIdle: 'Every thread is idle: nothing to see.',
  },
  memcachedFigure: {
    before: 'Before',
    after: 'One commit',
    farAway: 'Slow network',
    threadsRun: (threads: number) => `of ${counted(threads, threadForms)} run`,
    running: load,
    answersIn: (milliseconds: number) => `${duration(Number(milliseconds.toPrecision(2)))} an answer`,
    atomLine: 'atom',
    memcachedLine: 'memcached',
    store: 'products are cached in',
    work: 'a thread at work',
    inVain: 'work thrown away',
    asleep: 'asleep',
    /** Beside the share of the work, in one line or two. */
    lossLine: 'of their work is thrown away',
    lossLines: ['of their work', 'is thrown away'],
    commitDay: '31 Jul 2016',
    commitTime: '16:09',
    files: '3 files',
    added: '+24',
    removed: '−36',
    gone: (threads: number, after: number, wastedShare: number) =>
      `${plural(threads, { one: 'The one thread ran', other: `All ${amount(threads)} threads ran` })}, ${percent(wastedShare)} of the work in vain. With memcached ${load(after)} ${plural(after, { one: 'is', other: 'are' })} enough.`,
    wall: (threads: number, wastedShare: number) =>
      `${plural(threads, { one: 'The one thread runs', other: `All ${amount(threads)} threads run` })}, and ${percent(wastedShare)} of their work is thrown away.`,
    uphill: (running: number, wastedShare: number) =>
      `With the atom ${load(running)} ${plural(running, { one: 'thread runs', other: 'threads run' })}, ${percent(wastedShare)} of the work in vain.`,
    fewer: (before: number, after: number) =>
      `${running(before)} ${become(before)} ${load(after)}: updates wait for the network, and nobody starts over.`,
    alike: (before: number, after: number) =>
      `${running(before)} with the atom, ${load(after)} with memcached: this far from the wall they cost about the same.`,
  },
  contention: {
    run: 'Measure here',
    promise: 'Web workers, about 8 s.',
    six: 'Six',
    crowd: 'Twelve',
    long: 'Longer than a slice',
    lucky: 'No rest',
    attempts: 'attempts per update, model',
    attemptsOfDevices: 'attempts per update',
    attemptsMeasured: 'attempts per update, measured',
    wasted: 'of the work for nothing',
    shardedTile: (shards: number) => `updates, with ${counted(shards, { one: 'atom', other: 'atoms' })}`,
    axisWorkers: 'workers',
    axisAttempts: 'attempts per update',
    model: 'model, a core for each',
    onCores: (cores: number) => `model, on ${counted(cores, { one: 'core', other: 'cores' })} in turns`,
    worst: 'if they never rested',
    spread: 'spread of the rounds',
    measuredBy,
    measuredAt: (sharedMemory: boolean, ran: Settings) => `${measuredBy(sharedMemory)} (${settings(ran)})`,
    here: (count: number) => `model: ${amount(count)}`,
    measuredHere: (count: number) => `measured: ${amount(count)}`,
    rounds: (count: number) => plural(count, { one: 'round an update,', other: 'rounds an update,' }),
    roundsOf: rough,
    /** Long and short. */
    among: (count: number, milliseconds: number) => [
      `${plural(count, { one: 'one worker', other: workers(count) })}, f takes ${duration(milliseconds)}`,
      plural(count, { one: 'one worker alone', other: `${workers(count)} at it` }),
    ],
    tableHead: ['workers', 'rounds for an update', 'of them for nothing'],
    cores: (count: number) => `${counted(count, { one: 'core', other: 'cores' })} here`,
    alone: 'Alone, every attempt lands. Add a worker.',
    before: (count: number, attemptsPerSuccess: number, wastedShare: number) =>
      `With a core for each, ${workers(count)} need ${attempts(attemptsPerSuccess)} per update: ${percent(wastedShare)} of the work is for nothing. Only what runs at once collides, so fewer cores lose less. Measure it.`,
    underWay: (count: number, round: number, rounds: number) =>
      `Measuring on this machine, round ${amount(round)} of ${amount(rounds)}: up to ${workers(count)}, all after one reference.`,
    lab: 'Measure it on this machine',
    back: 'Back to the word',
    otherValues: (ran: Settings) => `The points were measured at ${settings(ran)}. Measure again to compare.`,
    took: (sharedMemory: boolean, count: number, cores: number, attemptsPerSuccess: number) =>
      `${sharedMemory ? 'Shared memory' : 'By messages'}: ${workers(count)} on ${counted(cores, { one: 'core', other: 'cores' })} took ${attempts(attemptsPerSuccess)} an update.`,
    luckiest: (share: number) => `One worker had ${percent(share)} of them: who has just won is first to try again.`,
    lockWins: (ratio: number) => `A lock lets waiters sleep, and ${rough(ratio)} times as many updates through.`,
    /** On fewer cores than workers few meet: why comes first, then what was measured. */
    inTurns: (count: number, cores: number, attemptsPerSuccess: number, attemptsWithACoreEach: number) =>
      `Only ${amount(cores)} of ${workers(count)} ${plural(cores, { one: 'runs', other: 'run' })} at once here, so few collide: ${attempts(attemptsPerSuccess)} an update, measured. With a core for each it’s ${amount(attemptsWithACoreEach)}, by the model; updates longer than a slice collide here too.`,
    /** Fewer than updates that outlast a turn have to take. */
    busy: (attemptsInTurns: number) =>
      `By the model it’s ${amount(attemptsInTurns)}, in turns too: this machine was busy, or gives longer turns. Measure again.`,
    outlasts: 'An update lasts longer than a turn on a core: whoever waits for the next turn has lost by then.',
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
