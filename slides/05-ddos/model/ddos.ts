/**
 * Ddos: one pool of app servers serves cheap API calls and dear server-rendered pages; an attacker asks for pages. Rates
 * per second, times in milliseconds or as named, hours counted from midnight. Rules and sources: model/ddos.md.
 */
import { defineModel } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { cheapAttack, cpuByKind, defences } from '../views/cost-views.ts';
import { fingerprints } from '../views/fingerprint-view.ts';
import { dashboard, firstHours } from '../views/night-views.ts';
import { throughWindows } from './ddos/alert.ts';
import { poolState } from './ddos/app-pool.ts';
import { simulatePool } from './ddos/app-pool-simulation.ts';
import { theNight } from './ddos/night.ts';
import { type Ddos, parameters } from './ddos/parameters.ts';
import { totalCores, trafficAt, undefended } from './ddos/traffic.ts';

/** The chosen hour under attack, request by request; the pool's closed form beside it; and how long the night was down. */
function run(values: Ddos, random: RandomStreams) {
  const traffic = trafficAt(values, values.hour, true);
  const load = totalCores(traffic);
  const pool = poolState(values.servers, values.placesInApp, load);
  return {
    facts: {
      ...simulatePool(traffic, values.servers, values.placesInApp, random, values.requests),
      minutesDown: theNight(values, values.defenceFromHour, random).facts.minutesDown,
      coresAsked: load,
      theoryAttackerPagesPerSecond: traffic.attack.perSecond * (1 - pool.lostShare),
      theoryAppUtilisation: pool.utilisation,
      theoryLostShare: pool.lostShare,
    },
  };
}

function night(values: Ddos, random: RandomStreams) {
  return theNight(values, values.defenceFromHour, random);
}

/** One attack on the site as it was, seen through averages of a window, and the time to an alert against the window. */
function alertWindow(values: Ddos, random: RandomStreams) {
  const site = undefended(values);
  const before = trafficAt(site, values.hour, false);
  const under = trafficAt(site, values.hour, true);
  return throughWindows(
    {
      servers: values.servers,
      coresBefore: totalCores(before),
      attackCores: totalCores(under) - totalCores(before),
      pagesPerSecondBefore: before.pages.perSecond,
      attackPagesPerSecond: under.attack.perSecond,
      windowSeconds: values.windowSeconds,
      appMetrics: values.appMetrics,
    },
    random,
  );
}

export const ddos = defineModel({
  name: 'ddos',
  parameters,
  run,
  views: { night, firstHours, dashboard, cpuByKind, defences, fingerprints, cheapAttack, alertWindow },
  gaps: ['attackerRequestsPerMinute', 'secondsToAlert', 'secondsToAppAlert', 'secondsToHostAlert'],
});
