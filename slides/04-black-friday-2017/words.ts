/** Every label and sentence of Black Friday 2017, in one place: a translation replaces this file. */
export const words = {
  blackFriday2017: {
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
    neededTile: (servers: string) => `servers needed of ${servers}`,
    answerTile: 'p95 at the peak',
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    today: 'Black Friday 2017',
    lastYear: 'the year before',
    capacity: (servers: string) => `all ${servers} servers busy`,
    overCapacity: 'too many',
    midnight: (rate: string) => `midnight: ${rate}/s`,
    noon: (rate: string) => `noon: ${rate}/s`,
    sentenceGood: (needed: string, servers: string) =>
      `The peak needs ${needed} of ${servers} servers: room enough for the day, and for a busier one.`,
    sentenceTight: (needed: string, servers: string) =>
      `The peak needs ${needed} of ${servers} servers. It holds, but one more campaign mail would fill the rest.`,
    sentenceBad: (needed: string, servers: string, over: string, answer: string) =>
      `The peak needs ${needed} servers, there are ${servers}. For ${over} of the day answers take up to ${answer}, or never come.`,
    thatDay: 'That day',
    asBefore: 'As busy as in 2016',
    sharper: 'Twice the rush',
  },
};
