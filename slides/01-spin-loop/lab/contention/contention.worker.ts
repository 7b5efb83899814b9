/** A worker of the lab: updates what it shares with the others when it is told to. */
import { answerJobs } from '../../../../src/run/answer-jobs.ts';
import { contender, type Order, type Tally } from './contender.ts';

const now = () => performance.now();

answerJobs<Order, Tally | number>(self, contender(now));
