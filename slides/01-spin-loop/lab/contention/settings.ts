/** What a measurement of contention is told, from the sliders. */
export interface Settings {
  workers: number;
  workPerAttemptMilliseconds: number;
  restMilliseconds: number;
  /** For the sharded variant. */
  shards: number;
  updateDistribution: 'deterministic' | 'exponential';
}
