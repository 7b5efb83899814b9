/** Every label, unit and sentence of the product cache's tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, factor, percent, short, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const countedHours = (count: number) => counted(count, { one: 'hour', other: 'hours' });
const countedReads = (count: number) => counted(count, { one: 'read of products', other: 'reads of products' });
const countedViews = (count: number) => counted(count, { one: 'page view', other: 'page views' });
const countedProducts = (count: number) => counted(count, { one: 'product', other: 'products' });
const wholeMilliseconds = (value: number) => duration(Math.round(value));

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
  productCache: {
    requestsPerSecond: 'Request rate',
    readsPerRequest: 'Product reads per request',
    products: 'Products',
    zipfExponent: 'Popularity (Zipf exponent)',
    cacheWorks: 'The cache stores items',
    ttlSeconds: 'Time to live',
    cacheMilliseconds: 'Cache answers in',
    appMilliseconds: 'Rest of a request takes',
    connections: 'Database connections',
    queuePlaces: 'Reads that may wait for a connection',
    readMilliseconds: 'Read from the database’s memory',
    diskMilliseconds: 'More for a product that must come from disk',
    bufferMegabytes: 'Database buffers',
    pagesPerProduct: 'Pages of 8 kB a product',
    peakFactor: 'Peak of the day ÷ mean',
    fixHour: 'Fixed at hour',
    neverFixed: 'not fixed',
    windowMinutes: 'Window',
    alertLoad: 'Alert at a load of',
    requests: 'Requests to simulate',
    /** Rows of the statements' table, in the model's order. */
    statements: [
      'select * from product\nwhere id = $1',
      'select * from session\nwhere token = $1',
      'select quantity from stock\nwhere product_id = $1',
      'select * from basket_item\nwhere visitor_id = $1',
      'select * from campaign_item\nwhere campaign_id = $1',
      'insert into purchase\nvalues ($1, $2)',
    ],
  },
  kastaDay: {
    day2018: 'Kasta Day 2018',
    club: '60,000 products',
    working: 'Cache works',
    loadTile: 'database load, at worst',
    responseTile: 'for an answer, at worst',
    hoursTile: 'over the limit',
    hours: (hours: number) => `${amount(hours)} h`,
    axisTime: 'time of day',
    axisLoad: 'database load',
    axisResponse: 'response, ms',
    loadLine: 'database load',
    responseLine: 'response time',
    full: (connections: number) =>
      plural(connections, { one: 'the only connection', other: `all ${amount(connections)} connections` }),
    band: 'reads wait, then fail',
    sentenceBad: (fromHour: number, toHour: number, milliseconds: number, quietMilliseconds: number) =>
      `From ${timeOfDay(fromHour)} to ${timeOfDay(toHour)} the database is asked for more than it has: an answer takes ${duration(milliseconds)} instead of ${wholeMilliseconds(quietMilliseconds)}.`,
    sentenceLong: (hours: number, milliseconds: number, quietMilliseconds: number) =>
      `For ${countedHours(hours)} the database is asked for more than it has: an answer takes ${duration(milliseconds)} instead of ${wholeMilliseconds(quietMilliseconds)}.`,
    sentenceTight: (load: number, milliseconds: number) =>
      `At its peak the database is ${percent(load)} busy and an answer takes ${duration(milliseconds)}. It holds, but not for much more.`,
    sentenceGood: (load: number, milliseconds: number) =>
      `At its peak the database is ${percent(load)} busy and an answer takes ${duration(milliseconds)}. Nobody would look for a bug here.`,
  },
  statementsTable: {
    quarter: 'Last 15 min',
    minute: 'Last minute',
    working: 'Cache works',
    callsTile: 'reads of products',
    plannedTile: 'planned, with a cache in front',
    shareTile: 'of the database’s time',
    caption: 'Statements of the window, as pg_stat_statements keeps them',
    query: 'query',
    calls: 'calls',
    total: 'total_exec_time',
    mean: 'mean_exec_time',
    share: '% time',
    run: 'Real Postgres',
    promise: (downloadBytes: number, memoryMegabytes: number) =>
      `PostgreSQL 18.6: ${bytes(downloadBytes)}, ≤\u00a0${amount(memoryMegabytes)}\u00a0MB of memory, 5 s`,
    lacking: 'This browser cannot run it.',
    downloading: (share: number) => `Downloading: ${percent(share)}`,
    booting: 'Starting the server …',
    viewing: countedViews,
    measuredCalls: (views: number) => `reads of products in ${countedViews(views)}`,
    measuredShare: 'of this database’s time',
    measuredBad: (views: number, calls: number, callsWithoutBug: number) =>
      `${countedViews(views)} on a real Postgres: ${countedReads(calls)}. With the item passed, ${amount(callsWithoutBug)} of them.`,
    measuredGood: (views: number, calls: number, callsWithBug: number) =>
      `${countedViews(views)} on a real Postgres: ${countedReads(calls)}. Without the item, ${amount(callsWithBug)}.`,
    sentenceBad: (calls: number, ofPlanned: number) =>
      `A statement that the cache should have kept away was called ${counted(calls, { one: 'time', other: 'times' })}: ${factor(ofPlanned)} what was planned.`,
    sentenceGood: (calls: number) =>
      `With a cache that works the database sees ${countedReads(calls)}: the misses, and no more.`,
  },
  argument: {
    missing: 'As it was',
    added: 'With the item',
    hitTile: 'hit ratio',
    readsTile: 'database reads/s',
    axisMinutes: 'minutes since the change',
    axisReads: 'database reads/s',
    axisHits: 'hit ratio',
    withoutLine: 'without the item',
    withLine: 'with the item',
    hitLine: 'hit ratio now',
    change: 'the item is passed',
    codeLabel: 'The two lines, before and after',
    runs: 'runs now',
    /** Code, in pieces: [kind, text]. */
    before: [
      ['keyword', 'await'],
      ['', ' cache.'],
      ['function', 'set'],
      ['', '('],
      ['', 'key, expirySeconds);'],
    ],
    after: [
      ['keyword', 'await'],
      ['', ' cache.'],
      ['function', 'set'],
      ['', '('],
      ['', 'key, expirySeconds, '],
      ['mark', 'product'],
      ['', ');'],
    ],
    sentenceBad: (reads: number) =>
      `Key and expiry are stored, the item is not: every one of ${amount(reads)} reads a second goes on to the database.`,
    sentenceGood: (reads: number, hitShare: number, wave: number) =>
      `One more argument: ${percent(hitShare)} of the reads stay in the cache, ${amount(reads)} a second ${plural(reads, { one: 'passes', other: 'pass' })}. What was filled together expires together: up to ${amount(wave)} come back.`,
  },
  fixed: {
    morning: 'Fixed at 10:30',
    evening: 'Fixed at 20:00',
    noon: 'Fixed at 13:00',
    responseTile: 'an answer now',
    clubTile: 'at 60,000, with the bug',
    loadTile: 'database load now',
    loadLine: 'load',
    responseLine: 'response',
    withoutLoad: 'load, unfixed',
    withoutResponse: 'response, unfixed',
    fix: (hour: number) => `fixed ${timeOfDay(hour)}`,
    told: 'the commit, 10:28',
    sentenceNever: (load: number, hours: number) =>
      `Without the fix the evening asks for ${percent(load)} of the connections, and for ${countedHours(hours)} answers crawl.`,
    sentenceBetter: (
      loadBefore: number,
      loadAfter: number,
      millisecondsBefore: number,
      millisecondsAfter: number,
      millisecondsInClub: number,
    ) =>
      `The load falls from ${percent(loadBefore)} to ${percent(loadAfter)}, an answer from ${wholeMilliseconds(millisecondsBefore)} to ${wholeMilliseconds(millisecondsAfter)}. The smaller shop, which had the bug too, took ${wholeMilliseconds(millisecondsInClub)}.`,
  },
  insight: {
    bet: {
      question: 'Five times the products, and a cache that stores nothing. What becomes of the database’s load?',
      choices: { same: 'the same', twice: 'twice', threeTimes: 'three times', fiveTimes: 'five times' },
    },
    club: 'The club: 60,000',
    shop: 'The shop: 300,000',
    late: 'Alert only at 100 %',
    loadTile: 'load at the peak',
    alertTile: 'products at the alert',
    repairedTile: 'without the bug',
    /** NaN where it never fires. */
    alertAt: (products: number) => (Number.isNaN(products) ? 'never' : short(products)),
    axisProducts: 'products in the catalogue',
    axisLoad: 'load at the peak',
    bugLine: 'cache stores nothing',
    goodLine: 'cache works',
    alert: (load: number) => `alert at ${percent(load)}`,
    clubMark: 'club: at most 60,000',
    shopMark: 'shop: about 300,000',
    here: (load: number) => `here: ${percent(load)}`,
    sentenceHarmless: (products: number, load: number) =>
      `At ${countedProducts(products)} the load is ${percent(load)}: the bug is there, and nothing tells of it.`,
    sentenceEarly: (products: number, load: number, productsAtAlert: number) =>
      `At ${countedProducts(products)} the bug asks for ${percent(load)} of the database. An alert would have fired at ${amount(productsAtAlert)}.`,
    sentenceAlways: (products: number, load: number) =>
      `At ${countedProducts(products)} the bug asks for ${percent(load)} of the database. An alert would have fired from the first day.`,
    sentenceSilent: (products: number, load: number) =>
      `At ${countedProducts(products)} the bug asks for ${percent(load)} of the database, and this alert stays silent.`,
  },
};
