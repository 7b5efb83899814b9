/** Multiples of today's load: what the axis shows, and how far the search for the end of a resource goes. */
export const LEAST_SHOWN = 0.5;
export const MOST_SHOWN = 10;
export const NEAREST = 0.05;
export const FARTHEST = 100;

/** The load at which the tales' models stand at their defaults, in requests/s. As told. */
export const TOLD_REQUESTS_PER_SECOND = 2000;
