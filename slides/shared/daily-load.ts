/**
 * A day of load: a rate that follows the clock, against `servers` alike. The mean and the peak of the day are given,
 * and the day's profile is bent until it has both. Hundreds of millions of requests are not drawn one by one: the
 * rate and the backlog are fluids, and response times come from a short station run per time slot. Requests/s; ms.
 */
import FlatQueue from 'flatqueue';
import { monotoneCubic } from '../../src/simulation/engine/monotone-cubic.ts';
import { exp, log, power } from '../../src/simulation/engine/portable-math.ts';
import type { RandomStreams } from '../../src/simulation/engine/random.ts';
import { RememberedExponential } from '../../src/simulation/engine/remembered-exponential.ts';
import { percentiles } from '../../src/simulation/engine/statistics.ts';
import { erlangC, responsePercentileMMc } from '../../src/simulation/queues/queueing-theory.ts';

export const MINUTES_PER_DAY = 1440;

export interface Day {
  /** Mean of the 24 hours. */
  requestsPerSecond: number;
  /** Highest rate ÷ mean rate. */
  peakFactor: number;
  /** Shape: above 0, the highest 1, at equal steps from midnight to midnight, a smooth curve in between. */
  profile: readonly number[];
}

export interface Capacity {
  servers: number;
  /** Mean; exponential. */
  serviceMilliseconds: number;
  /** Who would wait longer leaves. */
  patienceSeconds: number;
}

/** Slots in which the profile is bent: every five minutes. */
const FINE_SLOTS = 288;

/**
 * The rate at a share of the day. The profile is raised to the power that gives it the mean 1/peakFactor: 0 is a flat day,
 * more is a sharper one.
 */
export function rateOfDay({ requestsPerSecond, peakFactor, profile }: Day): (share: number) => number {
  const curve = monotoneCubic(profile);
  const profileAt = (share: number) => curve(share * (profile.length - 1));
  const bend = bendFor(profileAt, peakFactor);
  return (share) => requestsPerSecond * peakFactor * power(profileAt(share), bend);
}

/** At slots + 1 equal steps from midnight to midnight. */
export function ratesOfDay(day: Day, slots: number): Float64Array {
  const rateAt = rateOfDay(day);
  return Float64Array.from({ length: slots + 1 }, (_, i) => rateAt(i / slots));
}

/** ln of the profile's mean is a convex, falling function of the bend: Newton's steps come from the left and never overshoot. */
function bendFor(profileAt: (share: number) => number, peakFactor: number): number {
  const logs = Float64Array.from({ length: FINE_SLOTS }, (_, i) => log(profileAt((i + 0.5) / FINE_SLOTS)));
  const target = -log(peakFactor);
  let bend = 0;
  for (let step = 0; step < 60; step++) {
    let sum = 0;
    let slope = 0;
    for (const share of logs) {
      const weight = exp(bend * share);
      sum += weight;
      slope += share * weight;
    }
    const missing = target - log(sum / FINE_SLOTS);
    if (missing > -1e-9) break;
    bend += (missing * sum) / slope;
  }
  return bend;
}

/** What waits and what leaves when the rate is above the capacity for a while. Seconds of waiting per slot's beginning. */
function backlogOfDay(rates: Float64Array, { servers, serviceMilliseconds, patienceSeconds }: Capacity) {
  const capacity = (servers * 1000) / serviceMilliseconds;
  const slotSeconds = (MINUTES_PER_DAY * 60) / (rates.length - 1);
  const most = capacity * patienceSeconds;
  const waitSeconds = new Float64Array(rates.length);
  let waiting = 0;
  let lost = 0;
  let offered = 0;
  let secondsOver = 0;
  for (let i = 0; i + 1 < rates.length; i++) {
    const rate = ((rates[i] as number) + (rates[i + 1] as number)) / 2;
    offered += rate * slotSeconds;
    secondsOver += slotSeconds * shareAbove(capacity, rates[i] as number, rates[i + 1] as number);
    const after = Math.max(0, waiting + (rate - capacity) * slotSeconds);
    lost += Math.max(0, after - most);
    waiting = Math.min(after, most);
    waitSeconds[i + 1] = waiting / capacity;
  }
  return { waitSeconds, lostShare: lost / offered, minutesOverCapacity: secondsOver / 60 };
}

/** Share of a straight line from one rate to another that lies above a limit. */
function shareAbove(limit: number, from: number, to: number): number {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  if (high <= limit) return 0;
  return low >= limit ? 1 : (high - limit) / (high - low);
}

export interface DayUnderLoad {
  facts: {
    meanRequestsPerSecond: number;
    peakRequestsPerSecond: number;
    peakMinuteOfDay: number;
    capacityRequestsPerSecond: number;
    serversNeededAtPeak: number;
    peakUtilisation: number;
    minutesOverCapacity: number;
    lostShare: number;
    peakP95ResponseMilliseconds: number;
    /** Where nobody waits: the p95 of the work itself. */
    quietP95ResponseMilliseconds: number;
  };
  columns: {
    minuteOfDay: Float64Array;
    requestsPerSecond: Float64Array;
    capacityRequestsPerSecond: Float64Array;
    utilisation: Float64Array;
    p95ResponseMilliseconds: Float64Array;
  };
}

