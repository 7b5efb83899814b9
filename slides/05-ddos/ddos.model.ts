/**
 * Ddos: one pool of app servers serves cheap API calls and dear server-rendered pages; an attacker asks for pages. Rates
 * per second, times in milliseconds or as named, hours counted from midnight. Rules and sources: ddos.model.md.
 */
import { defineModel, type Effort } from '../../src/simulation/model.ts';
import { number, toggle, type Values } from '../../src/simulation/parameters.ts';
import { power } from '../../src/simulation/portable-math.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { throughWindows } from './alert.ts';
import { simulatePool } from './app-pool.simulate.ts';
import { p95Stretch, poolState } from './app-pool.ts';
import {
  acceptedByWindow,
  attackerPerMinute,
  passedByLimit,
  peopleBlocked,
  SHARED_FINGERPRINTS,
  sharedPerMinute,
} from './fingerprints.ts';
import { momentAt, theNight } from './night.ts';
import { cores, pagesAt, type Site, totalCores, trafficAt } from './traffic.ts';
import { words } from './words.ts';

const label = words.ddos;

const parameters = {
  attackPagesPerSecond: number({
    label: label.attackPagesPerSecond,
    unit: 'pages/s',
    minimum: 0,
    maximum: 100_000,
    default: 100,
    slider: { minimum: 0, maximum: 300, step: 5 },
  }),
  pageMilliseconds: number({
    label: label.pageMilliseconds,
    unit: 'ms',
    minimum: 0.01,
    maximum: 100_000,
    default: 300,
    slider: { minimum: 20, maximum: 1000, step: 10 },
  }),
  apiMilliseconds: number({
    label: label.apiMilliseconds,
    unit: 'ms',
    minimum: 0.01,
    maximum: 10_000,
    default: 3,
    slider: { minimum: 1, maximum: 20, step: 0.5 },
  }),
  apiCallsPerSecond: number({
    label: label.apiCallsPerSecond,
    unit: 'calls/s',
    minimum: 0,
    maximum: 1_000_000,
    default: 2000,
    slider: { minimum: 0, maximum: 5000, step: 100 },
  }),
  pagesPerSecond: number({
    label: label.pagesPerSecond,
    unit: 'pages/s',
    minimum: 0.01,
    maximum: 100_000,
    default: 10,
    slider: { minimum: 1, maximum: 50, step: 1 },
  }),
  servers: number({
    label: label.servers,
    unit: '',
    minimum: 1,
    maximum: 10_000,
    default: 24,
    integer: true,
    slider: { minimum: 4, maximum: 96, step: 2 },
  }),
  placesInApp: number({
    label: label.placesInApp,
    unit: 'requests',
    minimum: 1,
    maximum: 20_000,
    default: 1000,
    integer: true,
    slider: { minimum: 100, maximum: 2000, step: 100 },
  }),
  hour: number({
    label: label.hour,
    unit: 'h',
    minimum: 0,
    maximum: 24,
    default: 1,
    slider: { minimum: 0, maximum: 24, step: 0.5 },
  }),
  oldRelease: toggle({ label: label.oldRelease, default: false }),
  fingerprintLimit: toggle({ label: label.fingerprintLimit, default: false }),
  clientSideRendering: toggle({ label: label.clientSideRendering, default: false }),
  defenceFromHour: number({
    label: label.defenceFromHour,
    unit: 'h',
    minimum: -2,
    maximum: 12,
    default: 8.5,
    slider: { minimum: -2, maximum: 12, step: 0.25 },
  }),
  limitPerMinute: number({
    label: label.limitPerMinute,
    unit: 'pages/min',
    minimum: 1,
    maximum: 100_000,
    default: 30,
    integer: true,
    slider: { minimum: 1, maximum: 120, step: 1 },
  }),
  attackerFingerprints: number({
    label: label.attackerFingerprints,
    unit: '',
    minimum: 1,
    maximum: 10_000_000,
    default: 20,
    integer: true,
    slider: { minimum: 1, maximum: 2000, step: 66, logarithmic: true },
  }),
  attackerRepeatShare: number({
    label: label.attackerRepeatShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 0.3,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  repeatShare: number({
    label: label.repeatShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 0.6,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  windowSeconds: number({
    label: label.windowSeconds,
    unit: 's',
    minimum: 1,
    maximum: 600,
    default: 300,
    integer: true,
    slider: { minimum: 10, maximum: 600, step: 10 },
  }),
  appMetrics: toggle({ label: label.appMetrics, default: false }),
  requests: number({
    label: label.requests,
    unit: 'requests',
    minimum: 1000,
    maximum: 10_000_000,
    default: 300_000,
    integer: true,
  }),
};

type Ddos = Values<typeof parameters>;

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

const POINTS = 61;

/** Cores asked for by kind against the rate of the attack, at the chosen hour. */
function cpuByKind(values: Ddos) {
  const end = Math.max(200, 1.25 * values.attackPagesPerSecond);
  const column = () => new Float64Array(POINTS);
  const columns = {
    attackPagesPerSecond: column(),
    apiCores: column(),
    pageCores: column(),
    attackCores: column(),
    servers: column().fill(values.servers),
  };
  const coresAt = (attackPagesPerSecond: number) => {
    const traffic = trafficAt({ ...values, attackPagesPerSecond }, values.hour, true);
    return {
      api: cores(traffic.api),
      page: cores(traffic.pages) + cores(traffic.shells),
      attack: cores(traffic.attack) + cores(traffic.attackShells) + cores(traffic.refused),
    };
  };
  for (let i = 0; i < POINTS; i++) {
    const rate = (end * i) / (POINTS - 1);
    const asked = coresAt(rate);
    columns.attackPagesPerSecond[i] = rate;
    columns.apiCores[i] = asked.api;
    columns.pageCores[i] = asked.page;
    columns.attackCores[i] = asked.attack;
  }
  const now = coresAt(values.attackPagesPerSecond);
  const total = now.api + now.page + now.attack;
  const { api, pages, attack } = trafficAt(values, values.hour, true);
  const requests = attack.perSecond + api.perSecond + pages.perSecond;
  return {
    facts: {
      apiCores: now.api,
      pageCores: now.page,
      attackCores: now.attack,
      attackCoresShare: total > 0 ? now.attack / total : 0,
      attackRequestsShare: requests > 0 ? attack.perSecond / requests : 0,
      pageCostInApiCalls: values.pageMilliseconds / values.apiMilliseconds,
      coresAskedShare: total / values.servers,
    },
    columns,
  };
}

/** What is compared, in the order of the rows: nothing, each defence alone, the limit with client-side rendering, all. */
const DEFENCES = [
  { oldRelease: false, fingerprintLimit: false, clientSideRendering: false },
  { oldRelease: true, fingerprintLimit: false, clientSideRendering: false },
  { oldRelease: false, fingerprintLimit: true, clientSideRendering: false },
  { oldRelease: false, fingerprintLimit: false, clientSideRendering: true },
  { oldRelease: false, fingerprintLimit: true, clientSideRendering: true },
  { oldRelease: true, fingerprintLimit: true, clientSideRendering: true },
] as const;

/** Load and page times at the chosen hour under attack, without and with each defence, and with those switched on. */
function defences(values: Ddos) {
  const stretch = p95Stretch(values.servers, values.placesInApp);
  const state = (site: Site) => ({
    ...momentAt(site, values.hour, true, stretch),
    load: totalCores(trafficAt(site, values.hour, true)) / values.servers,
  });
  const rows = DEFENCES.map((defence) => state({ ...values, ...defence }));
  const now = state(values);
  return {
    facts: {
      appLoad: now.load,
      appUtilisation: now.utilisation,
      p95ResponseSeconds: now.p95Seconds,
      lostShare: now.lostShare,
      attackerPagesPerSecond: now.attackerPagesPerSecond,
      isDown: now.down ? 1 : 0,
    },
    columns: {
      defence: Float64Array.from(rows, (_, i) => i),
      appLoad: Float64Array.from(rows, (row) => row.load),
      appUtilisation: Float64Array.from(rows, (row) => row.utilisation),
      p95ResponseSeconds: Float64Array.from(rows, (row) => row.p95Seconds),
      lostShare: Float64Array.from(rows, (row) => row.lostShare),
      attackerPagesPerSecond: Float64Array.from(rows, (row) => row.attackerPagesPerSecond),
      isDown: Float64Array.from(rows, (row) => (row.down ? 1 : 0)),
    },
  };
}

/** Fingerprints drawn, the busiest first. */
const RANKS = 60;
const MOST_IDENTITIES = 2000;
const MOST_LIMIT = 120;

/**
 * Requests a minute by fingerprint, of people's shared ones and of the attacker's; how much of the attack a limit stops
 * against the number of identities, and how many real people's pages it blocks against the limit. At the busiest hour.
 */
function fingerprints(values: Ddos, _random: RandomStreams, effort: Effort) {
  const crowd = { ...values, pagesPerSecond: pagesAt(values, BUSIEST_HOUR) };
  const passed = passedByLimit(crowd);
  const points = effort === 'drag' ? 25 : POINTS;
  const perIdentity = attackerPerMinute(crowd);
  const attackPerMinute = 60 * values.attackPagesPerSecond;
  const identities = Float64Array.from({ length: points }, (_, i) => power(MOST_IDENTITIES, i / (points - 1)));
  const limits = Float64Array.from({ length: points }, (_, i) => Math.round(1 + ((MOST_LIMIT - 1) * i) / (points - 1)));
  return {
    facts: {
      attackStoppedShare: 1 - passed.attack,
      peopleBlockedShare: peopleBlocked(crowd, passed),
      attackerRequestsPerFingerprintPerMinute: perIdentity,
      busiestSharedFingerprintPerMinute: sharedPerMinute(crowd, 0),
      identitiesToStayBelowLimit: Math.ceil(attackPerMinute / values.limitPerMinute),
    },
    columns: {
      rank: Float64Array.from({ length: RANKS }, (_, i) => i + 1),
      peopleRequestsPerMinute: Float64Array.from({ length: RANKS }, (_, i) =>
        i < SHARED_FINGERPRINTS ? sharedPerMinute(crowd, i) : 0,
      ),
      attackerRequestsPerMinute: Float64Array.from({ length: RANKS }, (_, i) =>
        i < values.attackerFingerprints ? perIdentity : Number.NaN,
      ),
      identities,
      attackStoppedShare: identities.map(
        (count) => 1 - acceptedByWindow(attackPerMinute / count, values.limitPerMinute),
      ),
      limitPerMinute: limits,
      peopleBlockedShare: limits.map((limitPerMinute) => {
        const limited = { ...crowd, limitPerMinute };
        return peopleBlocked(limited, passedByLimit(limited));
      }),
    },
  };
}

/** The evening, when most people would be hit by a limit. */
const BUSIEST_HOUR = 21;
const CHEAPEST_PAGE_MILLISECONDS = 10;
/** From 10 ms to 10 s. */
const PAGE_COST_RANGE = 1000;
/** A page request as the attacker sends it, headers and all (assumed). */
const REQUEST_BYTES = 800;

/** Pages a second that fill the pool, against the cost of a page: what is left of the cores ÷ that cost. */
function cheapAttack(values: Ddos) {
  const quiet = (pageMilliseconds: number) =>
    totalCores(trafficAt({ ...values, pageMilliseconds }, values.hour, false));
  const toFill = (pageMilliseconds: number) =>
    Math.max(0, ((values.servers - quiet(pageMilliseconds)) * 1000) / pageMilliseconds);
  const pageMilliseconds = Float64Array.from(
    { length: POINTS },
    (_, i) => CHEAPEST_PAGE_MILLISECONDS * power(PAGE_COST_RANGE, i / (POINTS - 1)),
  );
  const enough = toFill(values.pageMilliseconds);
  return {
    facts: {
      attackPagesPerSecondToFill: enough,
      attackKilobitsPerSecondToFill: (enough * REQUEST_BYTES * 8) / 1000,
      normalPagesPerSecond: pagesAt(values, values.hour),
      serversToWithstand: Math.ceil(
        quiet(values.pageMilliseconds) + (values.attackPagesPerSecond * values.pageMilliseconds) / 1000,
      ),
    },
    columns: { pageMilliseconds, attackPagesPerSecondToFill: pageMilliseconds.map(toFill) },
  };
}

/** One attack seen through averages of a window, and the time to an alert against the window. */
function alertWindow(values: Ddos, random: RandomStreams) {
  const before = trafficAt(values, values.hour, false);
  const under = trafficAt(values, values.hour, true);
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
  views: { night, cpuByKind, defences, fingerprints, cheapAttack, alertWindow },
  underLoad: {
    label: label.scarce,
    demand: (values, _random, multiplier) => multiplier * totalCores(trafficAt(values, values.hour, true)),
    capacity: (values) => values.servers,
  },
});
