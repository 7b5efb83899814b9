/** The owner of the references, where pages may not share memory. */
import { answerJobs } from '../../../../src/run/answer-jobs.ts';
import { serveOwner } from './owner-orders.ts';

answerJobs(self, serveOwner());
