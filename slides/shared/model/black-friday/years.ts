/** What is assumed of each year's Black Friday; the talk tells only that everything was fine (../black-friday.md). */
export type Year = '2016' | '2017' | '2018';

export interface Assumed {
  requestsPerSecond: number;
  peakFactor: number;
  serviceMilliseconds: number;
}

export const years: Record<Year, Assumed> = {
  '2016': { requestsPerSecond: 1000, peakFactor: 3.5, serviceMilliseconds: 40 },
  // A shop that grows, and a night that is less of a rush; a request costs what it did.
  '2017': { requestsPerSecond: 1200, peakFactor: 2.9, serviceMilliseconds: 40 },
  // More visitors, and every fix so far makes a request cheaper than it was.
  '2018': { requestsPerSecond: 1400, peakFactor: 3.5, serviceMilliseconds: 30 },
};

/** The year before, where a tale compares itself with it. */
export const yearBefore: Partial<Record<Year, Year>> = { '2018': '2017' };