/** The whole day in `slots`, each with `requestsPerSlot` requests drawn to see how long responses take. */
export function dayUnderLoad(
  day: Day,
  capacity: Capacity,
  random: RandomStreams,
  { slots, requestsPerSlot }: { slots: number; requestsPerSlot: number },
): DayUnderLoad {
  const { servers, serviceMilliseconds } = capacity;
  const fineRates = ratesOfDay(day, FINE_SLOTS);
  const fine = backlogOfDay(fineRates, capacity);
  const rates = ratesOfDay(day, slots);
  const length = slots + 1;
  const capacityRate = (servers * 1000) / serviceMilliseconds;
  const columns = {
    minuteOfDay: Float64Array.from({ length }, (_, i) => (i * MINUTES_PER_DAY) / slots),
    requestsPerSecond: rates,
    capacityRequestsPerSecond: new Float64Array(length).fill(capacityRate),
    utilisation: rates.map((rate) => Math.min(1, rate / capacityRate)),
    p95ResponseMilliseconds: new Float64Array(length),
  };
  const responses = new ResponseTimes(capacity, requestsPerSlot, random);
  const perSlot = FINE_SLOTS / slots;
  for (let i = 0; i < length; i++) {
    // The worst wait nearer to this point than to its neighbours: a backlog of minutes must not fall between two.
    const nearest = fine.waitSeconds.subarray(
      Math.max(0, Math.ceil((i - 0.5) * perSlot)),
      Math.floor((i + 0.5) * perSlot) + 1,
    );
    const waitSeconds = nearest.reduce((a, b) => Math.max(a, b), 0);
    columns.p95ResponseMilliseconds[i] = responses.p95Milliseconds(rates[i] as number, waitSeconds);
  }
  const peak = rates.reduce((best, rate, i) => (rate > (rates[best] as number) ? i : best), 0);
  const peakRate = day.requestsPerSecond * day.peakFactor;
  return {
    facts: {
      meanRequestsPerSecond: day.requestsPerSecond,
      peakRequestsPerSecond: peakRate,
      peakMinuteOfDay: columns.minuteOfDay[peak] as number,
      capacityRequestsPerSecond: capacityRate,
      serversNeededAtPeak: (peakRate * serviceMilliseconds) / 1000,
      peakUtilisation: Math.min(1, peakRate / capacityRate),
      minutesOverCapacity: fine.minutesOverCapacity,
      lostShare: fine.lostShare,
      peakP95ResponseMilliseconds: columns.p95ResponseMilliseconds.reduce((a, b) => Math.max(a, b), 0),
      quietP95ResponseMilliseconds: responses.quietP95Milliseconds,
    },
    columns,
  };
}

/** p95 of the day's worst minute by Erlang's formula, where the peak is below the capacity. */
export function theoryPeakP95Milliseconds(day: Day, { servers, serviceMilliseconds }: Capacity): number | undefined {
  const load = (day.requestsPerSecond * day.peakFactor * serviceMilliseconds) / 1000;
  return load < servers ? responsePercentileMMc(servers, load, serviceMilliseconds, 0.95) : undefined;
}

/** Below this chance of waiting nobody does, for a p95. */
const NOBODY_WAITS = 1e-4;

/** p95 of a station at one rate after another, each met by the same random numbers. */
class ResponseTimes {
  private readonly capacity: Capacity;
  private readonly gaps: RememberedExponential;
  private readonly services: RememberedExponential;
  private readonly residuals: RememberedExponential;
  private readonly samples: Float64Array;
  /** Where nobody waits. */
  readonly quietP95Milliseconds: number;

  constructor(capacity: Capacity, requests: number, random: RandomStreams) {
    this.capacity = capacity;
    this.gaps = new RememberedExponential(random('arrivals'));
    this.services = new RememberedExponential(random('service'));
    this.residuals = new RememberedExponential(random('in service'));
    this.samples = new Float64Array(requests);
    this.quietP95Milliseconds = this.simulate(0);
  }

  p95Milliseconds(requestsPerSecond: number, backlogSeconds: number): number {
    const { servers, serviceMilliseconds } = this.capacity;
    const load = (requestsPerSecond * serviceMilliseconds) / 1000;
    // All wait alike behind a backlog; what differs is their own service.
    if (backlogSeconds > 0 || load >= servers) return 1000 * backlogSeconds + this.quietP95Milliseconds;
    if (erlangC(servers, load) < NOBODY_WAITS) return this.quietP95Milliseconds;
    return this.simulate(load);
  }

  /** A station that begins with its mean load in service; the first third lets the queue find its length. */
  private simulate(load: number): number {
    const { servers, serviceMilliseconds } = this.capacity;
    const residuals = this.residuals.rewind();
    const gaps = this.gaps.rewind();
    const services = this.services.rewind();
    const free = new FlatQueue<number>();
    const inService = Math.floor(load);
    for (let i = 0; i < servers; i++) free.push(0, i < inService ? residuals.exponential(serviceMilliseconds) : 0);
    const meanGap = load === 0 ? Number.POSITIVE_INFINITY : serviceMilliseconds / load;
    const requests = this.samples.length;
    let time = 0;
    for (let i = -Math.ceil(requests / 2); i < requests; i++) {
      time += gaps.exponential(meanGap);
      const service = services.exponential(serviceMilliseconds);
      if (load === 0) {
        if (i >= 0) this.samples[i] = service;
        continue;
      }
      const end = Math.max(time, free.peekValue() ?? 0) + service;
      free.pop();
      free.push(0, end);
      if (i >= 0) this.samples[i] = end - time;
    }
    return percentiles(this.samples, [0.95])[0] as number;
  }
}

/**
 * A day of sale, hour by hour, both midnights included: opens at midnight with everybody there, sleeps until six, and peaks
 * once more at noon. An assumption about shape only, the height is the peak factor's.
 */
export const SALE_DAY: readonly number[] = [
  1, 0.86, 0.62, 0.46, 0.4, 0.41, 0.48, 0.58, 0.7, 0.8, 0.88, 0.94, 0.97, 0.93, 0.87, 0.83, 0.8, 0.78, 0.79, 0.82, 0.85,
  0.84, 0.77, 0.68, 0.6,
];
