/**
 * Closed forms that the simulations are held against. `load` is offered load in Erlang: arrival rate × mean service time.
 * Sources: A. K. Erlang (1917) for loss and delay; F. Pollaczek and A. Khinchine (1930–32) for M/G/1.
 */
import { exp } from '../engine/portable-math.ts';

/** Share of arrivals lost in M/M/c/c (any service distribution). */
export function erlangB(servers: number, load: number): number {
  let blocking = 1;
  for (let c = 1; c <= servers; c++) blocking = (load * blocking) / (c + load * blocking);
  return blocking;
}

/** Probability that an arrival waits in M/M/c; 1 where the load is not below the number of servers. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocking = erlangB(servers, load);
  return blocking / (1 - (load / servers) * (1 - blocking));
}

/** Mean wait in M/M/c, in the unit of the service time; Infinity where the load is not below the number of servers. */
export function meanWaitMMc(servers: number, load: number, serviceTime: number): number {
  return load >= servers ? Number.POSITIVE_INFINITY : (erlangC(servers, load) * serviceTime) / (servers - load);
}

/** Mean wait in M/G/1 (Pollaczek–Khinchine). */
export function meanWaitMG1(load: number, serviceTime: number, coefficientOfVariation: number): number {
  if (load >= 1) return Number.POSITIVE_INFINITY;
  return ((load / (1 - load)) * serviceTime * (1 + coefficientOfVariation * coefficientOfVariation)) / 2;
}

/** Probability that a response takes longer than `time` in M/M/c, first come first served. */
export function responseTailMMc(servers: number, load: number, serviceTime: number, time: number): number {
  if (load >= servers) return 1;
  const waits = erlangC(servers, load);
  const serviceRate = 1 / serviceTime;
  const waitRate = (servers - load) * serviceRate;
  const difference = waitRate - serviceRate;
  // Wait (0, or exponential with waitRate) plus service (exponential with serviceRate).
  if (Math.abs(difference) < 1e-9 * serviceRate) return exp(-serviceRate * time) * (1 + waits * serviceRate * time);
  const together = (waitRate * exp(-serviceRate * time) - serviceRate * exp(-waitRate * time)) / difference;
  return (1 - waits) * exp(-serviceRate * time) + waits * together;
}

/** Response time that a share of the requests stays below in M/M/c, by bisection to 1e-9 of itself. */
export function responsePercentileMMc(servers: number, load: number, serviceTime: number, share: number): number {
  if (load >= servers) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = serviceTime;
  while (responseTailMMc(servers, load, serviceTime, high) > 1 - share) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (responseTailMMc(servers, load, serviceTime, middle) > 1 - share) low = middle;
    else high = middle;
  }
  return high;
}

export interface BoundedQueue {
  /** Share of arrivals that find every place taken. */
  lostShare: number;
  /** Mean share of the servers busy. */
  utilisation: number;
  meanInSystem: number;
}

/** Steady state of M/M/c/K with `queuePlaces` waiting places. */
export function boundedQueueMMcK(servers: number, queuePlaces: number, load: number): BoundedQueue {
  const places = servers + queuePlaces;
  let weight = 1;
  let total = 1;
  let inSystem = 0;
  let busy = 0;
  for (let n = 1; n <= places; n++) {
    weight *= load / Math.min(n, servers);
    // Rescaled before it overflows; only ratios matter.
    if (weight > 1e200) {
      total /= weight;
      inSystem /= weight;
      busy /= weight;
      weight = 1;
    }
    total += weight;
    inSystem += n * weight;
    busy += Math.min(n, servers) * weight;
  }
  return { lostShare: weight / total, utilisation: busy / total / servers, meanInSystem: inSystem / total };
}
