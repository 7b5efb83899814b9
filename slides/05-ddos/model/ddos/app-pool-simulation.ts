/**
 * The pool request by request on a shared processor: kinds drawn in proportion to their rates, work exponential about the
 * kind's mean, who finds every place taken refused. Times in seconds.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { percentiles } from '../../../../src/simulation/engine/statistics.ts';
import { SharedProcessor } from '../../../../src/simulation/queues/shared-processor.ts';
import type { Traffic } from './traffic.ts';

const WARM_UP_SHARE = 0.2;

export function simulatePool(
  traffic: Traffic,
  servers: number,
  places: number,
  random: RandomStreams,
  requests: number,
) {
  const kinds = [traffic.api, traffic.pages, traffic.attack, traffic.shells, traffic.attackShells, traffic.refused];
  const attackKind = 2;
  const rate = kinds.reduce((sum, kind) => sum + kind.perSecond, 0);
  const [arrivals, choice, work] = [random('arrivals'), random('kind'), random('work')];
  const processor = new SharedProcessor(servers);
  const inside = Math.max(servers, places);
  const warmUp = Math.ceil(requests * WARM_UP_SHARE);
  const since = new Float64Array(requests + warmUp);
  const rendered = new Uint8Array(requests + warmUp);
  const pageResponses = new Float64Array(requests);
  let pages = 0;
  let attackPages = 0;
  let lost = 0;
  let time = 0;
  let start = { time: 0, busy: 0 };
  const finish = (until: number) => {
    while (processor.nextEnd() <= until) {
      const job = processor.pop();
      if (job === undefined) return;
      if (job >= warmUp && rendered[job]) pageResponses[pages++] = processor.now - (since[job] ?? 0);
    }
    processor.advance(until);
  };
  for (let i = 0; i < requests + warmUp; i++) {
    time += arrivals.exponential(1 / rate);
    finish(time);
    if (i === warmUp) start = { time, busy: processor.busyArea };
    let left = choice.uniform() * rate;
    let kind = 0;
    while (kind < kinds.length - 1 && left >= (kinds[kind]?.perSecond ?? 0)) left -= kinds[kind++]?.perSecond ?? 0;
    const needed = work.exponential((kinds[kind]?.milliseconds ?? 0) / 1000);
    if (processor.runnable >= inside) {
      if (i >= warmUp) lost++;
      continue;
    }
    since[i] = time;
    rendered[i] = kind === 1 || kind === attackKind ? 1 : 0;
    if (i >= warmUp && kind === attackKind) attackPages++;
    processor.add(i, needed);
  }
  const busy = processor.busyArea - start.busy;
  const window = time - start.time;
  // Those that are inside at the end go on without newcomers, so that long ones are not left out of the times.
  finish(Number.MAX_VALUE);
  const [p50 = 0, p95 = 0] = percentiles(pageResponses.subarray(0, pages), [0.5, 0.95]);
  return {
    attackerPagesPerSecond: attackPages / window,
    appUtilisation: Math.min(1, busy / window / servers),
    lostShare: lost / requests,
    // Where no page is rendered at all there is no time to tell.
    ...(pages > 0 ? { p50ResponseSeconds: p50, p95ResponseSeconds: p95 } : {}),
  };
}
