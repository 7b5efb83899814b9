/**
 * menu-gzip: a load balancer compresses every answer that carries the menu; what its queue cannot hold is dropped and
 * sent again by TCP's timer. Rates per second, bytes, milliseconds of a core. Equations and sources: model/menu-gzip.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import { monotoneCubic } from '../../../src/simulation/engine/monotone-cubic.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { RememberedExponential } from '../../../src/simulation/engine/remembered-exponential.ts';
import { answer, coresNeeded } from './menu-gzip/answer.ts';
import {
  type Balancer,
  type BalancerState,
  loadPerCore,
  scaledTo,
  theoryLostShare,
  watchBalancer,
} from './menu-gzip/balancer.ts';
import { hasLongQueue, limitOfBalancer } from './menu-gzip/balancer-limit.ts';
import { gigabitsPerSecond, levelColumns } from './menu-gzip/level-costs.ts';
import { LEVELS } from './menu-gzip/levels-table.ts';
import { type MenuGzip, parameters } from './menu-gzip/parameters.ts';

/** main.js is compressed beforehand; once its turn has come, this is what the line still takes. An assumption. */
const TRANSFER_SECONDS = 0.3;
/** The unmetered channel that the data centre lent. As told. */
const LINK_CAPACITY_GIGABITS_PER_SECOND = 10;

function balancerOf(values: MenuGzip): Balancer {
  return {
    requestsPerSecond: values.requestsPerSecond,
    serviceSeconds: answer(values).cpuMilliseconds / 1000,
    cores: values.balancerCores,
    queuePlaces: values.queuePlaces,
  };
}

function factsOf(values: MenuGzip, state: BalancerState) {
  const { bytes, compressedBytes, cpuMilliseconds } = answer(values);
  const delivered = values.requestsPerSecond * (1 - state.givenUpShare);
  return {
    menuBytes: bytes,
    compressedBytes,
    cpuMillisecondsPerAnswer: cpuMilliseconds,
    linkGigabitsPerSecond: gigabitsPerSecond(delivered, compressedBytes),
    linkCapacityGigabitsPerSecond: LINK_CAPACITY_GIGABITS_PER_SECOND,
    balancerCoresNeeded: coresNeeded(values),
    balancerUtilisation: state.utilisation,
    balancerLoadPerCore: loadPerCore(state, cpuMilliseconds / 1000),
    lostShare: state.lostShare,
    givenUpShare: state.givenUpShare,
    p95MainScriptSeconds: state.p95DelaySeconds + TRANSFER_SECONDS,
  };
}

function run(values: MenuGzip, random: RandomStreams) {
  const facts = factsOf(values, watchBalancer(balancerOf(values), values.requests, random('arrivals')));
  return { facts: { ...facts, ...theory(values) } };
}

/** Holds for a queue that is long beside the cores, away from the limit itself. */
function theory(values: MenuGzip): Record<string, number> {
  const needed = coresNeeded(values);
  const cores = values.balancerCores;
  if (values.queuePlaces === null) return needed < cores ? { theoryBalancerUtilisation: needed / cores } : {};
  if (values.queuePlaces < cores) return {};
  return {
    theoryBalancerUtilisation: Math.min(1, needed / cores),
    theoryLostShare: theoryLostShare(needed, cores),
    theoryGivenUpShare: needed <= cores ? 0 : 1 - cores / needed,
  };
}

/** Visits of an evening's hours, from 17:00 to midnight, as a share of the peak. An assumption. */
const EVENING = [0.35, 0.45, 0.62, 0.85, 1, 0.9, 0.6, 0.3];
const EVENING_START_MINUTES = 17 * 60;

const eveningShare = monotoneCubic(EVENING);

