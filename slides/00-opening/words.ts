/** Every label and sentence of the opening, in one place: a translation replaces this file. */
export const words = {
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
    here: (duration: string) => `here: ${duration}`,
    sentence: (share: string, p95: string, utilisation: number) =>
      utilisation >= 1
        ? `At ${share} of what the servers can do the queue only grows: no response time holds.`
        : `At ${share} of capacity 95 % of the answers come within ${p95}. Flat, flat, flat, then a wall.`,
  },
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
    requestsPerSecond: 'Sustained load',
    ordersPerDay: 'Orders a day',
    peakFactor: 'Peak ÷ mean',
    serviceMilliseconds: 'Work per request',
  },
};
