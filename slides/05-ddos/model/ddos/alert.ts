/**
 * When an alert fires: one minute and what follows it, seen through moving averages. The host's metric is the share of its
 * cores that are busy; the app's own is how many pages it renders. Both are counted every second and averaged over the
 * window before an alert compares them with its threshold. Time is counted from the attack's first second.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';

/** Seconds shown before and after the attack begins. */
const BEFORE_SECONDS = 600;
const AFTER_SECONDS = 900;
const STEP_SECONDS = 10;
/** The attack grows to its full rate over this long (assumed). */
const RAMP_SECONDS = 60;
/** Windows of the sweep. */
const WINDOWS = [10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600] as const;
/** Cores busy before an alert: high, or every evening's peak would ring it. Pages: a multiple of what is normal. */
export const HOST_THRESHOLD = 0.9;
export const APP_THRESHOLD_FACTOR = 3;

export interface Signals {
  servers: number;
  coresBefore: number;
  /** Cores that the whole attack asks for on top. */
  attackCores: number;
  pagesPerSecondBefore: number;
  attackPagesPerSecond: number;
  windowSeconds: number;
  appMetrics: boolean;
}

export function throughWindows(signals: Signals, random: RandomStreams) {
  const seconds = BEFORE_SECONDS + AFTER_SECONDS;
  const host = new Float64Array(seconds);
  const app = new Float64Array(seconds);
  const [hostScatter, appScatter] = [random('host'), random('app')];
  for (let i = 0; i < seconds; i++) {
    const attack = Math.min(1, Math.max(0, (i - BEFORE_SECONDS) / RAMP_SECONDS));
    const asked = (signals.coresBefore + attack * signals.attackCores) / signals.servers;
    const busy = Math.min(1, asked);
    const sampled = busy + hostScatter.normal() * Math.sqrt((busy * (1 - busy)) / signals.servers);
    host[i] = Math.min(1, Math.max(0, sampled));
    // Beyond its cores the app renders what it can.
    const served = asked > 1 ? 1 / asked : 1;
    const pages = (signals.pagesPerSecondBefore + attack * signals.attackPagesPerSecond) * served;
    app[i] = Math.max(0, Math.round(pages + appScatter.normal() * Math.sqrt(pages)));
  }
  const appThreshold = APP_THRESHOLD_FACTOR * signals.pagesPerSecondBefore;
  const hostSums = runningSums(host);
  const appSums = runningSums(app);
  const hostAlert = (window: number) => firstAbove(hostSums, window, HOST_THRESHOLD);
  const appAlert = (window: number) => firstAbove(appSums, window, appThreshold);
  const points = seconds / STEP_SECONDS;
  const at = (i: number) => (i + 1) * STEP_SECONDS;
  const curve = (value: (second: number) => number) => Float64Array.from({ length: points }, (_, i) => value(at(i)));
  const secondsToHostAlert = hostAlert(signals.windowSeconds);
  const secondsToAppAlert = appAlert(signals.windowSeconds);
  const first = [secondsToHostAlert, ...(signals.appMetrics ? [secondsToAppAlert] : [])].filter(
    (s) => !Number.isNaN(s),
  );
  return {
    facts: {
      secondsToAlert: first.length > 0 ? Math.min(...first) : Number.NaN,
      secondsToHostAlert,
      secondsToAppAlert,
      hostThreshold: HOST_THRESHOLD,
      /** Share of the cores that is busy without the attack. */
      hostNormal: Math.min(1, signals.coresBefore / signals.servers),
      appThresholdPagesPerSecond: appThreshold,
    },
    columns: {
      secondsFromAttack: curve((second) => second - BEFORE_SECONDS),
      appUtilisation: curve((second) => average(hostSums, second, STEP_SECONDS)),
      averagedUtilisation: curve((second) => average(hostSums, second, signals.windowSeconds)),
      renderedPagesPerSecond: curve((second) => average(appSums, second, STEP_SECONDS)),
      averagedPagesPerSecond: curve((second) => average(appSums, second, signals.windowSeconds)),
      windowSeconds: Float64Array.from(WINDOWS),
      secondsToHostAlert: Float64Array.from(WINDOWS, hostAlert),
      secondsToAppAlert: Float64Array.from(WINDOWS, appAlert),
    },
  };
}

function runningSums(samples: Float64Array): Float64Array {
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] ?? 0) + (samples[i] ?? 0);
  return sums;
}

/** Mean of the `window` samples that end at `second`, or of all there are by then. */
function average(sums: Float64Array, second: number, window: number): number {
  const from = Math.max(0, second - window);
  return ((sums[second] ?? 0) - (sums[from] ?? 0)) / (second - from);
}

/** Seconds after the attack's beginning when the average first exceeds the threshold; NaN where it does not. */
function firstAbove(sums: Float64Array, window: number, threshold: number): number {
  for (let second = BEFORE_SECONDS + 1; second < sums.length; second++)
    if (average(sums, second, window) > threshold) return second - BEFORE_SECONDS;
  return Number.NaN;
}
