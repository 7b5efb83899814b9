/** Every label and sentence of the opening, in one place: a translation replaces this file. */
import { amount, duration, factor, percent, withUnit } from '../../src/words/format.ts';
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
const times = (cost: number) => (cost >= MOST ? `over ${factor(MOST)}` : factor(cost));

const served = (requestsPerSecond: number) =>
  `${counted(requestsPerSecond, { one: 'request a second is', other: 'requests a second are' })} served`;

export const words = {
  units,
  responseTime: {
    quiet: 'Quiet night',
    sustained: 'Sustained load',
    peak: 'Sale begins',
    utilisation: 'of the servers asked for',
    p95: '95 % of answers within',
    axisLoad: 'requests/s',
    axisResponse: 'response time',
    p95Line: '95th percentile',
    medianLine: 'median',
    theoryLine: 'Erlang C, 95th percentile',
    capacity: 'all servers busy',
    here: (p95Milliseconds: number) => `here: ${duration(p95Milliseconds)}`,
    sentence: (utilisation: number, p95Milliseconds: number) =>
      utilisation >= 1
        ? `At ${percent(utilisation)} of what the servers can do the queue only grows: no response time holds.`
        : `At ${percent(utilisation)} of capacity 95 % of the answers come within ${duration(p95Milliseconds)}. Flat, flat, flat, then a wall.`,
  },
  kasta: {
    perOrder: 'requests an order',
    peak: 'requests/s at peak',
    orders: 'orders/min at peak',
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    rate: 'requests per second',
    mean: (requestsPerSecond: number) => `sustained: ${amount(requestsPerSecond)} requests/s`,
    sustainedOther: 'sustained',
    ordinary: 'Ordinary day',
    campaign: 'Campaign',
    blackFriday: 'Black Friday',
    sentence: (requestsPerOrder: number, peakRequestsPerSecond: number, peakFactor: number) =>
      `Each order stands on ${counted(requestsPerOrder, { one: 'request', other: 'requests' })}. A peak of ${factor(peakFactor)} the mean asks for ${amount(peakRequestsPerSecond)} requests every second.`,
  },
  tales: {
    today: 'Today',
    plus30: '+30 %',
    twice: 'Twice',
    axisFactor: 'cost of the scarce thing, × before',
    load: 'in proportion to the load',
    cost: 'once it had happened',
    alone: 'without it',
    worst: 'what happened made of the cost',
    loadTile: 'the load',
    /** `strong` makes what is given it stand out. */
    fromTo: (without: number, happened: number, strong: (text: string) => unknown) => [
      factor(without),
      ' → ',
      strong(times(happened)),
    ],
    range: (least: number, most: number) => `${factor(least)} to ${times(most)}`,
    noTales: 'No tale has a cost to show.',
    sentence: (multiplier: number, least: number, most: number, alone: number) =>
      factor(multiplier) === factor(1)
        ? `What happened made the scarce thing ${factor(least)} to ${times(most)} as dear. Without it the same load costs ×1.`
        : `At ${factor(multiplier)} the load what happened costs ${factor(least)} to ${times(most)}. Without it this load costs up to ${factor(alone)}.`,
  },
  flush: {
    flushed: 'Flush',
    noRetries: 'Nobody retries',
    halfWarm: 'A fifth is flushed',
    fasterOrigin: 'Faster origin',
    answeredAtEnd: 'answered at the end',
    askedAtEnd: 'asked of the origin/s',
    capacityTile: 'it can do/s',
    axisMinutes: 'minutes',
    axisRate: 'per second',
    answered: 'answered in time',
    asked: 'asked of the origin',
    wanted: 'visitors ask',
    flushMark: 'cache flushed',
    capacity: 'all that the origin can do',
    /** `seconds`: NaN where it is not known when. */
    back: (before: number, seconds: number) =>
      `${served(before)}, before the flush and after it: the cache fills again${Number.isNaN(seconds) ? '' : ` within ${withUnit(Math.round(seconds), units.seconds)}`}.`,
    unhurt: (before: number) =>
      `${served(before)}, before the flush and after it: the origin has room for what it lets through.`,
    down: (before: number, after: number, asked: number, capacity: number) =>
      `${amount(before)} a second ${plural(before, { one: 'was', other: 'were' })} served; after the flush ${amount(after)}. The origin can do ${amount(capacity)} and is asked for ${amount(asked)}: it stays down.`,
  },
  loadTales: { loadMultiplier: 'Load' },
  loadPeak: {
    requestsPerSecond: 'Request rate',
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
    requestsPerSecond: 'Sustained',
    ordersPerDay: 'Orders a day',
    peakFactor: 'Peak ÷ mean',
    serviceMilliseconds: 'Work per request',
  },
  coldCache: {
    requestsPerSecond: 'Request rate',
    originMilliseconds: 'Origin takes',
    originServers: 'Origin’s servers',
    retries: 'Retries',
    patienceSeconds: 'Patience',
    warmShare: 'Share that the flush leaves',
    items: 'Items',
    zipfExponent: 'Zipf exponent',
    ttlSeconds: 'Time to live',
    minutes: 'Time simulated',
  },
};
