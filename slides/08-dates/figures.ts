/** The figures of the dates' tale, a file each. */
import './style.css';
import { cashback } from './figures/cashback.ts';
import { flameGraph } from './figures/flame-graph.ts';
import { insightProfiler } from './figures/insight-profiler.ts';
import { multiplication } from './figures/multiplication.ts';
import { november16 } from './figures/november-16.ts';
import { parseOnce } from './figures/parse-once.ts';
import { profiler } from './figures/profiler.ts';

export const figures = {
  'november-16': november16,
  profiler,
  'flame-graph': flameGraph,
  cashback,
  multiplication,
  'parse-once': parseOnce,
  'insight-profiler': insightProfiler,
};
