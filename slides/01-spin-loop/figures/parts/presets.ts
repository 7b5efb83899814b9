/** Settings that several figures of the tale offer, each under one name with the same values. Rates in requests/s. */
import type { Preset } from '../../../../src/figure/declare.ts';
import { parameters } from '../../model/spin-loop/parameters.ts';
import { TOLD_MORE } from '../../model/spin-loop/rates.ts';
import { words } from '../../words.ts';

const text = words.presets;
export const SALE_DAY_REQUESTS_PER_SECOND = 3400;

type Shared = Preset<typeof parameters>;

export const july: Shared = { name: 'july', label: text.july, values: {} };

/** For a figure that stands at the load of the sale. */
export const julyAgain: Shared = {
  ...july,
  values: { requestsPerSecond: parameters.requestsPerSecond.default },
};

export const plus30: Shared = { name: 'plus-30-percent', label: text.plus30, values: { moreRequestsShare: TOLD_MORE } };

/** As many as the sale would bring; the atom was gone the day before it. */
export const saleDay: Shared = {
  name: 'sale-day',
  label: text.saleDay,
  values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND },
};

/** Under the same load; the dumps of two moments are two. */
export const anotherDump: Shared = {
  name: 'another-dump',
  label: text.another,
  values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, momentMilliseconds: 180 },
};

export const withLock: Shared = {
  name: 'with-a-lock',
  label: text.locked,
  values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, store: 'locked' },
};

/** The other way out: only misses write. */
export const withFifo: Shared = {
  name: 'fifo',
  label: text.fifo,
  values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, policy: 'fifo' },
};

export const withMemcached: Shared = {
  name: 'memcached',
  label: text.memcached,
  values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, store: 'memcached' },
};
