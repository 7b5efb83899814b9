/** The simulation worker: answers each job with columns and facts. */
import { loadModel } from '../model-registry.ts';
import { answerJobs } from './answer-jobs.ts';
import { compute } from './compute.ts';
import type { Computed, Job } from './protocol.ts';

const now = () => performance.now();
const buffersOf = ({ result }: Computed) => Object.values(result.columns).map((column) => column.buffer as ArrayBuffer);

answerJobs(self, (job: Job) => compute(loadModel, job, now), buffersOf);
