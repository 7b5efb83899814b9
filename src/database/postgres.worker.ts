/** A worker of its own for each server: a read that does not return holds its thread, and nothing else. */
import { answerJobs } from '../run/answer-jobs.ts';
import { host } from './host.ts';
import type { Order, Report } from './protocol.ts';

answerJobs<Order, Report, string>(self, host());
