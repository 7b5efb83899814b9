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
  kasta: {
    perOrder: 'requests for one order',
    peak: 'requests/s at the peak',
    orders: 'orders a minute at the peak',
    axisHour: 'hour of the day',
    axisRate: 'requests/s',
    rate: 'requests per second',
    mean: 'sustained: 2,000 requests/s',
    sustainedOther: 'sustained',
    ordinary: 'Ordinary day',
    campaign: 'Campaign',
    blackFriday: 'Black Friday',
    sentence: (perOrder: string, peak: string, factor: string) =>
      `Each order stands on ${perOrder} requests. A peak of ${factor} the mean asks for ${peak} requests every second.`,
  },
  tales: {
    today: 'Today',
    plus30: '+30 %',
    twice: 'Twice',
    axisYear: 'year',
    axisFactor: 'cost of the scarce thing, × today',
    load: 'in proportion to the load',
    cost: 'what each tale’s model asks for',
    worst: 'the worst of them',
    loadTile: 'the load',
    atMost: 'more than',
    sentence: (multiplier: string, worst: string, factor: string, above: number, all: number) =>
      multiplier === '×1'
        ? 'At today’s load every tale costs what it costs. Raise the load and see which one runs away.'
        : `At ${multiplier} the load, ${above} of ${all} tales cost more than their share; “${worst}” asks for ${factor}.`,
  },
  flush: {
    tiles: { goodput: 'answered per second, at the end', origin: 'asked of the origin', hit: 'hit ratio at the end' },
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
    scarce: 'origin requests per second',
  },
};
