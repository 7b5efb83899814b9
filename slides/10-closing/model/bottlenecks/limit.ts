/** Multiples of today's load: what the axis shows, and how far the search for the end of a resource goes. */
export const LEAST_SHOWN = 0.5;
export const MOST_SHOWN = 10;
export const NEAREST = 0.05;
export const FARTHEST = 100;
