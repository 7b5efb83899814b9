/** The day of the release: cores asked for, hour by hour, as code and configuration change. */
import { dayFactor } from '../../../shared/day-curve.ts';
import type { DateParsing } from './parameters.ts';
import { costs, type ParseRules, parseMilliseconds } from './parse-cost.ts';

const DAY_POINTS = 97;
/** The right end of the plot is the end of this day, not the beginning of the next: what happens at 24 does not happen. */
const LAST_MOMENT = 23.99;
const NEVER = 24;
/** Offers that were configured before that day (assumed). */
const OFFERS_BEFORE = 1;

/** The code of an hour: before the release, and again after the rollback, one check a product; with it one a size. */
export function rulesAt(values: DateParsing, moment: number): ParseRules {
  const hour = Math.min(moment, LAST_MOMENT);
  const released = hour >= values.releaseHour && !(values.rollbackHour !== null && hour >= values.rollbackHour);
  return {
    ...values,
    sizes: released ? values.sizes : Math.min(1, values.sizes),
    offers: hour >= values.configurationHour ? values.offers : Math.min(OFFERS_BEFORE, values.offers),
  };
}

/** Of an hour: cores for dates, for all, and what a request takes. */
function coresOf(values: DateParsing) {
  return (hour: number) => {
    const requestsPerSecond = values.requestsPerSecond * dayFactor(hour, values.peakFactor);
    const rules = rulesAt(values, hour);
    const { cpuCores, cpuCoresWithRest } = costs({ ...values, ...rules, requestsPerSecond });
    const requestMilliseconds = parseMilliseconds(rules) + values.otherMilliseconds;
    return { parsing: cpuCores, all: cpuCoresWithRest, requestMilliseconds };
  };
}

/** Cores asked for over the day, with the moments of release, configuration and rollback; and had only one of the two come. */
export function day(values: DateParsing) {
  const releaseAlone = coresOf({ ...values, configurationHour: NEVER, rollbackHour: null });
  const offersAlone = coresOf({ ...values, releaseHour: NEVER, rollbackHour: null });
  const column = () => new Float64Array(DAY_POINTS);
  const columns = {
    hour: column(),
    cpuCoresAsked: column(),
    parseCores: column(),
    otherCores: column(),
  };
  let costliest = 0;
  const at = coresOf(values);
  let overloaded = 0;
  let peak = 0;
  for (let i = 0; i < DAY_POINTS; i++) {
    const hour = (24 * i) / (DAY_POINTS - 1);
    const { parsing, all, requestMilliseconds } = at(hour);
    costliest = Math.max(costliest, requestMilliseconds);
    columns.hour[i] = hour;
    columns.cpuCoresAsked[i] = all;
    columns.parseCores[i] = parsing;
    columns.otherCores[i] = all - parsing;
    if (all > values.cores) overloaded++;
    peak = Math.max(peak, all);
  }
  const milliseconds = (hour: number) => parseMilliseconds(rulesAt(values, hour)) + values.otherMilliseconds;
  const before = milliseconds(Math.min(values.releaseHour, values.configurationHour) - 1);
  const after = costliest;
  return {
    facts: {
      peakCpuCores: peak,
      hoursOverloaded: (overloaded * 24) / (DAY_POINTS - 1),
      requestMillisecondsBefore: before,
      requestMillisecondsAfter: after,
      costGrowthFactor: before > 0 ? after / before : Number.NaN,
      releaseAloneGrowthFactor: before > 0 ? releaseAlone(LAST_MOMENT).requestMilliseconds / before : Number.NaN,
      offersAloneGrowthFactor: before > 0 ? offersAlone(LAST_MOMENT).requestMilliseconds / before : Number.NaN,
    },
    columns,
  };
}
