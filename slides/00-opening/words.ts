/** Every label and sentence of the opening, in one place: a translation replaces this file. */
import { amount, duration, factor, percent, rough, withUnit } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';
import { MOST } from './model/load-tales/limit.ts';

const units = {
  requestsPerSecond: 'requests/s',
  requests: 'requests',
  items: 'items',
  ofMean: '× mean',
  ofToday: '× today',
  milliseconds: 'ms',
  seconds: 's',
  minutes: 'min',
};

/** What a cost became: from a factor on, just how great that is. */
const times = (cost: number) =>
  cost >= MOST
    ? `>${rough(MOST)} times`
    : `${rough(cost)} ${plural(Number(cost.toPrecision(2)), { one: 'time', other: 'times' })}`;
/** The same where there is no room for the word. */
const timesShort = (cost: number) => (cost >= MOST ? `>${factor(MOST)}` : factor(cost));
/** The same within a sentence; two of them share the word. */
const timesToldTo = (least: number, most: number) =>
  `${rough(least)} to ${most >= MOST ? `over ${rough(MOST)}` : rough(most)} times`;

/** Nobody counts the last of eleven thousand. */
const aboutThreeDigits = (value: number) => Number(value.toPrecision(3));
/** No tenths of a request where there are tens of them. */
const whole = (perSecond: number) => (perSecond < 10 ? perSecond : Math.round(perSecond));
const served = (requestsPerSecond: number) =>
  `${counted(whole(requestsPerSecond), { one: 'request a second is', other: 'requests a second are' })} served`;

