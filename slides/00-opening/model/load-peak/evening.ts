/**
 * One evening on which the load grows evenly from nothing to more than the servers can do, looked at again and again: how
 * many requests are served, and how many wait before the servers. Lasts as many requests as it takes, so that a moving
 * slider can pay for it. Times in milliseconds.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { Station } from '../../../../src/simulation/queues/station.ts';
import type { LoadPeak } from './parameters.ts';

/** Load at the end of the evening, as a share of what the servers can do. */
export const EVENING_END = 1.1;
const MOMENTS = 128;
/** What is told of a moment is the mean of so many looks. */
const LOOKS = 4;
const REQUESTS = 10_000;

export function evening(values: LoadPeak, random: RandomStreams, service: () => number) {
  const gaps = random('evening');
  const station = new Station(values.servers, values.queuePlaces);
  // The rate grows in proportion to time, so the requests until then with its square.
  const length = (2 * REQUESTS * values.serviceMilliseconds) / (EVENING_END * values.servers);
  const load = Float64Array.from({ length: MOMENTS }, (_, moment) => (EVENING_END * (moment + 1)) / MOMENTS);
  const [inService, waiting] = [new Float64Array(MOMENTS), new Float64Array(MOMENTS)];
  /** Beginnings of service, in their order: nobody overtakes. */
  const starts = new Float64Array(2 * REQUESTS);
  let [arrived, begun, requests] = [0, 0, gaps.exponential(1)];
  for (let look = 0; look < MOMENTS * LOOKS; look++) {
    const now = (length * (look + 1)) / (MOMENTS * LOOKS);
    while (timeOf(requests, length) <= now) {
      if (station.arrive(timeOf(requests, length), service())) starts[arrived++] = station.start;
      requests += gaps.exponential(1);
    }
    station.advance(now);
    while (begun < arrived && (starts[begun] as number) <= now) begun++;
    const moment = Math.floor(look / LOOKS);
    waiting[moment] = (waiting[moment] as number) + (arrived - begun) / LOOKS;
    inService[moment] = (inService[moment] as number) + (station.length - (arrived - begun)) / LOOKS;
  }
  return { load, inService, waiting };
}

const timeOf = (requests: number, length: number) => length * Math.sqrt(requests / REQUESTS);