/** The evening in slots, each a steady state of its own: queue and retries settle within seconds, the rate in hours. */
function evening(values: MenuGzip, random: RandomStreams, effort: Effort) {
  const balancer = balancerOf(values);
  const stateAt = statesOfEvening(random, effort);
  // A queue shorter than the cores are many is simulated while a slider moves, too: fewer times then.
  const slotMinutes = effort === 'rest' || hasLongQueue(balancer) ? 6 : 12;
  const slots = ((EVENING.length - 1) * 60) / slotMinutes + 1;
  const columns = {
    minuteOfDay: new Float64Array(slots),
    visitsPerSecond: new Float64Array(slots),
    balancerLoadPerCore: new Float64Array(slots),
    lostShare: new Float64Array(slots),
    p95MainScriptSeconds: new Float64Array(slots),
  };
  let minutesDropping = 0;
  let worst = 0;
  for (let i = 0; i < slots; i++) {
    const minutes = i * slotMinutes;
    const requestsPerSecond = values.requestsPerSecond * eveningShare(minutes / 60);
    const state = stateAt({ ...balancer, requestsPerSecond });
    columns.minuteOfDay[i] = EVENING_START_MINUTES + minutes;
    columns.visitsPerSecond[i] = requestsPerSecond;
    columns.balancerLoadPerCore[i] = loadPerCore(state, balancer.serviceSeconds);
    columns.lostShare[i] = state.lostShare;
    const seconds = state.p95DelaySeconds + TRANSFER_SECONDS;
    columns.p95MainScriptSeconds[i] = seconds;
    if (state.lostShare >= DROPPING) minutesDropping += slotMinutes;
    if (seconds > (columns.p95MainScriptSeconds[worst] ?? 0)) worst = i;
  }
  return {
    facts: {
      peakBalancerLoadPerCore: highest(columns.balancerLoadPerCore),
      peakLostShare: highest(columns.lostShare),
      peakP95MainScriptSeconds: highest(columns.p95MainScriptSeconds),
      worstMinuteOfDay: columns.minuteOfDay[worst] ?? 0,
      minutesDropping,
      balancerCoresNeededAtPeak: coresNeeded(values),
      balancerCores: values.balancerCores,
      cpuMillisecondsPerAnswer: answer(values).cpuMilliseconds,
    },
    columns,
  };
}

/** Seen on a smaller copy; while a slider moves from the limit of a long queue, where there is one. */
function statesOfEvening(random: RandomStreams, effort: Effort): (balancer: Balancer) => BalancerState {
  const arrivals = new RememberedExponential(random('arrivals'));
  return (balancer) => {
    const copy = scaledTo(balancer, SCALED_TO.rest);
    if (effort === 'rest') return watchBalancer(copy, 4000, arrivals.rewind());
    if (hasLongQueue(copy)) return limitOfBalancer(copy);
    return watchBalancer(scaledTo(balancer, SCALED_TO.drag), 400, arrivals.rewind());
  };
}

/** Answers per second that the copy compresses. */
const SCALED_TO = { drag: 30, rest: 120 };

/** From this share of tries lost on, a minute counts as one that drops packets. */
const DROPPING = 0.01;

/** Bytes, bytes on the link and cores for menus of one to four levels, at the level and rate that the sliders set. */
function menuSize(values: MenuGzip) {
  const depths = parameters.menuDepth.maximum;
  const columns = {
    menuDepth: new Float64Array(depths),
    menuBytes: new Float64Array(depths),
    compressedBytes: new Float64Array(depths),
    linkGigabitsPerSecond: new Float64Array(depths),
    balancerCoresNeeded: new Float64Array(depths),
  };
  for (let i = 0; i < depths; i++) {
    const point = { ...values, menuDepth: i + 1 };
    const { bytes, compressedBytes } = answer(point);
    columns.menuDepth[i] = i + 1;
    columns.menuBytes[i] = bytes;
    columns.compressedBytes[i] = compressedBytes;
    columns.linkGigabitsPerSecond[i] = gigabitsPerSecond(values.requestsPerSecond, compressedBytes);
    columns.balancerCoresNeeded[i] = coresNeeded(point);
  }
  const at = values.menuDepth - 1;
  return {
    facts: {
      menuBytes: columns.menuBytes[at] ?? 0,
      linkGigabitsPerSecond: columns.linkGigabitsPerSecond[at] ?? 0,
      linkCapacityGigabitsPerSecond: LINK_CAPACITY_GIGABITS_PER_SECOND,
      balancerCoresNeeded: columns.balancerCoresNeeded[at] ?? 0,
      balancerCores: values.balancerCores,
      /** What the last level of the menu multiplied the bytes by; 1 where there is no level above. */
      bytesFactorOfLastLevel: at > 0 ? (columns.menuBytes[at] ?? 0) / (columns.menuBytes[at - 1] ?? 1) : 1,
    },
    columns,
  };
}

/** Every level's bytes, time and cores from the shipped table; a figure redraws them with levelColumns and its own. */
function levels(values: MenuGzip, random: RandomStreams, effort: Effort) {
  const { bytes } = answer(values);
  const columns = levelColumns(bytes, values.requestsPerSecond, LEVELS);
  const state = watchBalancer(
    scaledTo(balancerOf(values), effort === 'drag' ? 200 : 600),
    effort === 'drag' ? 4000 : 40_000,
    random('arrivals'),
  );
  return { facts: factsOf(values, state), columns };
}

function highest(column: Float64Array): number {
  return column.reduce((a, b) => Math.max(a, b), 0);
}

export const menuGzip = defineModel({
  name: 'menu-gzip',
  parameters,
  run,
  views: { evening, menuSize, levels },
});
