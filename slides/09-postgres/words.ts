/** Every label and sentence of the Postgres tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, nearestTenth, percent, rough } from '../../src/words/format.ts';
import { counted, type PluralForms, plural } from '../../src/words/plural.ts';

/** To two digits or a tenth of a second. */
const seconds = (value: number) => duration(value < 1 ? Math.round(value * 100) * 10 : Math.round(value * 10) * 100);
/** In passing: whole seconds or minutes, tenths of an hour. */
function about(value: number): string {
  const unit = value < 120 ? 1 : value < 7200 ? 60 : 360;
  return duration(1000 * unit * Math.round(value / unit));
}

const hours = (value: number) => `${nearestTenth(value)} h`;
/** Of a guess nobody would tell tenths, once it is some hours. */
const wholeHours = (value: number) => (value < 3 ? hours(value) : `${amount(Math.round(value))} h`);
const milliseconds = (value: number) => duration(Math.round(value));
const checks = (count: number) => counted(count, { one: 'check', other: 'checks' });
/** A mean, which nobody would tell to the last digit: 500 of 1,000 pages. */
const meanChecks = (count: number) => `${rough(count)} ${plural(count, { one: 'check', other: 'checks' })}`;
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

const searching = (share: number) => (share === 0 ? 'nobody still searches' : `${few(share)} still search`);

const groupsInWords = (count: number) => (count === 2 ? 'Two' : amount(count));

interface ProbeSaid {
  rows: number;
  wrongRows: number;
  milliseconds: number;
  error: string;
}

const rowsOf = (count: number) => counted(count, { one: 'row', other: 'rows' });

const one = { key: 'key', page: 'page' };
const many = { key: 'keys', page: 'pages' };
type By = keyof typeof one;

const placeOf = (by: By, from: number, to: number) =>
  from === to ? `${one[by]} ${amount(from)}` : `${many[by]} ${amount(from)}–${amount(to)}`;

