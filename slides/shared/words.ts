/** Labels and sentences of what several tales share; a translation replaces this file. */
import { amount, duration } from '../../src/words/format.ts';

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
    requestsPerSecond: 'Mean of the day',
    peakFactor: 'Peak ÷ mean',
    servers: 'Servers',
    serviceMilliseconds: 'Work per request',
    patienceSeconds: 'Patience',
    requests: 'Requests to draw',
    serversNeeded: 'servers busy at the peak',
  },
  day: {
    usedTile: 'of the servers, at the peak',
    neededTile: (servers: number) => `servers needed of ${amount(servers)}`,
    answerTile: 'p95 at the peak',
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    today: (year: string) => `Black Friday ${year}`,
    lastYear: 'the year before',
    capacity: (servers: number) => `all ${amount(servers)} servers busy`,
    overCapacity: 'too many',
    midnight: (rate: number) => `midnight: ${amount(rate)}/s`,
    noon: (rate: number) => `noon: ${amount(rate)}/s`,
    sentenceTight: (needed: number, servers: number) =>
      `The peak needs ${amount(needed)} of ${amount(servers)} servers. It holds, but one more campaign mail would fill the rest.`,
    sentenceBad: (needed: number, servers: number, overMinutes: number, answerMilliseconds: number) =>
      `The peak needs ${amount(needed)} servers, there are ${amount(servers)}. For ${duration(overMinutes * 60_000)} of the day answers take up to ${duration(answerMilliseconds)}, or never come.`,
  },
};
