/** Labels and sentences of what several tales share; a translation replaces this file. */
import { amount, duration, nearestTenth } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const countedServers = (count: number) => counted(count, { one: 'server', other: 'servers' });
const are = (count: number) => plural(count, { one: 'is', other: 'are' });
/** A day has no hour that it lasts longer than. */
const ofTheDay = (minutes: number) =>
  minutes >= 24 * 60
    ? 'All day'
    : `For ${minutes < 120 ? duration(minutes * 60_000) : `${nearestTenth(minutes / 60)} h`} of the day`;

export const words = {
  units: {
    requestsPerSecond: 'requests/s',
    requests: 'requests',
    ofMean: '× mean',
    milliseconds: 'ms',
    seconds: 's',
  },
  blackFriday: {
    year: 'Black Friday of',
    requestsPerSecond: 'Mean',
    peakFactor: 'Peak ÷ mean',
    servers: 'Servers',
    serviceMilliseconds: 'Work per request',
    patienceSeconds: 'Patience',
    requestsPerOrder: 'Requests per order',
    requests: 'Requests to draw',
    serversNeeded: 'servers busy at the peak',
  },
  day: {
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    orders: 'orders',
    everyServer: 'every server busy',
    hill: 'requests a second, on a day like that one',
    paper: (ordersAPiece: number) => `a day like that one: a piece of paper is ${amount(ordersAPiece)} orders`,
    today: (year: string) => `Black Friday ${year}`,
    lastYear: 'the year before',
    capacity: (servers: number) =>
      plural(servers, { one: 'the only server busy', other: `all ${amount(servers)} servers busy` }),
    overCapacity: 'too many',
    midnight: (rate: number) => `midnight: ${amount(rate)}/s`,
    noon: (rate: number) => `noon: ${amount(rate)}/s`,
    sentenceTight: (needed: number, servers: number) =>
      `The peak needs ${amount(needed)} of ${countedServers(servers)}. It holds, but the next campaign mail could be one too many.`,
    sentenceBad: (needed: number, servers: number, overMinutes: number, answerMilliseconds: number) =>
      `The peak needs ${countedServers(needed)}, and there ${are(servers)} ${amount(servers)}. ${ofTheDay(overMinutes)}, answers take up to ${duration(answerMilliseconds)}, or never come.`,
  },
};
