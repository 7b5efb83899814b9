/** Who uses the cores, what each defence takes off them, and how little an attacker needs: columns for three figures. */
import { power } from '../../../src/simulation/engine/portable-math.ts';
import { p95Stretch } from '../model/ddos/app-pool.ts';
import { momentAt } from '../model/ddos/night.ts';
import { type Ddos, parameters } from '../model/ddos/parameters.ts';
import { cores, pagesAt, type Site, totalCores, trafficAt, undefended } from '../model/ddos/traffic.ts';

const POINTS = 61;

/** As far as the slider goes; a link may go further. */
const MOST_ATTACK = 200;

/** Cores asked for by kind against the rate of the attack, at the chosen hour, before anybody fought back. */
export function cpuByKind(chosen: Ddos) {
  const values = undefended(chosen);
  const end = values.attackPagesPerSecond <= MOST_ATTACK ? MOST_ATTACK : 1.25 * values.attackPagesPerSecond;
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
      apiCallsPerSecondNow: api.perSecond,
      pagesPerSecondNow: pages.perSecond,
      attackPagesPerSecondNow: attack.perSecond,
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
export function defences(values: Ddos) {
  const stretch = p95Stretch(values.servers, values.placesInApp);
  const asked = values.attackPagesPerSecond;
  const state = (site: Site) => {
    const traffic = trafficAt(site, values.hour, true);
    const shells = traffic.attackShells.perSecond;
    return {
      ...momentAt(site, values.hour, true, stretch),
      load: totalCores(traffic) / values.servers,
      attackShellShare: asked > 0 ? shells / asked : 0,
      attackRefusedShare: asked > 0 ? 1 - (traffic.attack.perSecond + shells) / asked : 0,
    };
  };
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
      /** Of the attack's pages, what a limit turns away, and what a browser renders. */
      attackRefusedShare: Float64Array.from(rows, (row) => row.attackRefusedShare),
      attackShellShare: Float64Array.from(rows, (row) => row.attackShellShare),
      appUtilisation: Float64Array.from(rows, (row) => row.utilisation),
      p95ResponseSeconds: Float64Array.from(rows, (row) => row.p95Seconds),
      lostShare: Float64Array.from(rows, (row) => row.lostShare),
      attackerPagesPerSecond: Float64Array.from(rows, (row) => row.attackerPagesPerSecond),
      isDown: Float64Array.from(rows, (row) => (row.down ? 1 : 0)),
    },
  };
}

const CHEAPEST_PAGE_MILLISECONDS = 10;
/** From 10 ms to 10 s. */
const PAGE_COST_RANGE = 1000;
/** A page request as the attacker sends it, headers and all (assumed). */
const REQUEST_BYTES = 800;

/** Pages a second that fill the pool, against the cost of a page: what is left of the cores ÷ that cost. */
export function cheapAttack(chosen: Ddos) {
  const values = undefended(chosen);
  const quiet = (pageMilliseconds: number) =>
    totalCores(trafficAt({ ...values, pageMilliseconds }, values.hour, false));
  const toFill = (pageMilliseconds: number) =>
    Math.max(0, ((values.servers - quiet(pageMilliseconds)) * 1000) / pageMilliseconds);
  const pageMilliseconds = Float64Array.from(
    { length: POINTS },
    (_, i) => CHEAPEST_PAGE_MILLISECONDS * power(PAGE_COST_RANGE, i / (POINTS - 1)),
  );
  const enough = toFill(values.pageMilliseconds);
  const { pageMilliseconds: page, servers } = parameters;
  const today = ((servers.default - quiet(page.default)) * 1000) / page.default;
  return {
    facts: {
      attackPagesPerSecondToFill: enough,
      /** Of the cores, what people ask for by themselves. */
      quietCoresShare: quiet(values.pageMilliseconds) / values.servers,
      /** Of what it takes with the cores and the page of that night. */
      timesToday: enough / today,
      attackKilobitsPerSecondToFill: (enough * REQUEST_BYTES * 8) / 1000,
      normalPagesPerSecond: pagesAt(values, values.hour),
      serversToWithstand: Math.ceil(
        quiet(values.pageMilliseconds) + (values.attackPagesPerSecond * values.pageMilliseconds) / 1000,
      ),
    },
    columns: {
      pageMilliseconds,
      attackPagesPerSecondToFill: pageMilliseconds.map(toFill),
      attackMegabitsPerSecondToFill: pageMilliseconds.map((cost) => (toFill(cost) * REQUEST_BYTES * 8) / 1e6),
    },
  };
}
