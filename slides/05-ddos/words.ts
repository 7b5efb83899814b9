/** Every label, unit and sentence of the attack's tale, in one place: a translation replaces this file. */
import { amount, duration, nearestTenth, percent, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

/** A tenth of a core is as exact as anybody says it. */
const asRead = (count: number) => Math.round(count * 10) / 10;
const cores = (count: number) => nearestTenth(count);
const countedCores = (count: number) => `${cores(count)} ${plural(asRead(count), { one: 'core', other: 'cores' })}`;
const are = (count: number) => plural(count, { one: 'is', other: 'are' });
const countedCoresAre = (count: number) =>
  `${cores(count)} ${plural(asRead(count), { one: 'core is', other: 'cores are' })}`;
const countedPages = (count: number) => counted(count, { one: 'page', other: 'pages' });
const identities = (count: number) => plural(count, { one: 'one identity', other: `${amount(count)} identities` });

/** Of an attack something always passes. */
const nearlyAll = (value: number) => (value > 0.9949 && value < 1 ? 'nearly all' : percent(value));
/** In whole per cents: what it comes from is assumed. */
const whole = (value: number) => percent(Math.round(value * 100) / 100);
/** A share that is nearly nothing is written as nothing. */
const share = (value: number) => percent(value < 5e-4 ? 0 : value);
/** To two digits, as one would say them; from a minute and a half on in minutes. */
const seconds = (value: number) =>
  value < 90 ? duration(Number((value * 1000).toPrecision(2))) : `${nearestTenth(value / 60)}\u00a0min`;
/** From five minutes on nobody counts parts of one. */
const soon = (value: number) => (value < 300 ? seconds(value) : `${amount(Math.round(value / 60))}\u00a0min`);
const minutes = (value: number) => {
  if (value === 0) return '0\u00a0min';
  return value < 120 ? duration(value * 60_000) : `${nearestTenth(value / 60)}\u00a0h`;
};

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
  },
  ddos: {
    attackPagesPerSecond: 'Attack rate',
    pageMilliseconds: 'A page costs',
    apiMilliseconds: 'An API call costs',
    apiCallsPerSecond: 'API calls (mean of the day)',
    pagesPerSecond: 'People’s pages, day’s mean',
    servers: 'App server cores',
    placesInApp: 'Requests inside at once',
    hour: 'Hour of the day',
    untilHour: 'The night until',
    oldRelease: 'Last week’s release',
    fingerprintLimit: 'Limit by fingerprint',
    clientSideRendering: 'Repeat visitors render for themselves',
    defenceFromHour: 'Defences on at',
    limitPerMinute: 'Limit for a fingerprint',
    attackerFingerprints: 'Identities rotated',
    attackerRepeatShare: 'Attacker’s share of repeat visits',
    repeatShare: 'People’s share of repeat visits',
    windowSeconds: 'Averaged over',
    appMetrics: 'By the app’s own count',
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
    /** At 00:30, 01:16 and 02:31. */
    messages: [
      'Down since midnight. No idea why.',
      'Last week’s release is on. Seems to help.',
      'We’re being attacked :)',
    ],
    /** The same three, on a chart. */
    marks: ['00:30: down', '01:16: last week’s release, cheaper pages', '02:31: an attack'],
  },
  july17: {
    half: 'Half the attack',
    unknown: '00:30',
    oldRelease: '01:16',
    attack: '02:31',
    pageLine: 'a page takes',
    message: 'message',
    date: '17 July 2018',
    messages: 'messages on one phone',
    aPage: 'a page',
    patience: 'who still waits?',
    sentenceBefore: (asked: number, there: number) =>
      `Not midnight yet, and all is well. What comes then asks for ${countedCores(asked)}, and there ${are(there)} ${amount(there)}.`,
    sentenceDown: (pageSeconds: number, lostShare: number) =>
      `From one minute to the next a page takes ${seconds(pageSeconds)}, and ${share(lostShare)} of all requests are refused.`,
    sentenceHelped: (secondsBefore: number, secondsNow: number) =>
      `With last week’s release it’s ${seconds(secondsNow)}, not ${seconds(secondsBefore)}: enough to hope, not enough to be right.`,
    sentenceNoHelp: (pageSeconds: number) =>
      `Last week’s release changes nothing to speak of: a page takes ${seconds(pageSeconds)}.`,
    sentenceUp: (secondsBefore: number) =>
      `With last week’s release the shop is back: before it, a page took ${seconds(secondsBefore)}. Why, nobody knows.`,
    sentenceCause: (minutesDown: number) =>
      `${minutes(minutesDown)} of this before anybody knew the cause. A cause is a relief, even this one.`,
    sentenceOver: (minutesDown: number) => `At three the attacker goes home, after ${minutes(minutesDown)} of this.`,
    sentenceGood: (asked: number, there: number, pageSeconds: number) =>
      `All of it asks for ${cores(asked)} of ${countedCores(there)}: the attack passes unnoticed, and a page comes within ${seconds(pageSeconds)}.`,
    sentenceQuiet: (asked: number, there: number, pageSeconds: number) =>
      `Nobody attacks: the night asks for ${cores(asked)} of ${countedCores(there)}, and a page comes within ${seconds(pageSeconds)}.`,
  },
  serverRendering: {
    bet: {
      question: 'One request in ten is the attack. How much of the CPU does it take?',
      choices: { tenth: 'a tenth', half: 'half', nineTenths: 'nine tenths', nearlyAll: '99 per cent' },
    },
    attack: 'Under attack',
    quiet: 'A normal night',
    cheap: 'Pages ten times cheaper',
    kind: 'kind',
    perSecond: 'requests/s',
    requestsShare: 'of the requests',
    workShare: 'of the work',
    requestsRow: 'Requests',
    coresRow: 'Their work',
    requestsNow: (perSecond: number) => `${amount(Math.round(perSecond))} a second`,
    coresNow: (asked: number) => `asks for ${countedCores(asked)}`,
    ofRequests: (value: number) => percent(value),
    ofWork: (value: number) => percent(value),
    attackOf: (share: string) => `the attack: ${share}`,
    perSecondOf: (kind: string, perSecond: number) => `${kind}: ${amount(Math.round(perSecond))} a second`,
    tenths: cores,
    costOf: (calls: number) => `assumed: a page costs ${counted(Math.round(calls), { one: 'call', other: 'calls' })}`,
    guess: (choice: string) => `your guess: ${choice}, from here on`,
    axisCores: 'cores asked for',
    api: 'API calls',
    pagesAt: (hour: number) => `people’s pages at ${timeOfDay(hour)}`,
    attackers: 'the attack',
    capacity: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    sentenceQuiet: (asked: number, there: number, apiShare: number) =>
      `Without the attack ${cores(asked)} of ${countedCoresAre(there)} busy, ${percent(apiShare)} of that for API calls. First pages are few.`,
    sentenceFull: (requestsShare: number, workShare: number, asked: number, there: number) =>
      `${percent(requestsShare)} of the requests make ${percent(workShare)} of the work: ${countedCoresAre(asked)} asked for, and there ${are(there)} ${amount(there)}.`,
    sentenceEnough: (requestsShare: number, workShare: number, asked: number, there: number) =>
      `${percent(requestsShare)} of the requests make ${percent(workShare)} of the work, but all of it takes ${cores(asked)} of ${countedCores(there)}: it holds.`,
  },
  dashboard: {
    thatNight: 'That night',
    noAttack: 'A calm night',
    twice: 'Twice the attack',
    axisPages: 'rendered pages/s',
    rendered: 'rendered pages/s',
    normal: (pages: number) => `normal: ${amount(pages)}`,
    down: 'down',
    downBetween: 'down in all',
    times: (factor: number) => `×${amount(factor)}`,
    ofNormal: 'the normal, at midnight',
    most: (pages: number) => amount(Math.round(pages)),
    mostOf: 'pages a second, at most',
    again: '08:00: again',
    cheaper: '01:16: cheaper pages, more of them',
    sentenceQuiet: (mostPages: number) =>
      `An ordinary night: ${countedPages(mostPages)} a second at most, hardly any before dawn.`,
    sentenceLost: 'The attack is lost among people’s own pages: this chart would not give it away.',
    sentenceHigh: (factor: number) =>
      `${amount(factor)} times as many pages as normal, at midnight: nobody shops like that, though the cores hold.`,
    sentenceFull: 'Nobody shops like that: from one minute to the next, and then for three hours.',
    /** The old release makes pages a little cheaper, and the cores just enough. */
    sentenceUntilRelease: (factor: number) =>
      `${amount(factor)} times the normal pages, from one minute to the next, and more than the cores can render until last week’s release makes pages a little cheaper.`,
    undefended: 'Never',
    sentenceUndefended: (minutesDown: number) =>
      `Gone at three, back in the morning: ${minutes(minutesDown)} down in all, if nobody fights back.`,
    morning: '08:30',
    understood: '02:30',
    evening: 'Evening before',
    defended: 'defended',
    undefendedYet: 'before them',
    affordable: 'the cores’ limit',
    asked: (pages: number) => `attack: ${amount(pages)}`,
    missed: 'had they been on',
    defenceOn: (hour: number) => `${timeOfDay(hour)}: defences on`,
    sentenceSaved: (hour: number, minutesSaved: number, minutesDown: number, minutesUnknown: number) =>
      minutesUnknown < minutesDown
        ? `Switched on at ${timeOfDay(hour)}, the defences save ${minutes(minutesSaved)}: too late for the night.`
        : `Switched on at ${timeOfDay(hour)}, the defences save ${minutes(minutesSaved)}. For ${minutes(minutesDown)} before that nobody knew why.`,
    sentenceNone: (hour: number) =>
      `On from ${timeOfDay(hour)}: the attack comes just the same, and the shop stays up.`,
    sentenceNoAttack: 'Nobody attacks: there is nothing for the defences to do, and nothing on the chart but people.',
    sentenceNoNeed: 'The cores carry an attack this small, defences or not.',
    sentenceTooLate: (hour: number, minutesDown: number) =>
      `Switched on at ${timeOfDay(hour)}, the defences come too late: all ${minutes(minutesDown)} have been suffered by then.`,
    sentenceBeaten: (rotated: number, limit: number) =>
      `Down in spite of the defences: ${identities(rotated)}, and a limit of ${countedPages(limit)} a minute for each lets too much through.`,
  },
  defenceBoard: {
    nothing: 'Nothing',
    limit: 'Fingerprint',
    clientSide: 'Browsers render',
    both: 'Both',
    rows: ['Nothing', 'Fingerprint', 'Browsers render', 'Both'],
    all: 'All that is on',
    identities: (rotated: number) => `${identities(rotated)}, assumed`,
    axisLoad: 'of the cores asked for',
    axisPage: 'a page takes',
    axisDefence: 'defence',
    falls: 'down',
    wouldBe: 'not tried yet',
    aPage: 'a page for us to render',
    aShell: 'rendered by a browser',
    refused: 'of the attack turned away',
    light: 'of the attack left to browsers',
    attackOf: (pages: number) => [
      `the attack: ${countedPages(pages)} a second`,
      `${countedPages(pages)} a second`,
      `${amount(pages)}/s`,
    ],
    capacity: (there: number) => plural(there, { one: 'the only core', other: `all ${amount(there)} cores` }),
    page: (pageSeconds: number) => `${seconds(pageSeconds)} a page`,
    sentenceDown: (load: number) =>
      `${load < 1.15 ? 'Not enough' : 'Down'}: ${share(load)} of the cores are asked for.`,
    sentenceUp: (pageSeconds: number, attackPages: number) =>
      `Up: a page takes ${seconds(pageSeconds)}. Of the attack ${countedPages(attackPages)} a second still ${plural(attackPages, { one: 'gets', other: 'get' })} rendered.`,
    sentenceOnlyBoth: (load: number, pageSeconds: number) =>
      `Neither was enough. Both are: ${share(load)} of the cores, and a page takes ${seconds(pageSeconds)}.`,
  },
  fingerprint: {
    madeOf: 'No limit yet',
    one: 'One identity',
    many: (identities: number) => amount(identities),
    twoThousand: '2,000',
    strict: 'A strict limit',
    visitors: 'a visitor’s fingerprint',
    peopleThrough: 'people, let in',
    attackThrough: 'the attacker, let in',
    dot: (pagesADot: number) => (pagesADot === 1 ? 'a dot is a page' : `a dot is ${amount(pagesADot)} pages`),
    people: 'People',
    /** Long and short. */
    peopleBlocks: ['People: shared fingerprints, then one each', 'People, by fingerprint'],
    attacker: 'the attacker',
    attackers: (count: number, perMinute: number, dot: string) =>
      count === 1
        ? `The attacker: one fingerprint, ${amount(Math.round(perMinute))} pages; ${dot}`
        : `The attacker: ${amount(count)} fingerprints, ${nearestTenth(perMinute)} pages each; ${dot}`,
    /** Long and short. */
    blocked: (blockedShare: number) => {
      const share = whole(blockedShare);
      return [`${share} of people’s pages refused`, `${share} of people’s pages`];
    },
    stopped: (stoppedShare: number) => `${nearlyAll(stoppedShare)} refused`,
    passed: (passedShare: number) => `${nearlyAll(passedShare)} let through`,
    fingerprints: 'fingerprints',
    eachAMinute: 'pages/min with each',
    refused: 'refused',
    busiest: (rank: number) => `people, no. ${amount(rank)}`,
    sentenceShared: (perMinute: number) =>
      `Five headers, one name. The most common one comes ${counted(Math.round(perMinute), { one: 'time', other: 'times' })} a minute.`,
    sentenceBeaten: (rotated: number, each: number, limit: number) =>
      `With ${identities(rotated)} it is ${nearestTenth(each)} a minute with each: a limit of ${amount(limit)} a minute never notices.`,
    sentence: (limit: number, stoppedShare: number, blockedShare: number) =>
      `A limit of ${amount(limit)} a minute stops ${nearlyAll(stoppedShare)} of the attack, and ${whole(blockedShare)} of people’s pages.`,
    panel: {
      title: 'Five headers, one fingerprint',
      change: 'Change a header',
      hide: 'Back to the blocks',
      headers: ['User-Agent', 'Cookie', 'Accept', 'Accept-Language', 'Accept-Encoding'],
      fill: 'Fill in',
      visitor: 'A visitor',
      script: 'A script',
      own: 'This browser',
      hash: 'SHA-1, computed here',
      changed: (digits: number) => `${amount(digits)} of its 40 digits changed`,
      rule: 'of the five, joined by commas',
      missing: 'This browser gives SHA-1 only to pages from https or localhost.',
    },
  },
  cheapAttack: {
    today: 'That night',
    cached: 'A page made cheap',
    servers: '4 × the cores',
    who: 'who',
    of: 'of all there is',
    taken: 'taken',
    them: 'Them, to ask',
    us: 'Us, to answer',
    day: 'The day itself',
    aPage: 'A page takes us',
    pageNow: (milliseconds: number) => duration(milliseconds),
    notAnymore: (milliseconds: number) => `not ${duration(milliseconds)}`,
    laptops: (needed: number) => `${amount(needed)} of them`,
    /** People's pages take less, too, once a page does. */
    dayPart: (taken: number, isCheaper: boolean) =>
      `${isCheaper ? 'the day, cheaper too' : 'the day'}: ${amount(Math.round(taken))}`,
    attackPart: (taken: number) => `the attack: ${amount(Math.round(taken))}`,
    connection: (megabitsPerSecond: number) => `of one home’s ${amount(megabitsPerSecond)} Mb/s`,
    coresTaken: (taken: number) => amount(Math.round(taken)),
    ofCores: (there: number) => `of ${countedCores(there)}`,
    sentenceCheap: (pages: number, there: number) =>
      `${countedPages(pages)} a second, on top of the day’s load, and ${there === 1 ? 'the only core is' : `all ${amount(there)} cores are`} busy.`,
    sentenceFull: (there: number) =>
      `At this cost people’s own pages fill the ${plural(there, { one: 'only core', other: `${amount(there)} cores` })}: no attacker is needed.`,
    sentenceDear: (pages: number) => `Now it takes ${countedPages(pages)} a second: more than one home can send.`,
  },
  alertWindow: {
    tenMinutes: '10 min',
    one: '60 s',
    ten: '10 s',
    app: '10 s, the app’s count',
    /** NaN where no alert fires. */
    after: (afterSeconds: number) => (Number.isNaN(afterSeconds) ? 'never' : soon(afterSeconds)),
    metric: 'metric',
    alert: 'alert',
    alertAfter: 'alert after',
    host: 'until the alert on CPU',
    pages: 'until the app’s own alert',
    raw: 'every 10 s',
    /** Long and short. */
    averageOf: (windowSeconds: number) => [
      `CPU, average of ${seconds(windowSeconds)}`,
      `average of ${seconds(windowSeconds)}`,
    ],
    averagePages: (windowSeconds: number) => [
      `pages/s, average of ${seconds(windowSeconds)}`,
      `average of ${seconds(windowSeconds)}`,
    ],
    hostTick: (share: number) => percent(share),
    appTick: (pagesPerSecond: number) => `${amount(Math.round(pagesPerSecond))}/s`,
    hostThreshold: (share: number) => `${percent(share)} of CPU`,
    appThreshold: (times: number, pagesPerSecond: number) =>
      `${amount(Math.round(pagesPerSecond))} rendered pages/s, ${amount(times)} times the normal`,
    begins: 'attack',
    minutes: (count: number) => `${amount(count)}\u00a0min`,
    sentenceNever: (windowSeconds: number) =>
      `Averages of ${seconds(windowSeconds)} do not get there: the attack is real, and no alert fires within 15 minutes.`,
    sentenceHost: (afterSeconds: number) =>
      `An alert after ${soon(afterSeconds)}, and all it says is that CPU is high.`,
    sentenceApp: (afterSeconds: number) => `The app’s own count takes ${soon(afterSeconds)}, and says what is wrong.`,
  },
};
