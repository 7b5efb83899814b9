/** Every label and sentence of the opening, in one place: a translation replaces this file. */
export const words = {
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
};
