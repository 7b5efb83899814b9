/** Processor sharing against what is known of it: M/G/1-PS does not care how work is distributed, only how much there is. */
import { describe, expect, it } from 'vitest';
import { type RandomStream, randomStreams } from '../../src/simulation/engine/random.ts';
import { SharedProcessor } from '../../src/simulation/queues/shared-processor.ts';

describe('one core', () => {
  it('lets two equal jobs end together, after the sum of their work', () => {
    const processor = new SharedProcessor(1);
    processor.add(0, 3);
    processor.add(1, 3);
    expect(processor.nextEnd()).toBe(6);
    processor.pop();
    processor.pop();
    expect(processor.now).toBe(6);
    expect(processor.busyArea).toBe(6);
    expect(processor.runnableArea).toBe(12);
  });

  it('gives a late short job its half of the core', () => {
    const processor = new SharedProcessor(1);
    processor.add(0, 10);
    processor.advance(4);
    processor.add(1, 1);
    expect(processor.pop()).toBe(1);
    expect(processor.now).toBe(6);
    expect(processor.pop()).toBe(0);
    expect(processor.now).toBe(11);
  });

  it('shares with jobs whose ends somebody else keeps', () => {
    const processor = new SharedProcessor(1);
    processor.add(0, 2);
    for (const guest of [1, 2, 3]) processor.addGuest(guest);
    expect(processor.nextEnd()).toBe(8);
    processor.advance(4);
    for (let left = 3; left > 0; left--) processor.removeGuest();
    expect(processor.nextEnd()).toBe(5);
    expect(processor.virtualTime).toBe(1);
  });

  it('has nothing to end when nobody is there', () => {
    const processor = new SharedProcessor(1);
    expect(processor.nextEnd()).toBe(Number.POSITIVE_INFINITY);
    expect(processor.pop()).toBeUndefined();
  });
});

describe('M/G/1 processor sharing at load 0.6', () => {
  // Mean number of jobs is load/(1 − load) = 1.5 for every distribution of work. 200,000 jobs: standard error about 1 %.
  const works: Record<string, (stream: RandomStream) => number> = {
    deterministic: () => 0.6,
    exponential: (stream) => stream.exponential(0.6),
    'log-normal with variation 2': (stream) => stream.logNormal(0.6, 2),
  };
  for (const [name, work] of Object.entries(works))
    it(`has 1.5 jobs on average when work is ${name}`, () => {
      const { runnable, busy } = poisson(1, work);
      expect(runnable).toBeGreaterThan(1.5 * 0.96);
      expect(runnable).toBeLessThan(1.5 * 1.04);
      // Work offered alone varies by 0.5 % where its coefficient of variation is 2: four of those.
      expect(Math.abs(busy / 0.6 - 1)).toBeLessThan(0.02);
    });
});

describe('several cores', () => {
  it('is M/M/c for exponential work: load 3 on 4 cores has 4.528 jobs', () => {
    const { runnable, busy } = poisson(4, (stream) => stream.exponential(3));
    expect(Math.abs(runnable / 4.528 - 1)).toBeLessThan(0.03);
    expect(Math.abs(busy / 3 - 1)).toBeLessThan(0.01);
  });

  it('keeps everybody at full speed when cores are without limit: as many as the load', () => {
    const { runnable } = poisson(0, (stream) => stream.exponential(50));
    expect(Math.abs(runnable / 50 - 1)).toBeLessThan(0.02);
  });
});

/** One arrival per unit of time. */
function poisson(cores: number, work: (stream: RandomStream) => number): { runnable: number; busy: number } {
  const random = randomStreams(11);
  const processor = new SharedProcessor(cores);
  let arrival = 0;
  for (let job = 0; job < 200_000; job++) {
    arrival += random('arrivals').exponential(1);
    while (processor.nextEnd() <= arrival) processor.pop();
    processor.advance(arrival);
    processor.add(job, work(random('work')));
  }
  return { runnable: processor.runnableArea / processor.now, busy: processor.busyArea / processor.now };
}
