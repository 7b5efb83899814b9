/** Every label and sentence of the Postgres tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, nearestTenth, percent } from '../../src/words/format.ts';
import { counted, type PluralForms, plural } from '../../src/words/plural.ts';

/** To a hundredth of a second. */
const seconds = (value: number) => duration(Math.round(value * 100) * 10);
const hours = (value: number) => `${nearestTenth(value)} h`;
const milliseconds = (value: number) => duration(Math.round(value));
const checks = (count: number) => counted(count, { one: 'check', other: 'checks' });
const connections = (count: number) => counted(count, { one: 'connection', other: 'connections' });
const selects = (count: number) => counted(count, { one: 'SELECT', other: 'SELECTs' });
/** As many times as a verb in the passive is true: “checked once”. */
const times = (count: number) => plural(count, { one: 'once', other: `${amount(count)} times` });

/** What so many stuck connections do, to a tenth. */
const doing = (stuck: number, forms: PluralForms) => plural(Math.round(stuck * 10) / 10, forms);

/** A share in words where it is next to nothing. */
function few(share: number): string {
  if (share === 0) return 'nobody';
  return share < 0.01 ? 'under 1 %' : percent(Math.round(share * 100) / 100);
}

export const words = {
  seconds,
  hours,
  stuckPool: {
    connections: 'Pool size',
    requestsPerSecond: 'Request rate',
    stuckShare: 'Touch the bad page',
    queryMilliseconds: 'Healthy query holds its connection for',
    statementTimeoutMilliseconds: 'Statement timeout',
    never: 'never',
    whenFull: 'With no connection free, a request',
    wait: 'waits in line',
    reject: 'is rejected',
    pageChecksums: 'Page checksums',
    runs: 'Runs to simulate',
    requests: 'Requests to simulate (steady state)',
    units: { requestsPerSecond: 'requests/s', milliseconds: 'ms', runs: 'runs', requests: 'requests' },
  },
  hub: {
    bet: {
      question: 'One request in ten never gives its connection back. How long does a pool of 20 last?',
      choices: { seconds: 'seconds', minutes: 'minutes', hours: 'hours', lasts: 'it lasts' },
    },
    told: '24 November',
    twicePool: 'Twice the pool',
    timeout: 'Timeout 1 s',
    goneTile: 'until it is gone, here',
    notGone: 'over 10 s',
    band: (from: number, to: number) => `${nearestTenth(from)}–${nearestTenth(to)} s`,
    bandTile: 'nine such pools in ten',
    servedTile: 'answered in the long run',
    axisSeconds: 'seconds since the first request',
    axisFree: 'free connections',
    axisQueries: 'queries/s',
    freeLine: 'free connections',
    queriesLine: 'queries begun per second',
    toldBar: 'as told',
    bandLine: 'nine in ten end here',
    run: 'Four real ones',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6: ${bytes(downloadBytes)}, ≤\u00a0${amount(memoryMegabytes)}\u00a0MB of memory, 10 s`,
    measuredLine: (requestsPerSecond: number, share: number) =>
      `free of 4 real ones, at ${amount(requestsPerSecond)}/s and ${percent(share)}`,
    sentenceMeasured: (requestsPerSecond: number, share: number, answered: number, gone: number) =>
      `Four real backends at ${amount(requestsPerSecond)}/s, ${percent(share)} of it on the bad page: ${amount(answered)} answered, then, after ${seconds(gone)}, none is left. No log line.`,
    sentenceMeasuredLeft: (requestsPerSecond: number, share: number, answered: number, watched: number, left: number) =>
      `Four real backends at ${amount(requestsPerSecond)}/s, ${percent(share)} of it on the bad page: ${amount(answered)} answered in ${seconds(watched)}, and ${amount(left)} of 4 connections ${plural(left, { one: 'is', other: 'are' })} left.`,
    sentenceGone: (pool: number, gone: number, requestsPerSecond: number) =>
      `After ${seconds(gone)} ${plural(pool, { one: 'the only connection is held by a query that never returns', other: `all ${connections(pool)} are held by queries that never return` })}. The app lives on; ${amount(requestsPerSecond)} requests/s wait for it in vain.`,
    sentenceGoing: (p5: number, p95: number) =>
      `Not gone yet, but what is gone stays gone: nine such pools in ten end between ${seconds(p5)} and ${seconds(p95)}.`,
    sentenceTooLate: (timeoutMilliseconds: number, gone: number, served: number) =>
      `A timeout of ${duration(timeoutMilliseconds)} comes too late: the pool is gone after ${seconds(gone)}, and in the long run ${percent(served)} of the requests are answered.`,
    sentenceKept: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `The timeout of ${duration(timeoutMilliseconds)} gives connections back: about ${nearestTenth(stuck)} of ${amount(pool)} ${doing(stuck, { one: 'is', other: 'are' })} stuck at any time, and ${percent(served)} of the requests are answered.`,
    sentenceEdge: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `A timeout of ${duration(timeoutMilliseconds)} hardly helps: about ${nearestTenth(stuck)} of ${connections(pool)} ${doing(stuck, { one: 'is', other: 'are' })} stuck at any time, though ${percent(served)} of the requests are answered in the end.`,
    sentenceTight: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `The timeout of ${duration(timeoutMilliseconds)} is too long for this pool: ${nearestTenth(stuck)} of ${connections(pool)} ${doing(stuck, { one: 'ends', other: 'end' })} up stuck, and only ${percent(served)} of the requests are answered.`,
  },
  board: {
    twelve: 'After 12 checks',
    eighteen: 'After 18',
    nineteen: 'After 19',
    hoursTile: 'at work',
    repeatedTile: (count: number) => `repeats in ${checks(count)}`,
    missTile: 'of checks now miss the cause',
    caption: 'Suspects, their odds for someone who keeps count, and who was checked when',
    suspect: 'suspect',
    odds: 'odds',
    hour: 'hours',
    hourTick: (hour: number) => (hour === 0 ? '0 h' : amount(hour)),
    misses: 'a check misses the cause',
    tired: 'the chance grows with the hours at work',
    others: (count: number) => counted(count, { one: 'other', other: 'others' }),
    checked: 'checked',
    again: 'checked again',
    missed: 'the cause, missed',
    found: 'found',
    said: (count: number, again: number) =>
      count === 0 ? 'never checked' : `checked ${times(count)}${again > 0 ? `, ${amount(again)} of them again` : ''}`,
    sentenceNone: 'Nobody has been checked yet. The odds are what the gut says; the cause is somewhere in this list.',
    sentence: (worked: number, count: number, repeated: number, never: number, suspects: number) =>
      `${checks(count)}, ${hours(worked)}: ${plural(count, { one: 'innocent', other: 'all innocent' })}. ${counted(repeated, { one: 'was a repeat', other: 'were repeats' })}, while ${amount(never)} of ${amount(suspects)} suspects ${plural(never, { one: 'has', other: 'have' })} never been looked at.`,
    sentenceFound: (cause: string, check: number, worked: number, missed: number) =>
      `Found by check ${amount(check)}, after ${hours(worked)}: ${cause}. ${missed === 0 ? 'It had never been looked at before.' : `It had been checked ${times(missed)} before, and let go.`}`,
  },
  corruptedPage: {
    thousand: '1,000 pages',
    hundredThousand: '100,000',
    million: 'A million',
    oneByOneTile: 'checks one by one, on average',
    bisectingTile: 'checks by halving',
    axisPages: 'pages of the table',
    axisChecks: 'checks until the page is found',
    oneByOneLine: 'one by one, on average',
    worstLine: 'one by one, at worst',
    bisectingLine: 'halving',
    measured: 'in the Postgres here: ranges, keys',
    sentenceMeasured: (keys: number, first: number, all: number) =>
      `In this Postgres, halving ${counted(keys, { one: 'key', other: 'keys' })} took ${selects(first)} to the first bad one, and ${amount(all)} to know exactly which.`,
    sentence: (pages: number, mean: number, halving: number) =>
      `In ${counted(pages, { one: 'page', other: 'pages' })} the bad one takes ${checks(mean)} one by one, ${amount(halving)} if each check halves what is left.`,
  },
  postmortem: {
    tale: 'As it was',
    rested: 'Everybody rested',
    exhausted: 'Exhausted',
    crowd: '24 suspects',
    guessTile: 'by guess, 9 in 10',
    listTile: 'with a list',
    bisectTile: 'by halving',
    groupsTile: (groups: number) => counted(groups, { one: 'group', other: 'groups' }),
    axisHours: 'hours of search',
    axisFound: 'have found the cause',
    guessLine: 'by guess',
    listLine: 'written list',
    bisectLine: 'halving',
    groupsLine: (groups: number) =>
      plural(groups, { one: 'one group, with a list', other: `${amount(groups)} groups: guess and list` }),
    told: 'about 20 h',
    sentence: (guess: number, list: number, bisect: number, groups: number) =>
      `After 20 hours ${few(guess)} of those who guess still search; with a written list ${few(list)}, by halving ${few(bisect)}, in groups ${few(groups)}.`,
  },
  noSaints: {
    none: 'No timeout',
    timeout: 'Timeout 1 s',
    checksums: 'Page checksums',
    signTile: 'until the first sign, on average',
    namesTile: 'is what the sign names',
    nothing: 'nothing',
    statement: 'the query',
    page: 'the page',
    axisTimeout: 'statement timeout, seconds',
    axisSign: 'seconds to the first sign',
    withoutLine: 'without checksums',
    withLine: 'with page checksums',
    exhaustionLine: 'the pool is gone',
    here: (sign: number) => seconds(sign),
    hereNever: (sign: number) => `no timeout: ${seconds(sign)}`,
    sentenceNone: (sign: number) =>
      `Without timeout and checksums the end is the first sign: the pool is gone after ${seconds(sign)}, and no log says why.`,
    sentenceLate: (timeoutMilliseconds: number, share: number, sign: number) =>
      `A timeout of ${duration(timeoutMilliseconds)}: ${percent(share)} of such pools are gone before it cuts off anything. First sign after ${seconds(sign)}, often the end itself.`,
    sentenceTimeout: (timeoutMilliseconds: number, sign: number) =>
      `A timeout of ${duration(timeoutMilliseconds)} cuts the first query off after ${seconds(sign)} and logs its text, while the pool still has room.`,
    sentenceChecksums: (sign: number) =>
      `With checksums the first read of the page, after ${seconds(sign)}, fails with its number in the log. That is an error, not a riddle.`,
  },
  investigation: {
    strategy: 'Looking for the cause',
    guess: 'by guess',
    list: 'with a written list',
    bisect: 'halving by experiment',
    groupsAtOnce: 'groups at once',
    suspects: 'Suspects',
    fatiguePerHour: 'Fatigue',
    groups: 'Groups',
    checkHours: 'Hours a check takes',
    experimentHours: 'Hours an experiment takes',
    missShare: 'A rested check misses',
    pages: 'Pages of the table',
    caseNumber: 'Investigation number',
    checksShown: 'Checks done so far',
    runs: 'Investigations to simulate',
    units: { perHour: 'per hour', hours: 'h', pages: 'pages' },
    /** In the order in which the gut suspects them; the cause of the tale is one of the last. */
    suspectNames: [
      'the last release',
      'the JVM',
      'the network',
      'the database driver',
      'the connection pool',
      'pgbouncer',
      'Postgres: its locks',
      'Postgres: its settings',
      'the host of the database',
      'a damaged page',
      'the disks',
      'the kernel',
    ],
    otherSuspect: (number: number) => `suspect ${number}`,
  },
  /** The real Postgres: as a panel, and four of them behind a pool. */
  lab: {
    run: 'Start a real Postgres here',
    promise: (downloadBytes: number, moreBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6 in WebAssembly: downloads ${bytes(downloadBytes)} (${bytes(moreBytes)} more for checksums); up to ${amount(memoryMegabytes)} MB of memory until the slide is left.`,
    caution: [
      'One fault that fits the symptoms, in an index page. What hit production is not known.',
      'One session per database here: none could look at a stuck one, and statement_timeout does not fire.',
    ],
    downloading: (share: number) => `Downloading: ${percent(share)}`,
    booting: 'Starting the server …',
    bootingPool: (backends: number) => `Starting ${counted(backends, { one: 'server', other: 'servers' })} …`,
    poolSoFar: (answered: number, free: number) => `${amount(answered)} answered, ${connections(free)} free`,
    stop: 'Stop',
    end: 'End it',
    failed: (reason: string) => `The database did not start: ${reason} The model stays.`,
    lost: (reason: string) => `The database is gone: ${reason}`,
    noWebAssembly: 'This browser has no WebAssembly.',
    noWorkers: 'This browser has no workers.',
    noUnpacking: 'This browser cannot unpack the files.',
    noMemory: 'This device has too little memory.',
    damage: 'Damage a page',
    damaged: 'Page damaged',
    checksums: 'page checksums on',
    patience: 'Patience',
    oneByOne: 'One by one',
    halve: 'Halve',
    ask: 'SELECT',
    from: 'from key',
    to: 'to key',
    amcheck: 'amcheck',
    indexScans: 'index scans',
    reindex: 'REINDEX',
    verify: 'Verify',
    log: 'Server log',
    logEmpty: 'The server’s log is empty.',
    probes: (count: number, hung: number, failed: number) =>
      `${selects(count)} by key range: ${amount(count - hung - failed)} answered${hung > 0 ? `, ${amount(hung)} hung` : ''}${failed > 0 ? `, ${amount(failed)} failed` : ''}.`,
    axis: (first: number, last: number) => `keys ${amount(first)} to ${amount(last)}`,
    firstKey: (key: number) => `key ${amount(key)}`,
    keySelect: 'a bar is a SELECT:',
    keyAnswered: 'answered',
    keyHung: 'hung',
    keyFailed: 'failed',
    ready: 'Up: 20,000 products, an index of 57 pages, all good.',
    afterDamage: 'One block was written over its right neighbour. Nobody has noticed.',
    selecting: (from: number, to: number) => `SELECT keys ${amount(from)}–${amount(to)} …`,
    answered: (from: number, to: number, took: number) =>
      `Keys ${amount(from)}–${amount(to)}: answered in ${milliseconds(took)}.`,
    hung: (from: number, to: number, took: number) =>
      `Keys ${amount(from)}–${amount(to)}: no answer in ${milliseconds(took)}; ended, spare taken.`,
    error: (from: number, to: number) => `Keys ${amount(from)}–${amount(to)}: an error, at once.`,
    allAnswered: 'All answered.',
    hungOf: (bad: number, all: number) => `${amount(bad)} of ${amount(all)} ranges bad.`,
    found: (from: number, to: number, probes: number) =>
      `Bad: keys ${amount(from)}–${amount(to)}, ${amount(to - from + 1)} in a row, found by ${selects(probes)}.`,
    notFound: 'Every key answers: nothing to find.',
    checkGood: (took: number) => `amcheck: index and table agree (${milliseconds(took)}).`,
    checkBad: (reason: string) => `amcheck: ${reason}.`,
    checkHung: 'amcheck gave no answer.',
    indexOff: 'Index scans off: every SELECT reads the table itself, which is whole.',
    indexOn: 'Index scans on again.',
    repaired: (took: number) => `REINDEX: a new index from the table, in ${milliseconds(took)}.`,
    repairFailed: (reason: string) => `REINDEX: ${reason}.`,
    repairHung: 'REINDEX gave no answer.',
    verified: (keys: number) => `All ${amount(keys)} keys answer through the index, and amcheck agrees.`,
    notVerified: 'Not good yet.',
  },
};
