/** Rates that the curves and their axes share, in requests/s. */
import { parameters } from './parameters.ts';

/** What the tale asks: 30 % more requests. */
export const TOLD_MORE = 0.3;

const highest = ({ slider }: { slider?: { maximum: number } }) => slider?.maximum ?? 0;
/** Curves reach as far as the sliders can push the second point, wherever they stand. */
export const HIGHEST_RATE = (1 + highest(parameters.moreRequestsShare)) * highest(parameters.requestsPerSecond);
