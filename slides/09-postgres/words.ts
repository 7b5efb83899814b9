/** Every label and sentence of the Postgres tale, in one place: a translation replaces this file. */
export const words = {
  stuckPool: {
    connections: 'Connections in the pool',
    requestsPerSecond: 'Request rate',
    stuckShare: 'Share of requests that touch the bad page',
    queryMilliseconds: 'Healthy query holds its connection for',
    statementTimeoutMilliseconds: 'Statement timeout',
    never: 'never',
    whenFull: 'With no connection free, a request',
    wait: 'waits in line',
    reject: 'is rejected',
    pageChecksums: 'Page checksums',
    runs: 'Runs to simulate',
    requests: 'Requests to simulate (steady state)',
    scarce: 'connections asked for in the first 10 s',
  },
};
