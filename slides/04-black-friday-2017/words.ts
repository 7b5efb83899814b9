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
};
