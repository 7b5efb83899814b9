/** The day's curve, its backlog and its response times against what they must add up to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { mean } from '../../src/simulation/engine/statistics.ts';
import { dayUnderLoad, ratesOfDay, SALE_DAY, theoryPeakP95Milliseconds } from './daily-load.ts';

const day = { requestsPerSecond: 1000, peakFactor: 3.5, profile: SALE_DAY };
const capacity = { servers: 180, serviceMilliseconds: 40, patienceSeconds: 10 };
const size = { slots: 96, requestsPerSlot: 2000 };

describe('rates', () => {
  it('have the mean and the peak that were asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20, noNaN: true }), (peakFactor) => {
        const rates = ratesOfDay({ ...day, peakFactor }, 288);
        // A trapezium of 5 minutes, where the bend is found from the middles: a sharp midnight is off by some per cent.
        const inner = [...rates.subarray(0, 288)].map((rate, i) => (rate + (rates[i + 1] ?? 0)) / 2);
        expect(Math.abs(mean(inner) / 1000 - 1)).toBeLessThan(0.02);
        expect(Math.max(...rates) / (1000 * peakFactor)).toBeCloseTo(1, 9);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('are flat at factor 1', () => {
    for (const rate of ratesOfDay({ ...day, peakFactor: 1 }, 96)) expect(rate).toBeCloseTo(1000, 6);
  });

  it('peak at midnight and once more at noon, and sleep in between', () => {
    const rates = ratesOfDay(day, 24);
    const at = (hour: number) => rates[hour] ?? 0;
    expect(at(0)).toBeGreaterThan(at(1));
    expect(at(12)).toBeGreaterThan(at(10));
    expect(at(12)).toBeGreaterThan(at(14));
    expect(at(4)).toBeLessThan(at(12) / 5);
  });
});

describe('the day under load', () => {
  it('answers at the peak as Erlang foretells', () => {
    const busy = { ...capacity, servers: 146 };
    const { facts } = dayUnderLoad(day, busy, randomStreams(3), { slots: 96, requestsPerSlot: 40_000 });
    // p95 of 40,000 requests: √(0.05 × 0.95 / 40,000) / density ≈ 1 %; they wait together at a load of 96 %: five of it.
    expect(Math.abs(facts.peakP95ResponseMilliseconds / (theoryPeakP95Milliseconds(day, busy) ?? 0) - 1)).toBeLessThan(
      0.05,
    );
    expect(facts.quietP95ResponseMilliseconds).toBeLessThan(facts.peakP95ResponseMilliseconds);
  });

  it('loses exactly what a fluid must where the rate is above the capacity all day', () => {
    const flat = { ...day, peakFactor: 1 };
    // 100 servers × 25/s = 2,500/s… of 1,000 asked for: nothing lost; 20 servers: half of it, but for the queue's 10 s.
    expect(dayUnderLoad(flat, { ...capacity, servers: 100 }, randomStreams(1), size).facts.lostShare).toBe(0);
    const { facts } = dayUnderLoad(flat, { ...capacity, servers: 20 }, randomStreams(1), size);
    expect(facts.lostShare).toBeCloseTo(0.5 - (500 * 10) / (1000 * 86_400), 6);
    expect(facts.minutesOverCapacity).toBeCloseTo(1440, 6);
    expect(facts.peakUtilisation).toBe(1);
  });

  it('is over its capacity for as long as the rate is, also where a slot is so in part', () => {
    // A ramp from 1 to 2, so that the peak is 4/3 of the mean. At a capacity of 2 − x of these it is over for the share x
    // of the day.
    const ramp = { requestsPerSecond: 1500, peakFactor: 4 / 3, profile: [0.5, 1] };
    const over = (share: number) =>
      dayUnderLoad(ramp, { ...capacity, servers: (1000 * (2 - share) * 40) / 1000 }, randomStreams(1), {
        slots: 48,
        requestsPerSlot: 1,
      }).facts.minutesOverCapacity;
    for (const share of [0, 0.001, 0.01, 1 / 3, 0.5, 0.777, 0.999, 1]) expect(over(share)).toBeCloseTo(1440 * share, 2);
  });

  it('gets worse with every step of the peak and better with every server', () => {
    const over = (peakFactor: number, servers: number) =>
      dayUnderLoad({ ...day, peakFactor }, { ...capacity, servers }, randomStreams(1), {
        slots: 48,
        requestsPerSlot: 200,
      }).facts;
    const peaks = Array.from({ length: 60 }, (_, i) => over(4.4 + i / 10, 180));
    const fewer = Array.from({ length: 60 }, (_, i) => over(6, 100 + 2 * i));
    for (let i = 1; i < 60; i++) {
      expect(peaks[i]?.lostShare).toBeGreaterThanOrEqual(peaks[i - 1]?.lostShare ?? 1);
      expect(fewer[i]?.lostShare).toBeLessThanOrEqual(fewer[i - 1]?.lostShare ?? 0);
      expect(fewer[i]?.minutesOverCapacity).toBeLessThanOrEqual(fewer[i - 1]?.minutesOverCapacity ?? 0);
    }
  });
});
