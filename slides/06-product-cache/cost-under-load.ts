/** The product cache's scarce thing: connections of the database that are busy. */
import { costUnderLoad } from '../shared/cost.ts';
import { type ProductCache, parameters } from './model/product-cache/parameters.ts';
import { databaseDemand } from './model/product-cache/product-reads.ts';

const loadAt = (values: ProductCache, multiplier: number) =>
  databaseDemand({ ...values, requestsPerSecond: values.requestsPerSecond * multiplier }).load;

export const cost = costUnderLoad({
  model: 'product-cache',
  parameters,
  demand: (values, _random, multiplier) => loadAt(values, multiplier),
  without: (values, _random, multiplier) => loadAt({ ...values, cacheWorks: true }, multiplier),
  // The part that does not scale sideways.
  provision: 'one',
  capacity: ({ connections }) => connections,
  catalogue: 'products',
});
