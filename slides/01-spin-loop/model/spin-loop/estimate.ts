/**
 * Load on the cores in steady state from a short simulation. Where a closed form is known for cores and threads without
 * limit, only the difference that the limits make is taken from simulation: the unlimited system meets the same random
 * numbers and serves as control variate, weighted by how far both vary together. Unit: cores.
 */
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';
import type { Series } from '../../../../src/simulation/engine/series.ts';
import { mean } from '../../../../src/simulation/engine/statistics.ts';
import { type Rules, SpinLoopSystem } from './simulate.ts';
import { coresOpen, loadOf, wastedCoresOpen } from './theory.ts';

export interface Load {
  loadAverage: number;
  busyCores: number;
  wastedCores: number;
}

const BATCHES = 16;
/** A quarter more only warms the system up. */
const WARM_UP_BATCHES = 4;
/** "Without limit" for the control: far more than an unlimited system ever holds below this load. */
const CONTROL_THREADS = 256;
const CONTROL_LOAD = 0.95;

/** @param requests about how many requests to simulate; `responses` takes their response times after the warm-up. */
export function estimateLoad(rules: Rules, random: RandomStreams, requests: number, responses?: Series): Load {
  const plays = simulateBatches(rules, random.fresh(), requests, responses);
  const controlled = rules.updateDistribution === 'deterministic' && loadOf(rules) < CONTROL_LOAD;
  if (!controlled)
    return { loadAverage: mean(plays.load), busyCores: mean(plays.busy), wastedCores: mean(plays.wasted) };
  const busyCores = coresOpen(rules);
  const wastedCores = wastedCoresOpen(rules);
  // Nobody waited for a core or a thread: the run was the unlimited system's own, and so is the answer.
  if (!plays.limited) return { loadAverage: busyCores, busyCores, wastedCores };
  const unlimited = simulateBatches({ ...rules, cores: 0, threads: CONTROL_THREADS }, random.fresh(), requests);
  return {
    loadAverage: corrected(plays.load, unlimited.load, busyCores),
    busyCores: Math.min(corrected(plays.busy, unlimited.busy, busyCores), rules.cores || Number.POSITIVE_INFINITY),
    wastedCores: corrected(plays.wasted, unlimited.wasted, wastedCores),
  };
}

function simulateBatches(rules: Rules, random: RandomStreams, requests: number, responses?: Series) {
  const system = new SpinLoopSystem(rules, random);
  const { processor } = system;
  const span = (1000 * requests) / rules.requestsPerSecond / (BATCHES + WARM_UP_BATCHES);
  const load = new Float64Array(BATCHES);
  const busy = new Float64Array(BATCHES);
  const wasted = new Float64Array(BATCHES);
  while (system.now < WARM_UP_BATCHES * span) system.step();
  system.responses = responses;
  for (let i = 0; i < BATCHES; i++) {
    const { now, wastedWork } = system;
    const { runnableArea, busyArea } = processor;
    const end = (WARM_UP_BATCHES + i + 1) * span;
    // Where few requests come one step may take longer than a batch; a mean needs some time to be one of.
    while (system.now < end || system.now === now) system.step();
    const elapsed = system.now - now;
    load[i] = (processor.runnableArea - runnableArea) / elapsed;
    busy[i] = (processor.busyArea - busyArea) / elapsed;
    wasted[i] = (system.wastedWork - wastedWork) / elapsed;
  }
  const limited = system.hadToWait > 0 || processor.runnableArea > processor.busyArea * (1 + 1e-12);
  return { load, busy, wasted, limited };
}

/** Mean of `samples`, less what the control's known error explains of it. */
function corrected(samples: Float64Array, control: Float64Array, expected: number): number {
  const sampleMean = mean(samples);
  const controlMean = mean(control);
  let covariance = 0;
  let variance = 0;
  for (let i = 0; i < samples.length; i++) {
    const deviation = (control[i] ?? 0) - controlMean;
    covariance += deviation * ((samples[i] ?? 0) - sampleMean);
    variance += deviation * deviation;
  }
  const weight = variance > 0 ? Math.max(0, Math.min(1, covariance / variance)) : 0;
  return Math.max(0, sampleMean - weight * (controlMean - expected));
}
