/** Every label and sentence of the menu's tale, in one place: a translation replaces this file. */
export const words = {
  menuGzip: {
    menuDepth: 'Levels in the menu',
    childrenPerNode: 'Children per node',
    level: 'gzip level',
    requestsPerSecond: 'Visits that get the menu',
    balancerCores: 'Balancer cores',
    queuePlaces: 'Queue places',
    unlimited: 'unlimited',
    partsOnly: 'Menu in parts',
    requests: 'Answers to simulate',
    coresNeeded: 'balancer cores',
  },
};
