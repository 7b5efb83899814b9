/**
 * The night from ten in the evening to noon: the attack from midnight to three and again in the morning, the old release
 * from 01:16, the defences from a chosen hour. The pool fills and empties within a minute, so each moment is a steady state.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { p95Stretch, poolState } from './app-pool.ts';
import { cores, type Site, totalCores, trafficAt } from './traffic.ts';

/** Hours from midnight; negative is the evening before. */
export interface Span {
  fromHour: number;
  toHour: number;
  minutesPerPoint: number;
}
export const WHOLE_NIGHT: Span = { fromHour: -2, toHour: 12, minutesPerPoint: 5 };
/** When it came back is assumed. */
export const SECOND_ATTACK_HOUR = 8;
/** As told: from midnight to three. For how long it came back is assumed. */
const ATTACKS = [
  { from: 0, to: 3 },
  { from: SECOND_ATTACK_HOUR, to: 10 },
] as const;
/** As told. */
export const OLD_RELEASE_FROM = 1 + 16 / 60;

/** Down: more than this share refused, or a page takes longer than this to most. */
export const DOWN_LOST_SHARE = 0.05;
export const DOWN_PAGE_SECONDS = 10;
/** From here on every place in the pool is taken now and then. */
const FULL_LOST_SHARE = 0.001;

export const isAttacked = (hour: number) => ATTACKS.some(({ from, to }) => hour >= from && hour < to);

export interface Moment {
  renderedPagesPerSecond: number;
  attackerPagesPerSecond: number;
  /** Pages that what all else that gets in leaves of the cores can render: a full pool refuses API calls as well. */
  affordablePagesPerSecond: number;
  utilisation: number;
  lostShare: number;
  p95Seconds: number;
  down: boolean;
}

/** Expected state of the pool at an hour; `stretch` is the pool's p95 as a multiple of a page's work. */
export function momentAt(site: Site, hour: number, attacked: boolean, stretch: (load: number) => number): Moment {
  const traffic = trafficAt(site, hour, attacked);
  const load = totalCores(traffic);
  const pool = poolState(site.servers, site.placesInApp, load);
  const elsewhere = (load - cores(traffic.pages) - cores(traffic.attack)) * (1 - pool.lostShare);
  const p95Seconds = (stretch(load) * traffic.pages.milliseconds) / 1000;
  return {
    renderedPagesPerSecond: (traffic.pages.perSecond + traffic.attack.perSecond) * (1 - pool.lostShare),
    attackerPagesPerSecond: traffic.attack.perSecond * (1 - pool.lostShare),
    affordablePagesPerSecond: (Math.max(0, site.servers - elsewhere) * 1000) / traffic.pages.milliseconds,
    utilisation: pool.utilisation,
    lostShare: pool.lostShare,
    p95Seconds,
    down: pool.lostShare > DOWN_LOST_SHARE || p95Seconds > DOWN_PAGE_SECONDS,
  };
}

/** The site as it stood at that hour of the night. */
function siteAt(site: Site, hour: number, defenceFromHour: number): Site {
  const defended = hour >= defenceFromHour;
  return {
    ...site,
    oldRelease: site.oldRelease && hour >= OLD_RELEASE_FROM,
    fingerprintLimit: site.fingerprintLimit && defended,
    clientSideRendering: site.clientSideRendering && defended,
  };
}

/** Panel of the night; the count of rendered pages has the scatter of a minute's Poisson count, the rest is expected. */
export function theNight(site: Site, defenceFromHour: number, random: RandomStreams, span: Span = WHOLE_NIGHT) {
  const points = ((span.toHour - span.fromHour) * 60) / span.minutesPerPoint + 1;
  const stretch = p95Stretch(site.servers, site.placesInApp);
  const scatter = random('rendered pages');
  const column = () => new Float64Array(points);
  const columns = {
    hour: column(),
    renderedPagesPerSecond: column(),
    attackPagesAskedPerSecond: column(),
    affordablePagesPerSecond: column(),
    appUtilisation: column(),
    p95ResponseSeconds: column(),
    lostShare: column(),
    isDown: column(),
  };
  let down = 0;
  let mostRendered = 0;
  let worst = 0;
  for (let i = 0; i < points; i++) {
    const hour = span.fromHour + (i * span.minutesPerPoint) / 60;
    const attacked = isAttacked(hour);
    const at = momentAt(siteAt(site, hour, defenceFromHour), hour, attacked, stretch);
    const noise = scatter.normal() * Math.sqrt(at.renderedPagesPerSecond / 60);
    // Where the pool is full, a minute's count scatters because its pages cost more or less: so does what could be rendered.
    const affordable = at.affordablePagesPerSecond + (at.lostShare > FULL_LOST_SHARE ? noise : 0);
    columns.hour[i] = hour;
    columns.renderedPagesPerSecond[i] = Math.max(0, Math.min(affordable, at.renderedPagesPerSecond + noise));
    columns.attackPagesAskedPerSecond[i] = attacked ? site.attackPagesPerSecond : 0;
    columns.affordablePagesPerSecond[i] = affordable;
    columns.appUtilisation[i] = at.utilisation;
    columns.p95ResponseSeconds[i] = at.p95Seconds;
    columns.lostShare[i] = at.lostShare;
    columns.isDown[i] = at.down ? 1 : 0;
    if (at.down) down++;
    mostRendered = Math.max(mostRendered, at.renderedPagesPerSecond);
    worst = Math.max(worst, at.p95Seconds);
  }
  return {
    facts: {
      minutesDown: down * span.minutesPerPoint,
      peakRenderedPagesPerSecond: mostRendered,
      worstP95ResponseSeconds: worst,
    },
    columns,
  };
}
