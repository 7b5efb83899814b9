/** Measures away from the page, so that the deck stays smooth and the page's own work does not spoil the times. */
import { answerJobs } from '../../../../src/run/answer-jobs.ts';
import { type MeasuredLists, measureRenderers, type RoundProgress } from './measure-renderers.ts';
import type { ListRules } from './product-list.ts';

answerJobs<ListRules, MeasuredLists, RoundProgress>(self, measureRenderers);
