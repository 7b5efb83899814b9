/** Says that it looks, then looks at what the other worker runs until it is told to stop; it sleeps between two looks. */
import { answerJobs } from '../../../../src/run/answer-jobs.ts';
import { type Cells, sampleUntilStopped } from './shared-cells.ts';

answerJobs<Cells, true>(self, (cells) => {
  // Once it sleeps, it can say nothing more.
  setTimeout(() => sampleUntilStopped(cells));
  return true;
});
