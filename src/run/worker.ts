/** The simulation worker: answers each job with columns and facts. */
import { loadModel } from '../model-registry.ts';
import { answerJobs } from './answer-jobs.ts';
import { compute, prepare } from './compute.ts';
import type { Computed, Job, Preparation } from './protocol.ts';

const now = () => performance.now();
const buffersOf = ({ result }: Computed) => Object.values(result.columns).map((column) => column.buffer as ArrayBuffer);

const answer = (asked: Job | Preparation) =>
  'prepare' in asked ? prepare(loadModel, asked.prepare) : compute(loadModel, asked, now);

answerJobs(self, answer, buffersOf);
