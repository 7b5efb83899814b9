/** Keeps the viewer's file open, away from the page. */
import { answerJobs } from '../../run/answer-jobs.ts';
import { bookKeeper } from './book-keeper.ts';
import type { Answer, Question } from './protocol.ts';

answerJobs<Question, Answer, number>(self, bookKeeper());
