/** Time slices against what is known of them: short ones are processor sharing, long ones first come first served. */
import { describe, expect, it } from 'vitest';
import { type RandomStream, randomStreams } from '../../src/simulation/engine/random.ts';
import { meanWaitMG1 } from '../../src/simulation/queues/queueing-theory.ts';
import { SlicedProcessor } from '../../src/simulation/queues/sliced-processor.ts';

const JOBS = 200_000;

describe('one core, slices of 2', () => {
  it('goes round: 3 and 3 end after 5 and 6', () => {
    const processor = new SlicedProcessor(1, 2, 2);
    processor.add(0, 3);
    processor.add(1, 3);
    expect(endings(processor)).toEqual([
      [0, 5],
      [1, 6],
    ]);
    expect(processor.busyArea).toBe(6);
    expect(processor.runnableArea).toBe(11);
  });

  it('lets the present slice end before somebody who comes gets a turn', () => {
    const processor = new SlicedProcessor(1, 2, 2);
    processor.add(0, 10);
    // Alone for two and a half slices: the third ends at 6.
    processor.advance(5);
    processor.add(1, 1);
    expect(endings(processor)).toEqual([
      [1, 7],
      [0, 11],
    ]);
  });

  it('leaves the core to whoever goes on at once, and takes it from whoever does not', () => {
    const processor = new SlicedProcessor(1, 2, 2);
    processor.add(0, 1);
    processor.add(1, 1);
    expect(processor.pop()).toBe(0);
    processor.add(0, 0.5);
    processor.settle();
    expect(processor.pop()).toBe(0);
    processor.settle();
    expect(processor.now).toBe(1.5);
    expect(processor.pop()).toBe(1);
    expect(processor.now).toBe(2.5);
  });

  it('tells a guest when it gets its core, and when it loses it', () => {
    const told: [string, number, number][] = [];
    const processor = new SlicedProcessor(1, 2, 2, {
      resume: (job, time) => void told.push(['on', job, time]),
      suspend: (job, time) => void told.push(['off', job, time]),
    });
    processor.addGuest(0);
    processor.advance(1);
    processor.add(1, 3);
    processor.turn();
    expect(processor.attained(0)).toBe(2);
    expect(processor.attained(1)).toBe(0);
    processor.turn();
    processor.advance(5);
    expect(processor.attained(0)).toBe(3);
    processor.removeGuest(0);
    processor.settle();
    expect(told).toEqual([
      ['on', 0, 0],
      ['off', 0, 2],
      ['on', 0, 4],
    ]);
    expect(processor.pop()).toBe(1);
    expect(processor.now).toBe(6);
  });
});

describe('at load 0.6', () => {
  // M/G/1 processor sharing holds load/(1 − load) = 1.5 jobs; 200,000 jobs leave about 1 %.
  it('short slices hold as many jobs as processor sharing, however work is distributed', () => {
    const works = [() => 0.6, (stream: RandomStream) => stream.exponential(0.6)];
    for (const work of works) {
      const { runnable, busy } = poisson(new SlicedProcessor(1, 0.01, JOBS), work);
      expect(Math.abs(runnable / 1.5 - 1)).toBeLessThan(0.04);
      expect(Math.abs(busy / 0.6 - 1)).toBeLessThan(0.02);
    }
  });

  it('long slices are first come first served', () => {
    const { runnable } = poisson(new SlicedProcessor(1, 1e6, JOBS), () => 0.6);
    expect(Math.abs(runnable / (0.6 + meanWaitMG1(0.6, 0.6, 0)) - 1)).toBeLessThan(0.03);
  });

  it('several cores are M/M/c for exponential work, whatever the slice', () => {
    for (const slice of [0.3, 3, 100]) {
      const { runnable } = poisson(new SlicedProcessor(4, slice, JOBS), (stream) => stream.exponential(3));
      expect(Math.abs(runnable / 4.528 - 1)).toBeLessThan(0.03);
    }
  });
});

/** Lets everybody end; job and time of each end. */
function endings(processor: SlicedProcessor): [number | undefined, number][] {
  const ended: [number | undefined, number][] = [];
  while (nextOf(processor) < Number.POSITIVE_INFINITY) step(processor, ended);
  return ended;
}

const nextOf = (processor: SlicedProcessor) => Math.min(processor.nextVirtualEnd(), processor.nextTurn());

function step(processor: SlicedProcessor, ended?: [number | undefined, number][]): void {
  if (processor.nextTurn() < processor.nextVirtualEnd()) processor.turn();
  else {
    const job = processor.pop();
    ended?.push([job, processor.now]);
    processor.settle();
  }
}

/** One arrival per unit of time. */
function poisson(processor: SlicedProcessor, work: (stream: RandomStream) => number) {
  const random = randomStreams(11);
  let arrival = 0;
  for (let job = 0; job < JOBS; job++) {
    arrival += random('arrivals').exponential(1);
    while (nextOf(processor) <= arrival) step(processor);
    processor.advance(arrival);
    processor.add(job, work(random('work')));
  }
  return { runnable: processor.runnableArea / processor.now, busy: processor.busyArea / processor.now };
}
