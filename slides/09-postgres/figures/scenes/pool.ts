/** A pool over its seconds, as its scene is told. */
export interface Pool {
  connections: number;
  /** A value for each moment, from the first request on. */
  seconds: ArrayLike<number>;
  free: ArrayLike<number>;
  stuck: ArrayLike<number>;
  queriesPerSecond: ArrayLike<number>;
  /** Sessions that hang at the server, and how many it allows; none where the app lets go of none. */
  hanging?: { count: ArrayLike<number>; of: number } | undefined;
  /** The moments that are played, in seconds. */
  from: number;
  to: number;
  /** How it goes on is a question: alone, the lamps show how it begins. */
  isAsked: boolean;
  /** Top of the scale of queries, and how many requests want one. */
  mostQueries: number;
  requestsPerSecond: number;
  /** So long after its first request the app asked no more; undefined where it goes on asking. */
  toldSeconds: readonly [number, number] | undefined;
  /** When the last connection was gone. */
  goneAt: number;
  guess: string | undefined;
}
