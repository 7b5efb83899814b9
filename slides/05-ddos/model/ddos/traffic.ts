/**
 * What the app servers are asked for, by kind: API calls, pages of people, pages of the attacker, after the defences that
 * are on. Rates per second; a kind's cores are its rate × its time. Requests that a limit turns away cost a little too.
 */
import { dayFactor } from '../../../shared/day-curve.ts';
import { passedByLimit } from '../rate-limit/fingerprints.ts';

export interface Site {
  apiCallsPerSecond: number;
  pagesPerSecond: number;
  apiMilliseconds: number;
  pageMilliseconds: number;
  attackPagesPerSecond: number;
  attackerFingerprints: number;
  attackerRepeatShare: number;
  repeatShare: number;
  limitPerMinute: number;
  fingerprintLimit: boolean;
  clientSideRendering: boolean;
  oldRelease: boolean;
  servers: number;
  placesInApp: number;
}

/** Peak of the day ÷ its mean (assumed). */
const PEAK_FACTOR = 1.8;
/** What the release of the week before saves of a page's cost (assumed; the talk says that it helped a little). */
const OLD_RELEASE_SAVES = 0.15;
/** A page that the visitor's browser renders still asks for this many API calls' worth (assumed). */
const CALLS_PER_SHELL = 5;
/** To fingerprint a request, look it up and refuse it (assumed). */
const REFUSAL_MILLISECONDS = 0.2;

export interface Kind {
  perSecond: number;
  milliseconds: number;
}

export interface Traffic {
  api: Kind;
  pages: Kind;
  attack: Kind;
  /** Pages that the visitor's own browser renders, of people and of the attacker. */
  shells: Kind;
  attackShells: Kind;
  refused: Kind;
}

/** The site as it was before anybody fought back, whatever is switched on. */
export const undefended = <S extends Site>(site: S): S => ({
  ...site,
  oldRelease: false,
  fingerprintLimit: false,
  clientSideRendering: false,
});

/** Server-rendered pages a second that people ask for at an hour of the day. */
export function pagesAt(site: Site, hour: number): number {
  return site.pagesPerSecond * dayFactor(hour, PEAK_FACTOR);
}

/** Traffic at an hour of the day, with the attack or without. */
export function trafficAt(site: Site, hour: number, attacked: boolean): Traffic {
  const factor = dayFactor(hour, PEAK_FACTOR);
  const pages = pagesAt(site, hour);
  const attack = attacked ? site.attackPagesPerSecond : 0;
  const passed = site.fingerprintLimit
    ? passedByLimit({ ...site, pagesPerSecond: pages, attackPagesPerSecond: attack })
    : { firstVisits: 1, repeatVisits: 1, attack: 1 };
  const first = pages * (1 - site.repeatShare) * passed.firstVisits;
  const repeat = pages * site.repeatShare * passed.repeatVisits;
  const letIn = attack * passed.attack;
  const repeatShells = site.clientSideRendering ? repeat : 0;
  const attackShells = site.clientSideRendering ? letIn * site.attackerRepeatShare : 0;
  const page = site.pageMilliseconds * (site.oldRelease ? 1 - OLD_RELEASE_SAVES : 1);
  const shell = Math.min(page, CALLS_PER_SHELL * site.apiMilliseconds);
  return {
    api: { perSecond: site.apiCallsPerSecond * factor, milliseconds: site.apiMilliseconds },
    pages: { perSecond: first + repeat - repeatShells, milliseconds: page },
    attack: { perSecond: letIn - attackShells, milliseconds: page },
    shells: { perSecond: repeatShells, milliseconds: shell },
    attackShells: { perSecond: attackShells, milliseconds: shell },
    refused: { perSecond: pages + attack - first - repeat - letIn, milliseconds: REFUSAL_MILLISECONDS },
  };
}

export const cores = ({ perSecond, milliseconds }: Kind): number => (perSecond * milliseconds) / 1000;

export function totalCores(traffic: Traffic): number {
  return Object.values(traffic).reduce((sum: number, kind: Kind) => sum + cores(kind), 0);
}
