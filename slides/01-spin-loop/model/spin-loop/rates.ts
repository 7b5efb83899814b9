/** Rates that the curves and their axes share, in requests/s. */
import { parameters } from './parameters.ts';

/** What the tale asks: 30 % more requests. */
export const MORE = 1.3;
/** Curves reach as far as 30 % more than the slider's end, whatever the sliders say. */
export const HIGHEST_RATE = MORE * (parameters.requestsPerSecond.slider?.maximum ?? 0);
