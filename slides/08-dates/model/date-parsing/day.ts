/** The day of the release: cores asked for, hour by hour, as code and configuration change. */
import { dayFactor } from '../../../shared/day-curve.ts';
import type { DateParsing } from './parameters.ts';
import { costs, type ParseRules, parseMilliseconds } from './parse-cost.ts';

const DAY_POINTS = 97;
/** The right end of the plot is the end of this day, not the beginning of the next: what happens at 24 does not happen. */
const LAST_MOMENT = 23.99;
/** Offers that were configured before that day (assumed). */
const OFFERS_BEFORE = 1;

/** The code of an hour: before the release, and again after the rollback, one check a product; with it one a size. */
function rulesAt(values: DateParsing, hour: number): ParseRules {
  const released = hour >= values.releaseHour && !(values.rollbackHour !== null && hour >= values.rollbackHour);
  return {
    ...values,
    sizes: released ? values.sizes : Math.min(1, values.sizes),
    offers: hour >= values.configurationHour ? values.offers : Math.min(OFFERS_BEFORE, values.offers),
  };
}

/** Cores asked for over the day, with the moments of release, configuration and rollback. */
export function day(values: DateParsing) {
  const column = () => new Float64Array(DAY_POINTS);
  const columns = {
    hour: column(),
    cpuCoresAsked: column(),
    cpuCoresBusy: column(),
    parseCores: column(),
    otherCores: column(),
    cores: column().fill(values.cores),
  };
  let costliest = 0;
  const at = (hour: number) => {
    const requestsPerSecond = values.requestsPerSecond * dayFactor(hour, values.peakFactor);
    const rules = rulesAt(values, Math.min(hour, LAST_MOMENT));
    costliest = Math.max(costliest, parseMilliseconds(rules) + values.otherMilliseconds);
    const { cpuCores, cpuCoresWithRest } = costs({ ...values, ...rules, requestsPerSecond });
    return { parsing: cpuCores, all: cpuCoresWithRest };
  };
  let overloaded = 0;
  let peak = 0;
  for (let i = 0; i < DAY_POINTS; i++) {
    const hour = (24 * i) / (DAY_POINTS - 1);
    const { parsing, all } = at(hour);
    columns.hour[i] = hour;
    columns.cpuCoresAsked[i] = all;
    columns.cpuCoresBusy[i] = Math.min(all, values.cores);
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
    },
    columns,
  };
}
