/** The analyzer off the page's thread: a dump of fifty megabytes takes seconds to read. */
import { answerJobs } from '../../run/answer-jobs.ts';
import { analyzer } from './analyzer.ts';
import type { Answer, Question } from './protocol.ts';

answerJobs<Question, Answer>(self, analyzer());
