/** What the labs of the first tale measure, and what its viewers bring: the names under which the figures find it. */
import type { BroughtDump } from '../../../src/tools/dump-analyzer/dump-analyzer.ts';
import type { Contention } from './contention/measure-contention.ts';

export type Measured = { contention: Contention };
export type Brought = { dump: BroughtDump };