export const words = {
  units,
  wall: {
    quiet: 'Quiet night',
    sustained: 'Sustained load',
    peak: 'Sale begins',
    load: 'load, as a share of what the servers can do',
    inService: 'requests being served',
    waiting: 'requests waiting',
    served: (requestsADot: number) =>
      requestsADot === 1 ? 'a request being served' : `${amount(requestsADot)} requests being served`,
    waits: 'waiting',
    waitsLong: 'waiting longer than the work takes',
    capacity: 'every server busy',
    here: (utilisation: number, waiting: number) =>
      `${percent(utilisation)}: ${waiting < 0.5 ? 'nobody waits' : plural(Math.round(waiting), { one: 'one waits', other: `${amount(Math.round(waiting))} wait` })}`,
    over: (utilisation: number) =>
      `At ${percent(utilisation)} of what the servers can do, the queue only grows: no response time holds.`,
    flat: (utilisation: number, p95Milliseconds: number) =>
      `At ${percent(utilisation)} of capacity, 95 % of the answers come within ${duration(Number(p95Milliseconds.toPrecision(2)))}. ${utilisation < 0.6 ? 'Flat' : utilisation < 0.9 ? 'Flat, flat' : 'Flat, flat, flat, then a wall'}.`,
    /** Where servers are so few that waiting begins with the second request. */
    climbing: (servers: number, utilisation: number, p95Milliseconds: number) =>
      `At ${percent(utilisation)} of capacity, 95 % of the answers come within ${duration(Number(p95Milliseconds.toPrecision(2)))}. With ${plural(servers, { one: 'one server', other: `only ${amount(servers)} servers` })} it climbs all the way to the wall.`,
  },
  kasta: {
    /** The busiest second of a day of sale. */
    inOneSecond: (requests: number, day: string | undefined) =>
      day === undefined
        ? `${amount(aboutThreeDigits(requests))} in one second`
        : `${day}: ${amount(aboutThreeDigits(requests))} a second`,
    asOrdinary: (requestsADot: number) =>
      requestsADot === 1
        ? 'a request, as on an ordinary evening'
        : `${amount(requestsADot)} requests, as on an ordinary evening`,
    onTop: 'on top of that',
    tableRequestsThen: 'requests in the busiest second',
    tableOrdinary: 'in that of an ordinary day',
    tableOrdersThen: 'orders in it, on the average',
    ordersThen: rough,
    showDay: 'Hour by hour',
    showSecond: 'The busiest second',
    order: (requests: number) => `1 order in ${amount(aboutThreeDigits(requests))}`,
    looks: (requestsADot: number) =>
      requestsADot === 1 ? 'a request that buys nothing' : `${amount(requestsADot)} requests that buy nothing`,
    anOrder: 'an order',
    /** @param most that are drawn, however many there are. */
    drawnOrders: (orders: number, most: number) => {
      if (orders > most) return `${amount(most)} of ${rough(orders)} orders`;
      return orders < 0.95
        ? `${rough(orders)} of an order`
        : counted(Number(orders.toPrecision(2)), { one: 'order', other: 'orders' });
    },
    guessed: 'as many as you guessed',
    tableOrders: 'orders',
    tableRequests: 'requests',
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    rate: 'the day of a sale',
    bet: {
      question: 'How many requests does one order take?',
      guesses: [100, 1000, 10_000, 100_000],
      choice: (requests: number) => `about ${amount(requests)}`,
    },
    guess: (requests: number) => `your guess: ${amount(requests)} an order`,
    mean: (requestsPerSecond: number) => `mean: ${amount(requestsPerSecond)} requests/s`,
    ordinaryDay: 'an ordinary day',
    ordinary: 'Ordinary day',
    campaign: 'Campaign, assumed',
    blackFriday: 'Black Friday, assumed',
    /** The days as a picture names them. */
    days: { campaign: 'A campaign', blackFriday: 'Black Friday' },
    sentenceOrder: (requestsPerOrder: number) =>
      aboutThreeDigits(requestsPerOrder) === 1
        ? 'Every request is an order: no shop is like that.'
        : `One request in ${amount(aboutThreeDigits(requestsPerOrder))} buys. The others look, search and compare.`,
    /** @param day one that has a name, where it is one. */
    sentence: (day: string | undefined, peakRequestsPerSecond: number, ordersPerSecond: number) => {
      const requests = counted(aboutThreeDigits(peakRequestsPerSecond), { one: 'request', other: 'requests' });
      const orders = counted(Number(ordersPerSecond.toPrecision(2)), { one: 'order', other: 'orders' });
      const buy =
        ordersPerSecond < 0.95
          ? `. Even then one order in ${withUnit(Number((1 / ordersPerSecond).toPrecision(2)), units.seconds)}.`
          : `, and ${orders}.`;
      return `${day === undefined ? 'The' : `${day}’s`} busiest second: ${requests}${buy}`;
    },
  },
  tales: {
    today: 'Today',
    plus30: '+30 %',
    twice: 'Twice',
    tale: 'tale',
    scarce: 'what ran short',
    before: 'what ran short, before: ×1',
    cost: 'what it came to cost',
    onTop: 'what had changed made the rest',
    alone: 'the load by itself',
    below: 'press ↓',
    times,
    timesShort,
    noTales: 'No tale has a cost to show.',
    timesOf: (scarce: string) => `the ${scarce}`,
    /** @param byLoadAlone names of the tales that the load explains. */
    sentence: (multiplier: number, least: number, most: number, tales: number, byLoadAlone: readonly string[]) => {
      if (factor(multiplier) === factor(1))
        return `What ran short cost ${timesToldTo(least, most)} as much as before. Was it load?`;
      const load = `${multiplier === 2 ? 'Twice' : `${rough(multiplier)} times`} the load`;
      const [first] = byLoadAlone;
      if (first === undefined)
        return `${load} explains the blue dots, and no tale. In all of them something changed first.`;
      const explained = byLoadAlone.length === 1 ? `one, “${first}”` : `${amount(byLoadAlone.length)} tales`;
      const others = tales - byLoadAlone.length;
      const changed = ` In ${plural(others, { one: 'the other one', other: `the other ${amount(others)}` })} something changed first.`;
      return `${load} explains ${explained}.${others > 0 ? changed : ''}`;
    },
  },
  flush: {
    before: 'Before',
    flushed: 'Flush',
    noRetries: 'Nobody retries',
    halfWarm: 'A fifth is flushed',
    fasterOrigin: 'Faster origin',
    bet: {
      question: 'The cache is flushed once. Two minutes later, who is served?',
      everybody: 'everybody again',
      half: 'every second one',
      fifth: 'one in five',
      nobody: 'nobody',
    },
    guess: 'your guess',
    minutes: (minutes: number) => withUnit(minutes, units.minutes),
    axisMinutes: 'minutes',
    visitors: 'requests a second',
    served: 'served in time',
    retries: 'retries',
    firsts: 'asked for the first time',
    asked: 'asked of the origin, a second',
    /** What the colours are; a dot is so many requests. */
    aServed: (requests: number) => `a dot: ${counted(requests, { one: 'request', other: 'requests' })}, served`,
    aFirst: 'asked of the origin',
    aRetry: 'asked again',
    anUnserved: 'not served',
    wall: 'retries',
    askedNow: (perSecond: number) => `${amount(whole(perSecond))}/s`,
    ofTheOrigin: 'asked of the origin',
    askedAndCan: (perSecond: number, capacity: number) =>
      `${amount(whole(perSecond))}/s asked of the origin, which can do ${amount(whole(capacity))}`,
    servedNow: (share: number) => percent(share),
    areServedNow: (share: number) => `${percent(share)} of the visitors’ requests are served`,
    areServed: 'of requests are served',
    flushMark: 'the flush',
    capacity: (perSecond: number) => `it can do ${amount(whole(perSecond))}`,
    untouched: (before: number) => `${served(before)}, most of them from the cache. What would a flush do?`,
    /** `seconds`: NaN where it is not known when. */
    back: (before: number, seconds: number, retries: number) => {
      const within = Number.isNaN(seconds) ? '' : ` within ${withUnit(Math.round(seconds), units.seconds)}`;
      return retries === 0
        ? `Nobody asks twice, and ${served(before)} again${within}: the cache refills by itself.`
        : `${served(before)} again${within}: the cache refills by itself.`;
    },
    unhurt: (before: number) => `${served(before)}, before the flush and after: the origin has room.`,
    down: (before: number, after: number, asked: number, capacity: number) =>
      `Still down at the end: ${amount(whole(after))} of ${amount(whole(before))} a second. The origin can do ${amount(whole(capacity))} and gets ${amount(whole(asked))}.`,
    downBefore: (before: number, wanted: number, capacity: number) =>
      `Even with a warm cache only ${amount(whole(before))} of ${amount(wanted)} a second are served: the origin, which can do ${amount(whole(capacity))}, is too slow for the rest.`,
  },
  loadTales: { loadMultiplier: 'Load' },
  loadPeak: {
    requestsPerSecond: 'Load',
    serviceMilliseconds: 'Service time',
    servers: 'Servers',
    serviceDistribution: 'Service time is',
    exponential: 'exponential',
    deterministic: 'always the same',
    logNormal: 'log-normal',
    serviceVariation: 'Variation of service',
    queuePlaces: 'Queue places',
    unlimited: 'unlimited',
    requests: 'Requests to simulate',
  },
  kastaDay: {
    requestsPerSecond: 'Mean',
    ordersPerDay: 'Orders a day',
    peakFactor: 'Peak',
    serviceMilliseconds: 'Work per request',
  },
  coldCache: {
    requestsPerSecond: 'Request rate',
    originMilliseconds: 'Origin takes',
    originServers: 'Origin’s servers',
    retries: 'Retries',
    patienceSeconds: 'Patience',
    warmShare: 'Share the flush leaves',
    items: 'Items',
    zipfExponent: 'Zipf exponent',
    ttlSeconds: 'Time to live',
    minutes: 'Time simulated',
  },
};
