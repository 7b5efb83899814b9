/** Every label and sentence of the attack's tale, in one place: a translation replaces this file. */
export const words = {
  ddos: {
    attackPagesPerSecond: 'Attack rate',
    pageMilliseconds: 'A server-rendered page costs',
    apiMilliseconds: 'An API call costs',
    apiCallsPerSecond: 'API calls (mean of the day)',
    pagesPerSecond: 'Pages of people (mean of the day)',
    servers: 'App server cores',
    placesInApp: 'Requests inside at once',
    hour: 'Hour of the day',
    oldRelease: 'Last week’s release',
    fingerprintLimit: 'Limit by fingerprint',
    clientSideRendering: 'Repeat visitors render for themselves',
    defenceFromHour: 'Defences on from (hours from midnight)',
    limitPerMinute: 'Limit for a fingerprint',
    attackerFingerprints: 'Identities that the attacker rotates',
    attackerRepeatShare: 'Attacker’s share of repeat visits',
    repeatShare: 'People’s share of repeat visits',
    windowSeconds: 'Averaged over',
    appMetrics: 'The app’s own metrics too',
    requests: 'Requests to simulate',
    scarce: 'app server cores busy',
    /** Rows of the defences' comparison, in the model's order. */
    defences: [
      'none',
      'old release',
      'fingerprint limit',
      'client-side rendering',
      'limit and client-side',
      'all three',
    ],
  },
};
