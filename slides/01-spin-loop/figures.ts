/** The figures of the first tale, by the id of their slide. */
import { contentionFigure } from './contention/figure.ts';
import { atom } from './figures/atom.ts';
import { cachePolicies } from './figures/cache-policies.ts';
import { dumpAnalyzer } from './figures/dump-analyzer.ts';
import { insightTooling } from './figures/insight-tooling.ts';
import { memcached } from './figures/memcached.ts';
import { mkday } from './figures/mkday.ts';
import { threadDump } from './figures/thread-dump.ts';

export const figures = {
  mkday,
  'thread-dump': threadDump,
  'dump-analyzer': dumpAnalyzer,
  'cache-policies': cachePolicies,
  atom,
  'spin-loop': contentionFigure,
  memcached,
  'insight-tooling': insightTooling,
};
