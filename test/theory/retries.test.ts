/** Retries, the station of constant service, and remembered draws, against their laws and against the general station. */
import { describe, expect, it } from 'vitest';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { RememberedExponential } from '../../src/simulation/engine/remembered-exponential.ts';
import { ConstantServiceStation } from '../../src/simulation/queues/constant-service-station.ts';
import { meanWaitMG1 } from '../../src/simulation/queues/queueing-theory.ts';
import { Retries } from '../../src/simulation/queues/retries.ts';
import { Station } from '../../src/simulation/queues/station.ts';

describe('Retries', () => {
  it('brings everybody back after the delay of their failure, soonest first, until none is left', () => {
    const retries = new Retries([1, 2, 4]);
    expect(retries.turnAway(0, 0, 1)).toBe(true);
    expect(retries.turnAway(0.5, 0.5, 1)).toBe(true);
    const seen: number[][] = [];
    while (retries.due < Number.POSITIVE_INFINITY) {
      const now = retries.due;
      retries.take();
      seen.push([now, retries.firstTry, retries.failures]);
      if (!retries.turnAway(now, retries.firstTry, retries.failures + 1)) seen.push([now, retries.firstTry, -1]);
    }
    expect(seen).toEqual([
      [1, 0, 1],
      [1.5, 0.5, 1],
      [3, 0, 2],
      [3.5, 0.5, 2],
      [7, 0, 3],
      [7, 0, -1],
      [7.5, 0.5, 3],
      [7.5, 0.5, -1],
    ]);
  });

  it('keeps order and count beyond its first room', () => {
    const retries = new Retries([10]);
    for (let i = 0; i < 5000; i++) retries.turnAway(i / 1000, i, 1);
    for (let i = 0; i < 5000; i++) {
      expect(retries.due).toBe(i / 1000 + 10);
      retries.take();
      expect(retries.firstTry).toBe(i);
    }
    expect(retries.due).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('ConstantServiceStation', () => {
  it('does to the bit what the general station does', () => {
    for (const [servers, places] of [
      [1, 0],
      [1, 5],
      [3, 0],
      [4, 9],
      [16, 40],
      [2, null],
    ] as const) {
      const random = randomStreams(servers);
      const fast = new ConstantServiceStation(servers, places, 1);
      const general = new Station(servers, places);
      let time = 0;
      let differences = 0;
      for (let i = 0; i < 12_000; i++) {
        // From half of what the servers can do to half more than that, and back.
        const load = servers * (1 + 0.5 * ((Math.floor(i / 2400) % 3) - 1));
        time += random('arrivals').exponential(1 / load);
        const accepted = general.arrive(time, 1);
        const same =
          fast.arrive(time) === accepted &&
          (!accepted || (fast.start === general.start && fast.end === general.end)) &&
          fast.inside(time) === general.length;
        if (!same) differences++;
      }
      expect(differences).toBe(0);
    }
  });

  it('waits as Pollaczek and Khinchine say for M/D/1', () => {
    const arrivals = randomStreams(11)('arrivals');
    const station = new ConstantServiceStation(1, null, 1);
    const customers = 400_000;
    let time = 0;
    let waits = 0;
    for (let i = 0; i < customers; i++) {
      time += arrivals.exponential(1 / 0.7);
      station.arrive(time);
      waits += station.start - time;
    }
    // Waits stay correlated for some 1/(1−0.7)² ≈ 11 customers: 36,000 independent ones, so 3 % is beyond four sigma.
    const theory = meanWaitMG1(0.7, 1, 0);
    expect(Math.abs(waits / customers / theory - 1)).toBeLessThan(0.03);
  });
});

describe('RememberedExponential', () => {
  it('gives the draws of its stream, and the same ones again', () => {
    const remembered = new RememberedExponential(randomStreams(4)('gaps'));
    const stream = randomStreams(4)('gaps');
    const first = Array.from({ length: 3000 }, () => remembered.exponential(1));
    expect(first).toEqual(Array.from({ length: 3000 }, () => stream.exponential(1)));
    remembered.rewind();
    expect(Array.from({ length: 3000 }, () => remembered.exponential(2))).toEqual(first.map((gap) => 2 * gap));
  });
});
