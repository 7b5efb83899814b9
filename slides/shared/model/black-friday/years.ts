/** What is assumed of each year's Black Friday; the talk tells only that everything was fine (../black-friday.md). */
export type Year = '2016' | '2017' | '2018';

export interface Assumed {
  requestsPerSecond: number;
  peakFactor: number;
  serviceMilliseconds: number;
}

export const years: Record<Year, Assumed> = {
  '2016': { requestsPerSecond: 1000, peakFactor: 3.5, serviceMilliseconds: 40 },
  // The same kind of day: nothing is told of the shop that would make it another.
  '2017': { requestsPerSecond: 1000, peakFactor: 3.5, serviceMilliseconds: 40 },
  // More visitors, and every fix so far makes a request cheaper than it was.
  '2018': { requestsPerSecond: 1400, peakFactor: 3.5, serviceMilliseconds: 30 },
};

/** The year before, where the day is assumed to differ from it. */
export const yearBefore: Partial<Record<Year, Year>> = { '2018': '2017' };
