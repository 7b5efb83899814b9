/** Reads a file of the viewer's away from the page, which only gets what it can draw. */
import { answerJobs } from '../../run/answer-jobs.ts';
import { type ReadProfile, readForDrawing } from './read-for-drawing.ts';

answerJobs<Blob, ReadProfile, number>(self, readForDrawing);
