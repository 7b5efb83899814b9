/** Runs what is profiled, away from the page: its times are not the page's. */
import { answerJobs } from '../../../../src/run/answer-jobs.ts';
import { profiledRun, type RunOrder, type RunSoFar } from './profiled-run.ts';

answerJobs<RunOrder, RunSoFar, RunSoFar>(self, profiledRun);
