/** Every label, unit and sentence of the product cache's tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, nearestTenth, percent, rough, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

/** As one would say it: 7.2 million, 389,000; small counts are exact. */
const many = (count: number) =>
  count >= 999_500 ? `${nearestTenth(count / 1e6)} million` : amount(Number(count.toPrecision(3)));
const countedReads = (count: number) =>
  `${many(count)} ${plural(count, { one: 'read of products', other: 'reads of products' })}`;
const countedViews = (count: number) => counted(count, { one: 'page view', other: 'page views' });
const countedProducts = (count: number) => counted(count, { one: 'product', other: 'products' });
/** To two digits: what they come from is assumed. */
const wholeMilliseconds = (value: number) => duration(Number(value.toPrecision(2)));
/** Of a database that is nearly idle. */
const load = (share: number) => (share > 0 && share < 0.005 ? 'under 1\u00a0%' : percent(share));
/** Two digits: a catalogue grows by the thousand. */
const about = (products: number) => amount(Number(products.toPrecision(2)));
/** Code, in pieces: [kind, text]. */
const expiry = (ttlSeconds: number) => [
  ['function', 'seconds'],
  ['', '('],
  ['number', String(ttlSeconds)],
  ['', ')'],
];

export const words = {
  units: {
    requestsPerSecond: 'requests/s',
    requests: 'requests',
    reads: 'reads',
    pages: 'pages',
    megabytes: 'MB',
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    milliseconds: 'ms',
  },
  /** How this tale writes what is no plain amount. */
  written: { wholeMilliseconds, load },
  productCache: {
    requestsPerSecond: 'Rate',
    readsPerRequest: 'Product reads per request',
    products: 'Products',
    zipfExponent: 'Popularity (Zipf exponent)',
    cacheWorks: 'The cache stores items',
    ttlSeconds: 'Time to live',
    cacheMilliseconds: 'Cache answers in',
    appMilliseconds: 'Rest of a request takes',
    connections: 'Database connections',
    queuePlaces: 'Places to wait for a connection',
    readMilliseconds: 'Read from memory takes',
    diskMilliseconds: 'A disk read takes longer by',
    bufferMegabytes: 'Database buffers',
    pagesPerProduct: 'Pages of 8 kB a product',
    peakFactor: 'Peak of the day ÷ mean',
    fixHour: 'Fixed at',
    neverFixed: 'not fixed',
    untilHour: 'The morning until',
    windowMinutes: 'Window',
    alertLoad: 'Alert at a load of',
    requests: 'Requests to simulate',
    /** Rows of the statements' table, in the model's order. */
    statements: [
      'select * from product where id = $1',
      'select * from session where token = $1',
      'select quantity from stock where id = $1',
      'select * from basket where visitor = $1',
      'select * from offer where campaign = $1',
      'insert into purchase values ($1, $2)',
    ],
  },
  kastaDay: {
    /** Of a preset: the hour until which it shows the morning. */
    until: timeOfDay,
    wholeMorning: 'To the end',
    club: '60,000 products',
    working: 'Cache works',
    sentenceBefore: (untilHour: number, milliseconds: number, share: number) =>
      `${timeOfDay(untilHour)}: an answer takes ${wholeMilliseconds(milliseconds)}, and the database is ${load(share)} busy. More people come.`,
    /** @param toHour undefined where nothing ends it. */
    sentenceBad: (fromHour: number, toHour: number | undefined, milliseconds: number, quietMilliseconds: number) =>
      toHour === undefined
        ? `At ${timeOfDay(fromHour)} the last connection is taken: an answer takes ${wholeMilliseconds(milliseconds)}, not ${wholeMilliseconds(quietMilliseconds)}.`
        : `From ${timeOfDay(fromHour)} to ${timeOfDay(toHour)} an answer takes ${wholeMilliseconds(milliseconds)} instead of ${wholeMilliseconds(quietMilliseconds)}.`,
    sentenceTight: (products: number, share: number, milliseconds: number) =>
      `With ${countedProducts(products)}, a load of ${load(share)}, ${wholeMilliseconds(milliseconds)} an answer: it holds, just.`,
    sentenceGood: (products: number, share: number, milliseconds: number) =>
      `With ${countedProducts(products)}, the same visitors: a load of ${load(share)}, ${wholeMilliseconds(milliseconds)} an answer.`,
  },
  morning: {
    full: (connections: number, isOver: boolean) =>
      isOver
        ? `asked for, of ${amount(connections)}`
        : plural(connections, { one: 'of the one connection', other: `of ${amount(connections)} connections` }),
    answer: 'for an answer',
    when: 'when',
    answers: 'time for an answer',
    /** Why it climbs no further. */
    queueFull: 'flat: the queue is full, the rest fail',
    /** Long and short. */
    dawn: ['at dawn, the shop empty', 'empty, at dawn'],
    club: ['in its first years, with 60,000 products', 'with 60,000 products'],
    midSale: ['now, in the middle of the sale', 'now, in the sale'],
    /** A whole turn of a watch. */
    turn: (milliseconds: number) => `a turn of the hand: ${wholeMilliseconds(milliseconds)}`,
    answerAt: (hour: number) => `for an answer, at ${timeOfDay(hour)}`,
    unfixed: 'had nobody found it',
    tableHead: ['time of day', 'database load', 'response time'],
    fix: (hour: number) => `fixed at ${timeOfDay(hour)}`,
    told: 'the commit, 10:28',
    loadAlone: 'connections asked for',
    fullAlone: (connections: number) =>
      plural(connections, { one: 'the only connection', other: `all ${amount(connections)} connections` }),
  },
  statementsTable: {
    quarter: '15 min to 10:28',
    minute: 'The last minute',
    working: 'Cache works',
    caption: 'Statements of the window: the difference between two looks at pg_stat_statements',
    query: 'query',
    calls: 'calls',
    planned: 'planned',
    /** In August 2018 the columns were called so; the browser's PostgreSQL has the names of version 13 and later. */
    mean: 'mean_time, ms',
    meanNow: 'mean_exec_time, ms',
    share: '% time',
    run: 'Real Postgres',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6, ${bytes(downloadBytes)}, ≤\u00a0${amount(memoryMegabytes)}\u00a0MB of memory`,
    downloading: (share: number) => `Downloading: ${percent(share)}`,
    booting: 'Starting the server …',
    viewing: countedViews,
    measuredBad: (views: number, calls: number, callsWithoutBug: number) =>
      `${countedViews(views)} on a real Postgres: ${countedReads(calls)}; with the item, ${amount(callsWithoutBug)} at first.`,
    measuredGood: (views: number, calls: number, callsWithBug: number) =>
      `${countedViews(views)} on a real Postgres: ${countedReads(calls)}; without the item, ${amount(callsWithBug)}.`,
    /** @param connections how many there are, where they can do no more. */
    sentenceBad: (minutes: number, calls: number, ofPlanned: number, connections: number | undefined) =>
      `In ${amount(minutes)} min ${many(calls)} ${plural(calls, { one: 'read', other: 'reads' })}, ${rough(ofPlanned)} times the plan${
        connections === undefined
          ? ', behind a cache.'
          : `. ${plural(connections, { one: 'One connection', other: `${amount(connections)} connections` })} can do no more.`
      }`,
    sentenceGood: (calls: number) =>
      `With a cache that works the database sees ${countedReads(calls)}: the misses, and no more.`,
  },
  argument: {
    missing: 'As it was',
    added: 'With the item',
    axisMinutes: 'minutes since the change',
    /** Before any change. */
    axisAlone: 'minutes',
    axisReads: 'database reads/s',
    withoutLine: 'without the item',
    withLine: 'with the item',
    change: 'one word more',
    yourGuess: (guess: string) => `your guess: ${guess}`,
    bet: {
      question: 'Pass the item, too: how many of the reads still reach the database?',
      choices: { half: 'half', fifth: 'one in 5', twentieth: 'one in 20', thousandth: 'one in 1,000' },
    },
    codeLabel: 'The two lines, before and after',
    runs: 'runs now',
    /** Code, in pieces: [kind, text]. */
    before: (ttlSeconds: number) => [
      ['keyword', 'await'],
      ['', ' cache.'],
      ['function', 'set'],
      ['', '('],
      ['', 'key, '],
      ...expiry(ttlSeconds),
      ['', ');'],
    ],
    after: (ttlSeconds: number) => [
      ['keyword', 'await'],
      ['', ' cache.'],
      ['function', 'set'],
      ['', '('],
      ['', 'key, '],
      ...expiry(ttlSeconds),
      ['', ', '],
      ['mark', 'product'],
      ['', ');'],
    ],
    sentenceBad: (reads: number) =>
      `Nothing is kept: at the day’s mean, all ${amount(reads)} reads a second go to the database.`,
    /** @param hasWaves whether some of it comes back at once. */
    sentenceGood: (hitShare: number, hasWaves: boolean) =>
      `One word, and the cache answers ${percent(hitShare)}${hasWaves ? '; the rest comes in waves' : ''}.`,
  },
  fixed: {
    asTold: 'Fixed at 10:28',
    closeUp: 'Seen from close up',
    noon: 'Fixed at noon',
    never: 'Not fixed',
    sentenceNever: (share: number, milliseconds: number) =>
      share >= 1
        ? `For as long as the sale lasts, an answer takes ${wholeMilliseconds(milliseconds)}.`
        : `The day asks for ${load(share)} of the connections: nobody would look for a bug here.`,
    sentenceFixed: (milliseconds: number, before: number) =>
      `A commit and some more work: an answer takes ${wholeMilliseconds(milliseconds)} instead of ${wholeMilliseconds(before)}.`,
    sentenceBetter: (milliseconds: number, millisecondsInClub: number) =>
      milliseconds < millisecondsInClub
        ? `Better than in an empty shop at dawn, better than in its first years.`
        : `${wholeMilliseconds(milliseconds)} an answer: at so little load the cache fills slowly. In its first years it took ${wholeMilliseconds(millisecondsInClub)}.`,
  },
  insight: {
    club: '60,000',
    shop: '300,000',
    inTime: 'An alert in time',
    about,
    alert: (load: number) => `alert at ${percent(load)}`,
    rings: (products: number) => `rings at ${about(products)}`,
    full: '100\u00a0%',
    aBox: (products: number) => `a box: ${about(products)}`,
    inMemory: (products: number) => `from memory: ${about(products)}`,
    /** What is left of all of them, so that the two numbers add up. */
    onDisk: (products: number, held: number) =>
      `slower, from disk: ${amount(Number((products - Number(held.toPrecision(2))).toPrecision(3)))}`,
    tableHead: ['products', 'database load, with the bug', 'where the cache works'],
    sentenceHarmless: (products: number, share: number) =>
      `${load(share)} at ${countedProducts(products)}: nothing gives the bug away.`,
    sentenceEarly: (productsAtAlert: number, products: number) =>
      `An alert at ${about(productsAtAlert)} products, long before ${amount(products)}.`,
    sentenceAlways: (products: number, load: number) =>
      `${percent(load)} at ${countedProducts(products)}: an alert from the first day.`,
    sentenceUnwatched: (products: number, load: number) =>
      `${percent(load)} at ${countedProducts(products)}, and nothing said so on the way.`,
    sentenceSilent: (products: number, load: number) =>
      `${percent(load)} at ${countedProducts(products)}, and this alert stays silent.`,
  },
};