export const words = {
  seconds,
  hours,
  stuckPool: {
    connections: 'Pool size',
    requestsPerSecond: 'Rate',
    stuckShare: 'On the bad page',
    queryMilliseconds: 'A healthy query takes',
    statementTimeoutMilliseconds: 'Statement timeout',
    driverTimeoutMilliseconds: 'Driver’s timeout',
    never: 'never',
    badPage: 'The bad page',
    late: 'answers late, read after read',
    silent: 'never answers',
    serverSessions: 'Sessions the server allows',
    whenFull: 'With no connection free, a request',
    wait: 'waits in line',
    reject: 'is rejected',
    pageChecksums: 'Page checksums',
    checkHours: 'amcheck every',
    hoursAtWork: 'Hours at work',
    secondsShown: 'Seconds so far',
    runs: 'Runs to simulate',
    requests: 'Requests to simulate (steady state)',
    units: {
      requestsPerSecond: 'requests/s',
      milliseconds: 'ms',
      seconds: 's',
      hours: 'h',
      runs: 'runs',
      requests: 'requests',
    },
  },
  hub: {
    bet: {
      question: 'One query in ten gets no answer. How long until a pool of 20 falls silent?',
      choices: { seconds: 'seconds', minutes: 'minutes', hours: 'hours', lasts: 'never' },
    },
    two: 'After 2 s',
    five: 'After 5 s',
    twicePool: 'Twice the pool',
    driverTimeout: 'Driver’s timeout',
    statementTimeout: 'Statement timeout',
    band: (from: number, to: number) => `${nearestTenth(from)}–${nearestTenth(to)} s`,
    bandTile: 'when 9 such pools in 10 end',
    hangingTile: (sessions: number) => `of ${amount(sessions)} sessions hang`,
    servedTile: 'answered in the long run',
    axisSeconds: 'seconds since the first request',
    axisFree: 'free connections',
    axisBoth: 'connections and sessions',
    axisQueries: 'queries/s',
    freeLine: 'free connections',
    hangingLine: 'sessions that hang at the server',
    queriesLine: 'queries begun per second',
    toldBar: 'as told',
    bandLine: 'nine in ten end here',
    run: 'Four real ones',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6: ${bytes(downloadBytes)}, ≤\u00a0${amount(memoryMegabytes)}\u00a0MB of memory, 10 s`,
    measuredLine: (requestsPerSecond: number, share: number) =>
      `free of 4 real ones, at ${amount(requestsPerSecond)}/s and ${percent(share)}`,
    sentenceMeasured: (requestsPerSecond: number, share: number, answered: number, gone: number) =>
      `Four real servers at ${amount(requestsPerSecond)}/s, ${percent(share)} of it on the bad page: ${amount(answered)} answered, and after ${seconds(gone)} none is left. No log line.`,
    sentenceGivenUp: (timeoutMilliseconds: number, givenUp: number) =>
      `The driver gave up ${times(givenUp)}, after ${duration(timeoutMilliseconds)} each: the app was free, the server’s sessions were not.`,
    sentenceSwapped: 'With another disk all four answer again.',
    sentenceMeasuredLeft: (requestsPerSecond: number, share: number, answered: number, watched: number, left: number) =>
      `Four real servers at ${amount(requestsPerSecond)}/s, ${percent(share)} of it on the bad page: ${amount(answered)} answered in ${seconds(watched)}, and ${amount(left)} of 4 connections ${plural(left, { one: 'is', other: 'are' })} left.`,
    sentenceGone: (pool: number, gone: number, requestsPerSecond: number) =>
      `After ${seconds(gone)} ${plural(pool, { one: 'the only connection hangs', other: `all ${connections(pool)} hang` })}. The app lives on; ${amount(requestsPerSecond)} requests/s wait in vain.`,
    sentenceSoFar: (shown: number, stuck: number, pool: number) =>
      stuck === 0
        ? `${nearestTenth(shown)} s after the first request: ${connections(pool)}, and so far each comes back.`
        : `${nearestTenth(shown)} s in, ${amount(stuck)} of ${connections(pool)} ${plural(stuck, { one: 'waits', other: 'wait' })} for an answer that does not come.`,
    sentenceGoing: (p5: number, p95: number) =>
      `Not gone yet, but what is gone stays gone: nine out of ten such pools end between ${seconds(p5)} and ${seconds(p95)}.`,
    sentenceNoHelp: (timeoutMilliseconds: number, pool: number, gone: number) =>
      `After ${seconds(gone)} ${plural(pool, { one: 'the only connection is gone', other: `all ${connections(pool)} are gone` })}, timeout or not: a server stuck in a read never looks at its ${duration(timeoutMilliseconds)}.`,
    sentenceNoHelpYet: (timeoutMilliseconds: number, p5: number, p95: number) =>
      `The statement timeout of ${duration(timeoutMilliseconds)} changes nothing: nine out of ten such pools end between ${seconds(p5)} and ${seconds(p95)}.`,
    sentenceDriver: (timeoutMilliseconds: number, hanging: number, sessions: number, watched: number, gone: number) =>
      `The driver gives up after ${duration(timeoutMilliseconds)}, and the app goes on. The server’s session stays in its read: ${amount(hanging)} of ${amount(sessions)} ${plural(hanging, { one: 'hangs', other: 'hang' })} after ${seconds(watched)}, all after about ${about(gone)}.`,
    sentenceServerGone: (timeoutMilliseconds: number, sessions: number, gone: number) =>
      `After ${duration(timeoutMilliseconds)} the driver gives up and the app has its connection back, but each time a session stays behind: after ${seconds(gone)} all ${amount(sessions)} hang, and the server takes nobody in.`,
    sentenceDriverTooLate: (timeoutMilliseconds: number, gone: number) =>
      `A driver’s timeout of ${duration(timeoutMilliseconds)} comes too late: half of such pools are gone after ${seconds(gone)}, and whatever comes back leaves a session hanging at the server.`,
    sentenceTooLate: (timeoutMilliseconds: number, gone: number, served: number) =>
      `A timeout of ${duration(timeoutMilliseconds)} comes too late: the pool is gone after ${seconds(gone)}, and in the long run ${percent(served)} of the requests are answered.`,
    sentenceKept: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `The timeout of ${duration(timeoutMilliseconds)} gives connections back: about ${nearestTenth(stuck)} of ${amount(pool)} ${doing(stuck, { one: 'is', other: 'are' })} stuck at any time, and ${percent(served)} of the requests are answered.`,
    sentenceEdge: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `A timeout of ${duration(timeoutMilliseconds)} hardly helps: about ${nearestTenth(stuck)} of ${connections(pool)} ${doing(stuck, { one: 'is', other: 'are' })} stuck at any time, though ${percent(served)} of the requests are answered in the end.`,
    sentenceTight: (timeoutMilliseconds: number, stuck: number, pool: number, served: number) =>
      `The timeout of ${duration(timeoutMilliseconds)} is too long for this pool: ${nearestTenth(stuck)} of ${connections(pool)} ${doing(stuck, { one: 'ends', other: 'end' })} up stuck, and only ${percent(served)} of the requests are answered.`,
  },
  /** The pool drawn as lamps. */
  lamps: {
    queriesASecond: ['queries/s, by half seconds', 'queries/s'],
    free: 'free',
    atWork: 'at work',
    stuck: 'no answer',
    queries: 'queries begun per second',
    hanging: 'sessions that hang',
    pool: 'In the app, its pool',
    sessions: (count: number, of: number) => `At the server, ${amount(count)} of ${amount(of)} sessions hang`,
    second: 'second',
    tick: (second: number) => `${amount(second)} s`,
    told: (from: number, to: number) => `silent after ${amount(from)}–${amount(to)} s, as told`,
    come: (requestsPerSecond: number) => `${amount(requestsPerSecond)} requests a second come`,
    none: (gone: number) => [`none left after ${seconds(gone)}`, 'none left'],
    poster: (stuck: number, pool: number) =>
      `${amount(stuck)} of ${connections(pool)} ${plural(stuck, { one: 'waits', other: 'wait' })} for an answer that never comes`,
    guess: (choice: string) => `your guess: ${choice}`,
  },
  board: {
    twelve: 'After 12 checks',
    eighteen: 'After 18',
    nineteen: 'After 19',
    suspect: 'suspect',
    odds: 'odds, for someone who keeps count',
    checks: 'checks',
    thread: 'from check to check; it sags where the team was tired',
    checkedAt: (count: number, hour: number) =>
      count > 1 ? `×${amount(count)}, last ${wholeHours(hour)}` : wholeHours(hour),
    letGoAt: (hour: number) => `let go, ${wholeHours(hour)}`,
    foundAt: (hour: number) => `found, ${wholeHours(hour)}`,
    allMiss: 'chance that all its checks would miss the cause',
    said: (count: number, again: number) =>
      count === 0 ? 'never checked' : `checked ${times(count)}${again > 0 ? `, ${amount(again)} of them again` : ''}`,
    sentenceNone: 'Nobody has been checked yet. The odds are what the gut says; the cause is somewhere in this list.',
    forgotten: 'never checked',
    sentence: (worked: number, count: number, repeated: number, never: number) =>
      `${checks(count)}, ${wholeHours(worked)}: ${plural(count, { one: 'innocent', other: 'all innocent' })}. ${counted(repeated, { one: 'was a repeat', other: 'were repeats' })}; at ${counted(never, { one: 'suspect', other: 'suspects' })} nobody has looked.`,
    sentenceLetGo: (check: number, worked: number) =>
      `Check ${amount(check)}, ${wholeHours(worked)} in: somebody looked at the cause, and let it go.`,
    sentenceFound: (cause: string, check: number, worked: number, letGoBy: readonly number[]) =>
      `Check ${amount(check)}: ${cause}, after ${wholeHours(worked)} (the team: about 20). ${letGoBy.length === 0 ? 'Nobody had looked at it before.' : letGoBy.length === 1 ? `Check ${amount(letGoBy[0] ?? 0)} had let it go.` : `It had been let go ${amount(letGoBy.length)} times.`}`,
  },
  corruptedPage: {
    bet: {
      question: 'One of 100,000 pages is bad, and whatever reads it hangs. How many SELECTs until you know which?',
      guesses: [17, 300, 5000, 50_000],
      choice: (checks: number) => `about ${amount(checks)}`,
    },
    nothing: 'Nothing comes',
    halve: 'Halve',
    thePage: 'The page',
    oneByOne: 'One by one?',
    run: 'A real one',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6: ${bytes(downloadBytes)}, ≤\u00a0${amount(memoryMegabytes)}\u00a0MB of memory`,
    sentenceStarting: 'A real Postgres is starting on this machine. One of its pages will not answer.',
    sentenceHunting: (asked: number) => `A real Postgres, on a disk of ours: SELECT number ${amount(asked)}.`,
    sentenceHunted: (halvings: number, pages: number, took: number, logLines: number) =>
      `Here: ${counted(halvings, { one: 'halving', other: 'halvings' })}, ${nearestTenth(took)} s, and the silent one of ${amount(pages)} pages is known. ${logLines === 0 ? 'Its log is empty.' : `Its log has ${counted(logLines, { one: 'line', other: 'lines' })}.`}`,
    sentenceRows: 'A row, and another one: Postgres answers, as it always has.',
    sentenceHangs: 'The whole table hangs. No error, no line in the log: a cursor, and a clock.',
    sentenceHalving: (halvings: number, toGo: number) =>
      `Half ${amount(halvings)} of ${amount(halvings + toGo)} is asked for: a silent half is kept, one that answers is innocent.`,
    sentenceFound: (asked: number, halvings: number, pages: number, seconds: number) =>
      halvings === 0
        ? 'A table of one page: it is that one.'
        : `${selects(asked)}, ${amount(halvings)} of them ${plural(halvings, { one: 'a halving', other: 'halvings' })}: the one page in ${amount(pages)}, within ${duration(60_000 * Math.max(1, Math.round(seconds / 60)))} of waiting.`,
    oneByOneTile: 'checks one by one, on average',
    bisectingTile: 'checks by halving',
    axisPages: 'pages of the table (logarithmic)',
    axisChecks: 'checks until it is found (logarithmic)',
    oneByOneLine: 'one by one, on average',
    worstLine: 'one by one, at worst',
    bisectingLine: 'halving',
    measured: 'in the Postgres here',
    sentenceDesk: 'A real Postgres, and a disk of ours that fails as it is told.',
    sentenceKeys: (keys: number, first: number, all: number) =>
      `Here, halving ${counted(keys, { one: 'key', other: 'keys' })} took ${selects(first)} to the first bad one, and ${amount(all)} to know exactly which.`,
    sentencePages: (pages: number, all: number) =>
      `By the place of the rows, ${counted(pages, { one: 'page', other: 'pages' })} took ${selects(all)}.`,
    sentence: (pages: number, mean: number, halving: number) =>
      `In ${counted(pages, { one: 'page', other: 'pages' })} the bad one takes ${meanChecks(mean)} one by one, on average; ${amount(halving)} if each check halves what is left.`,
  },
  /** A terminal drawn: the model's, or what a real one said. */
  terminal: {
    prompt: 'shop=>',
    hour: 'hour,',
    asTold: 'as told',
    pages: (count: number) => counted(count, { one: 'page', other: 'pages' }),
    halvings: (count: number) => plural(count, { one: 'halving,', other: 'halvings,' }),
    ours: 'modelled',
    measured: 'measured here',
    yourGuess: 'your guess',
    clock: (seconds: number) =>
      [seconds / 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':'),
    answered: (rows: number, seconds: number) =>
      `(${rowsOf(rows)})  ${duration(seconds < 0.01 ? Math.round(seconds * 10_000) / 10 : Math.round(seconds * 1000))}`,
    elapsed: (took: number) => seconds(took),
    starting: '-- a real Postgres is starting',
    noError: 'no answer',
    nothingInTheLog: 'no error, nothing in the log',
    itIs: (page: number) => `-- page ${amount(page)}`,
    here: 'the bad page',
    ruledOut: 'ruled out',
    inQuestion: 'still in question',
    badPage: 'the bad page',
    asked: 'asked',
    answer: 'what came',
    nothingYet: 'nothing yet',
  },
  postmortem: {
    byGuess: 'By guess',
    aList: 'A list',
    halving: 'Halving',
    twoGroups: 'Two groups',
    exhausted: 'Exhausted',
    few: (share: number) =>
      share < 0.005 && share > 0 ? `< ${percent(0.01)}` : percent(Math.round(share * 100) / 100),
    names: {
      guess: () => 'by guess',
      list: () => 'with a list',
      bisect: () => 'by halving',
      groups: (groups: number) => plural(groups, { one: 'one group', other: `in ${amount(groups)} groups` }),
    },
    tableHead: ['way of searching', 'half have found it within', 'still searching after 20 h'],
    isLit: 'a window: one team of a hundred that still searches',
    isDark: 'one that knows',
    clock: (passed: number) => `${amount(Math.floor(passed))}\u00a0h`,
    allKnow: (hour: number) => `all know by ${wholeHours(hour)}`,
    halfKnow: (hour: number) => `half know by ${wholeHours(hour)}`,
    sentenceGuess: (half: number, guess: number) =>
      `Half of those who guess know within ${wholeHours(half)}. After 20 hours, ${searching(guess)}.`,
    sentences: {
      list: (list: number) => `Write down what was checked: after 20 hours, ${searching(list)}.`,
      bisect: (bisect: number) => `Halve by experiment: after 20 hours, ${searching(bisect)}, however tired.`,
      groups: (groupsSearching: number, groups: number) =>
        `${plural(groups, { one: 'One group with a list', other: `${groupsInWords(groups)} groups, quick checks and method` })}: after 20 hours, ${searching(groupsSearching)}.`,
    },
  },
  noSaints: {
    none: 'None',
    driverTimeout: 'Timeout',
    checksums: 'Checksums',
    check: 'amcheck',
    rested: 'Rested',
    axisFailure: 'what the page does',
    axisSign: 'until somebody sees it',
    failures: {
      silent: 'It hangs',
      late: 'It comes late',
      oldChecksum: 'It lies',
      fittingChecksum: 'It lies, checksum right',
      zeros: 'It says nothing but zeros',
    },
    after: (sign: number) => (Number.isFinite(sign) ? seconds(sign) : 'never'),
    nobody: 'nobody sees it',
    poolFirst: (gone: number) => `the pool goes first, after ${seconds(gone)}`,
    by: {
      timeout: (sign: number) => `a timeout, after ${seconds(sign)}`,
      checksum: (sign: number) => `its checksum, after ${seconds(sign)}`,
      check: (sign: number) => `amcheck, after ${about(sign)}`,
    },
    looker: (worked: number) => (worked < 0.5 ? 'Rested' : `In hour ${amount(Math.round(worked))}`),
    looks: (seeing: number, of: number) => `${amount(seeing)} of ${amount(of)} looks see it`,
    sleep: (seeing: number, of: number, tired: number) =>
      `Rested, ${amount(Math.round(seeing))} looks in ${amount(of)} see the cause; after 20 hours, ${amount(Math.round(of * tired))}.`,
    tired: (seeing: number, of: number, worked: number) =>
      `In hour ${amount(Math.round(worked))}, ${amount(Math.round(seeing))} looks in ${amount(of)} see the cause. No tool mends that.`,
    waits: {
      none: (gone: number) => `On average the pool ends in ${seconds(gone)}, and no log says why.`,
      driver: (sign: number) => `Only a timeout sees silence: after ${seconds(sign)} the app’s log names the query.`,
      statement: (timeoutMilliseconds: number, sign: number, gone: number) =>
        `The server’s own ${duration(timeoutMilliseconds)} ends late reads, after ${seconds(sign)}. A silent one obeys nothing: gone after ${seconds(gone)}.`,
      tooLate: (timeoutMilliseconds: number, share: number) =>
        `A timeout of ${duration(timeoutMilliseconds)} is long: ${percent(share)} of such pools are gone before it is over.`,
    },
    bytes: {
      checksums: 'A checksum sees a lie at its first read, unless the lie brings one that fits.',
      check: (hours: number) =>
        `Wrong keys are found after ${nearestTenth(hours)} h on average, by amcheck; zeros pass.`,
      both: (touch: number, hours: number) =>
        `Checksums after ${seconds(touch)}, amcheck after ${nearestTenth(hours)} h: each sees what the other lets pass.`,
    },
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
    selectsShown: 'SELECTs so far',
    tablesCompared: 'All tables, one by one',
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
      'the database host',
      'a damaged page',
      'the disks',
      'the kernel',
    ],
    otherSuspect: (number: number) => `suspect ${number}`,
  },
  /** The real Postgres: as a panel, and four of them behind a pool. */
  lab: {
    run: 'Take the keyboard',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6 in WebAssembly: downloads ${bytes(downloadBytes)}; up to ${amount(memoryMegabytes)} MB of memory until the slide is left.`,
    caution: [
      'The fault is ours: a storage under the server that fails as it is told; nothing is written into its files. What hit production is not known.',
      'One session here, so none could look at a stuck one. A real server in a read that does not return obeys no timeout and no cancel either.',
    ],
    unshared: 'This page may not share memory with its worker: here a silence ends by itself after 1.5 s.',
    downloading: (share: number) => `Downloading: ${percent(share)}`,
    booting: 'Starting the server …',
    bootingPool: (backends: number) => `Starting ${counted(backends, { one: 'server', other: 'servers' })} …`,
    poolSoFar: (answered: number, free: number) => `${amount(answered)} answered, ${connections(free)} free`,
    stop: 'Stop',
    end: 'End it',
    failed: (reason: string) => `The database did not start: ${reason} The model stays.`,
    lost: (reason: string) => `The database is gone: ${reason}`,
    startNow: 'Start now',
    terminal: 'What was asked, and what came',
    page: 'page',
    key: 'key',
    fault: 'What the storage does with it',
    checksum: 'Its checksum',
    faults: {
      silence: 'never answers',
      late: 'answers 2 s late',
      zeros: 'reads as zeros',
      random: 'reads as noise',
      'torn-half': 'is half another page',
      'one-bit': 'has one bit wrong',
    },
    checksums: { kept: 'checksum as it was', fitting: 'with a checksum that fits' },
    fail: 'Let it fail',
    swap: 'Swap the disk',
    patience: 'A driver waits',
    selectBySelect: 'SELECT by SELECT',
    halveKeys: 'Halve by key',
    halvePages: 'Halve by page',
    ask: 'SELECT',
    lookAround: 'Around it',
    rescue: 'Copy the rest',
    amcheck: 'amcheck',
    reindex: 'REINDEX',
    log: 'Server log',
    logEmpty: 'The server’s log is empty.',
    prompt: 'shop=>',
    outcomes: { answered: 'answered', hung: 'no answer', failed: 'an error', wrong: 'wrong rows' },
    probes: (count: number, bad: number) => `${selects(count)}: ${amount(count - bad)} answered, ${amount(bad)} bad.`,
    axis: (by: By, first: number, last: number) => `${many[by]} ${amount(first)} to ${amount(last)}`,
    firstOf: (by: By, first: number) => `${one[by]} ${amount(first)}`,
    barIs: 'a bar is a SELECT:',
    ready: (pages: number) => `Up: ${amount(20_000)} products on ${amount(pages)} pages, all good.`,
    fails: (page: number) => `From now on the storage fails at page ${amount(page)}. Nobody has noticed.`,
    selecting: (by: By, from: number, to: number) => `SELECT ${placeOf(by, from, to)} …`,
    said: {
      answered: ({ rows, milliseconds: took }: ProbeSaid) => `${rowsOf(rows)}, ${milliseconds(took)}`,
      hung: ({ milliseconds: took }: ProbeSaid) => `no answer in ${milliseconds(took)}`,
      failed: ({ error }: ProbeSaid) => `ERROR: ${error}`,
      wrong: ({ rows, wrongRows }: ProbeSaid, expected: number) =>
        rows < expected
          ? `${rowsOf(rows)} of ${amount(expected)}: ${amount(expected - rows)} gone, no error`
          : `${rowsOf(rows)}, ${amount(wrongRows)} of them wrong, no error`,
    },
    waits: (seconds: number) => `the server still waits: ${amount(Math.floor(seconds))} s`,
    givenUp: 'The driver gave up, and the app has its connection back. The server’s session still sits in its read.',
    done: (took: number) => `done, ${milliseconds(took)}`,
    asking: 'Asking …',
    rows: rowsOf,
    inIndex: (rows: number) => `${rowsOf(rows)}, from the index alone`,
    saidNothingGood: { hung: 'No answer.', failed: 'An error, at once.' },
    badOf: (bad: number, all: number) => (bad === 0 ? 'All answered.' : `${amount(bad)} of ${amount(all)} ranges bad.`),
    found: (by: By, from: number, to: number, probes: number) =>
      by === 'key'
        ? `Bad: keys ${amount(from)}–${amount(to)}, ${amount(to - from + 1)} in a row, found by ${selects(probes)}.`
        : `Bad: page ${amount(from)}, found by ${selects(probes)}.`,
    notFound: 'All answers: nothing to find.',
    around: (from: number, to: number, known: number) =>
      `The pages beside it answer, and the index, without touching it, still names ${amount(known)} keys between ${amount(from)} and ${amount(to)}.`,
    rescued: (copied: number, all: number) =>
      `${amount(copied)} of ${amount(all)} rows are in another table; ${amount(all - copied)} are to be had from a backup.`,
    checkGood: 'amcheck sees nothing wrong with the table, nor with its index.',
    checkBad: 'amcheck sees that something is wrong, and says where.',
    checkHung: 'amcheck hangs as well: it reads every page.',
    complaints: (rows: number) => counted(rows, { one: 'complaint', other: 'complaints' }),
    reindexed: (took: number) => `A new index from the table, in ${milliseconds(took)}.`,
    allBack: (rows: number) => `Another disk: all ${rowsOf(rows)} answer, through the index and through the table.`,
    indexForgot: (table: number, index: number) =>
      `Another disk: the table has ${rowsOf(table)} again, the index finds ${amount(index)}. It took those behind the zeros for dead, and needs REINDEX.`,
  },
};
