/**
 * What parsing configured dates costs a request: every factor multiplies, exactly. Milliseconds of one core unless named
 * otherwise.
 */
export interface ParseRules {
  products: number;
  sizes: number;
  offers: number;
  touchedShare: number;
  formatsTried: number;
  microsecondsPerAttempt: number;
  otherMilliseconds: number;
  parseOnce: boolean;
}

/** The factors in the order in which they came to be, from the one check a request of the beginning. */
export function factorsOf(rules: ParseRules): number[] {
  return [1, rules.products, rules.sizes, rules.offers, rules.touchedShare, rules.formatsTried];
}

/** Attempts to parse a date in one request; none where the dates were parsed when the configuration was loaded. */
export function parsesPerRequest(rules: ParseRules): number {
  return rules.parseOnce ? 0 : factorsOf(rules).reduce((product, factor) => product * factor, 1);
}

export function parseMilliseconds(rules: ParseRules): number {
  return (parsesPerRequest(rules) * rules.microsecondsPerAttempt) / 1000;
}

/** Share of a request's time that goes into parsing; 0 where a request costs nothing at all. */
export function parseShare(rules: ParseRules): number {
  const parsing = parseMilliseconds(rules);
  return parsing > 0 ? parsing / (parsing + rules.otherMilliseconds) : 0;
}

export interface CostRules extends ParseRules {
  requestsPerSecond: number;
}

/** The multiplication, and the cores that it asks for. Nothing here is random. */
export function costs(values: CostRules) {
  const milliseconds = parseMilliseconds(values);
  return {
    parsesPerRequest: parsesPerRequest(values),
    parseMillisecondsPerRequest: milliseconds,
    requestMilliseconds: milliseconds + values.otherMilliseconds,
    cpuCores: (values.requestsPerSecond * milliseconds) / 1000,
    cpuCoresWithRest: (values.requestsPerSecond * (milliseconds + values.otherMilliseconds)) / 1000,
    parseShare: parseShare(values),
  };
}
