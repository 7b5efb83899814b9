/** Every label, unit and sentence of the attack's tale, in one place: a translation replaces this file. */
import { amount, duration, percent, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const countedCores = (count: number) => counted(count, { one: 'core', other: 'cores' });
const are = (count: number) => plural(count, { one: 'is', other: 'are' });
const countedCoresAre = (count: number) => counted(count, { one: 'core is', other: 'cores are' });
const countedPages = (count: number) => counted(count, { one: 'page', other: 'pages' });
const identities = (count: number) => plural(count, { one: 'one identity', other: `${amount(count)} identities` });

/** A share that is nearly nothing is written as nothing. */
const share = (value: number) => percent(value < 5e-4 ? 0 : value);
const seconds = (value: number) => duration(value * 1000);
const minutes = (value: number) => (value === 0 ? '0 min' : duration(value * 60_000));
const bandwidth = (kilobitsPerSecond: number) =>
  kilobitsPerSecond < 1000
    ? `${amount(Math.round(kilobitsPerSecond))} kb/s`
    : `${amount(kilobitsPerSecond / 1000)} Mb/s`;

export const words = {
  units: {
    pagesPerSecond: 'pages/s',
    pagesPerMinute: 'pages/min',
    callsPerSecond: 'calls/s',
    requestsPerSecond: 'requests/s',
    requests: 'requests',
    tokensPerSecond: 'tokens/s',
    tokens: 'tokens',
    hours: 'h',
    seconds: 's',
    milliseconds: 'ms',
  },
  /** How this tale writes what is no plain amount. */
  written: {
    share,
    seconds,
    minutes,
    /** On axes all seconds are seconds; in words a person would say minutes. */
    secondsOnly: (value: number) => `${amount(value)} s`,
  },
  ddos: {
    attackPagesPerSecond: 'Attack rate',
    pageMilliseconds: 'A rendered page costs',
    apiMilliseconds: 'An API call costs',
    apiCallsPerSecond: 'API calls (mean of the day)',
    pagesPerSecond: 'People’s pages, day’s mean',
    servers: 'App server cores',
    placesInApp: 'Requests inside at once',
    hour: 'Hour of the day',
    oldRelease: 'Last week’s release',
    fingerprintLimit: 'Limit by fingerprint',
    clientSideRendering: 'Repeat visitors render for themselves',
    defenceFromHour: 'Defences on at',
    limitPerMinute: 'Limit for a fingerprint',
    attackerFingerprints: 'Identities rotated',
    attackerRepeatShare: 'Attacker’s share of repeat visits',
    repeatShare: 'People’s share of repeat visits',
    windowSeconds: 'Averaged over',
    appMetrics: 'The app’s own metrics too',
    requests: 'Requests to simulate',
  },
  rateLimit: {
    requestsPerSecond: 'Request rate',
    limiter: 'Limiter',
    tokenBucket: 'token bucket',
    fixedWindow: 'fixed window',
    slidingWindow: 'sliding window',
    refillPerSecond: 'Tokens refilled',
    burst: 'Tokens held at most',
    limit: 'Limit per window',
    windowSeconds: 'Window',
    requests: 'Requests to simulate',
  },
  night: {
    axisTime: 'time of day',
    unknown: '00:30 down, cause unknown',
    oldRelease: '01:16 last week’s release',
    attack: '02:31 it is an attack',
  },
  july17: {
    thatNight: 'That night',
    half: 'Half the attack',
    cheaper: 'Pages three times cheaper',
    downTile: 'down before 3:00',
    lostTile: 'refused at worst',
    pageTile: 'until a page comes (p95)',
    axisLost: 'requests refused',
    axisPage: 'page, 95th percentile',
    lostLine: 'requests refused',
    pageLine: 'time until a page comes',
    down: 'down',
    sentenceBad: (asked: number, cores: number, lostShareBefore: number, lostShareAfter: number) =>
      `Midnight asks for ${countedCores(asked)}, there ${are(cores)} ${amount(cores)}: ${share(lostShareBefore)} of the requests are refused. Last week’s release brings it to ${share(lostShareAfter)}: a little.`,
    sentenceGood: (asked: number, cores: number, pageSeconds: number) =>
      `Midnight asks for ${amount(asked)} of ${countedCores(cores)}: the attack passes unnoticed, and a page comes within ${seconds(pageSeconds)}.`,
  },
  serverRendering: {
    bet: {
      question: 'One request in ten is the attack. How much of the CPU does it take?',
      choices: { tenth: 'a tenth', third: 'a third', twoThirds: 'two thirds', nineTenths: 'nine tenths' },
    },
    attack: 'Under attack',
    quiet: 'A quiet night',
    cheap: 'Pages ten times cheaper',
    requestsTile: 'of requests: the attack',
    coresTile: 'of the work: the attack',
    ratioTile: 'page ÷ API call',
    axisAttack: 'pages/s that the attacker asks for',
    axisCores: 'cores asked for',
    api: 'API calls',
    pages: 'people’s pages',
    attackers: 'the attack',
    capacity: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    here: countedCores,
    sentenceQuiet: (asked: number, cores: number, apiShare: number) =>
      `Without the attack ${amount(asked)} of ${countedCoresAre(cores)} busy, ${percent(apiShare)} of that with API calls. First pages are few.`,
    sentenceFull: (requestsShare: number, workShare: number, asked: number, cores: number) =>
      `${percent(requestsShare)} of the requests make ${percent(workShare)} of the work: ${countedCoresAre(asked)} asked for, and there ${are(cores)} ${amount(cores)}.`,
    sentenceEnough: (requestsShare: number, workShare: number, asked: number, cores: number) =>
      `${percent(requestsShare)} of the requests make ${percent(workShare)} of the work, but ${amount(asked)} of ${countedCoresAre(cores)} enough for all of it.`,
  },
  dashboard: {
    thatNight: 'That night',
    noAttack: 'No attack',
    twice: 'Twice the attack',
    axisPages: 'rendered pages/s',
    rendered: 'rendered pages/s',
    normal: 'normal: about 10/s',
    threshold: 'alert: three times the mean',
    down: 'down',
    unit: 'rendered pages/s, these 14 hours',
    least: 'min',
    mean: 'mean',
    most: 'max',
    last: 'now',
    mostTile: 'pages/s at most',
    normalTile: 'pages/s normally',
    downTile: 'down by noon',
    sentenceQuiet: (mostPages: number) =>
      `An ordinary night: people ask for ${countedPages(mostPages)} a second at most, and for few before dawn.`,
    sentenceHigh: (factor: number) =>
      `${amount(factor)} times as many pages as normal, at midnight: nobody renders that by shopping, though the cores hold.`,
    sentenceFull: (factor: number, mostPages: number) =>
      `${amount(factor)} times the normal pages, from one minute to the next, and flat: ${amount(mostPages)} a second is all that the cores can render.`,
    morning: 'From 08:30 on',
    understood: 'From 02:30 on',
    evening: 'The evening before',
    defended: 'with the defences',
    without: 'without',
    downDefendedTile: 'down by noon',
    downWithoutTile: 'down without defences',
    savedTile: 'saved by the defences',
    defenceOn: (hour: number) => `${timeOfDay(hour)} defences on`,
    sentenceSaved: (hour: number, minutesSaved: number, minutesDown: number) =>
      `On from ${timeOfDay(hour)} the defences save ${minutes(minutesSaved)} of trouble. The ${minutes(minutesDown)} before them are what finding out had cost.`,
    sentenceNone: (hour: number) =>
      `On from ${timeOfDay(hour)} the attack comes, finds little to render, and nobody notices.`,
    sentenceBeaten: (rotated: number, limit: number) =>
      `Even with the defences on it is down: ${identities(rotated)} ${plural(rotated, { one: 'stays', other: 'stay' })} below ${countedPages(limit)} a minute each.`,
  },
  defenceBoard: {
    nothing: 'Nothing',
    release: 'Old release',
    limit: 'Limit',
    clientSide: 'Client-side',
    both: 'Both',
    rows: ['nothing', 'last week’s release', 'fingerprint limit', 'client-side pages', 'what is on now'],
    loadTile: 'of the cores asked for',
    pageTile: 'until a page comes (p95)',
    lostTile: 'of requests refused',
    axisLoad: 'cores asked for ÷ cores there are',
    axisDefence: 'defence, and how long a page takes',
    holds: 'holds',
    falls: 'down',
    all: 'all the cores',
    row: (name: string, pageSeconds: number) => `${name}: ${seconds(pageSeconds)}`,
    sentenceDown: (load: number, pageSeconds: number) =>
      `Still down: ${share(load)} of the cores are asked for, and a page takes ${seconds(pageSeconds)}.`,
    sentenceUp: (load: number, pageSeconds: number, attackPages: number) =>
      `Up: ${share(load)} of the cores are asked for, a page takes ${seconds(pageSeconds)}; of the attack ${countedPages(attackPages)} a second still ${plural(attackPages, { one: 'gets', other: 'get' })} rendered.`,
  },
  fingerprint: {
    thatNight: 'Twenty identities',
    rotates: 'It rotates through 600',
    strict: 'A strict limit',
    generous: 'A generous limit',
    stoppedTile: 'of the attack stopped',
    blockedTile: 'of people blocked',
    neededTile: 'identities slip below',
    axisRank: 'fingerprint, busiest first',
    axisRequests: 'pages/min',
    people: 'shared by people',
    attacker: 'the attacker’s',
    limit: (limit: number) => `limit: ${amount(limit)} a minute`,
    sentenceBeaten: (rotated: number, each: number, limit: number) =>
      `Spread over ${identities(rotated)} the attack sends ${amount(each)} a minute with each: a limit of ${amount(limit)} sees nothing.`,
    sentenceStrict: (limit: number, stoppedShare: number, blockedShare: number) =>
      `A limit of ${amount(limit)} stops ${share(stoppedShare)} of the attack, and ${share(blockedShare)} of people’s pages: many share a browser and a language.`,
    sentence: (limit: number, stoppedShare: number, blockedShare: number) =>
      `A limit of ${amount(limit)} a minute stops ${share(stoppedShare)} of the attack and blocks ${share(blockedShare)} of people’s pages.`,
    panel: {
      title: 'Five headers, one fingerprint',
      headers: ['User-Agent', 'Cookie', 'Accept', 'Accept-Language', 'Accept-Encoding'],
      fill: 'Fill in',
      visitor: 'A visitor',
      script: 'A script',
      own: 'This browser',
      hash: 'SHA-1, computed here',
      changed: (digits: number) => `${amount(digits)} of its 40 digits changed`,
      rule: 'of the five, joined by line breaks',
      missing: 'This browser gives SHA-1 only to pages from https or localhost.',
    },
  },
  cheapAttack: {
    today: 'A page of 300 ms',
    cached: 'A page from a cache',
    servers: 'Four times the cores',
    pagesTile: 'pages/s are enough',
    bandwidthTile: 'to ask for them',
    bandwidth,
    serversTile: (pages: number) => `cores for ${amount(pages)} pages/s`,
    axisCost: 'cost of a page',
    axisPages: 'pages/s',
    line: 'pages/s that fill the pool',
    normal: 'people: about 10/s',
    here: (pages: number) => `${amount(pages)} pages/s`,
    sentenceCheap: (pages: number, cores: number, kilobitsPerSecond: number) =>
      `${countedPages(pages)} a second ${plural(pages, { one: 'fills', other: 'fill' })} ${countedCores(cores)}. Asking for ${plural(pages, { one: 'it', other: 'them' })} takes ${bandwidth(kilobitsPerSecond)}: less than one home connection has.`,
    sentenceFull: (cores: number) =>
      `At this cost people’s own pages fill the ${plural(cores, { one: 'only core', other: `${amount(cores)} cores` })}: no attacker is needed.`,
    sentenceDear: (pages: number, cores: number, kilobitsPerSecond: number) =>
      `${countedPages(pages)} a second to fill ${countedCores(cores)}, ${bandwidth(kilobitsPerSecond)} of asking: now an attacker has to make an effort.`,
  },
  alertWindow: {
    five: '5 min',
    one: '1 min',
    ten: '10 s',
    app: '1 min, app too',
    alertTile: 'until an alert',
    /** NaN where no alert fires. */
    after: (afterSeconds: number) => (Number.isNaN(afterSeconds) ? 'never' : seconds(afterSeconds)),
    hostTile: 'by the host’s CPU',
    appTile: 'by the app’s pages',
    axisTime: 'minutes from the attack’s beginning',
    axisHost: 'CPU busy',
    axisApp: 'pages/s',
    raw: 'CPU, averages of 10 s',
    averaged: (windowSeconds: number) => `CPU, ${seconds(windowSeconds)}`,
    appAveraged: (windowSeconds: number) => `rendered pages, ${seconds(windowSeconds)}`,
    threshold: (load: number) => `alert above ${percent(load)}`,
    appThreshold: 'alert for pages',
    begins: 'attack',
    alert: (afterSeconds: number) => `alert after ${seconds(afterSeconds)}`,
    sentenceNever: (windowSeconds: number) =>
      `Averages of ${seconds(windowSeconds)} never get there: the attack is real, and no alert fires within 15 minutes.`,
    sentenceHost: (windowSeconds: number, afterSeconds: number) =>
      `The same minute, averaged over ${seconds(windowSeconds)}: an alert ${seconds(afterSeconds)} after the attack began, and it says only that CPU is high.`,
    sentenceApp: (windowSeconds: number, afterSeconds: number, hostSeconds: number) =>
      `The app’s own count rings after ${seconds(afterSeconds)} and says what is wrong. CPU over the same ${seconds(windowSeconds)} takes ${seconds(hostSeconds)}.`,
    sentenceAppAlone: (windowSeconds: number, afterSeconds: number) =>
      `The app’s own count rings after ${seconds(afterSeconds)} and says what is wrong. CPU over ${seconds(windowSeconds)} never rings.`,
  },
};
