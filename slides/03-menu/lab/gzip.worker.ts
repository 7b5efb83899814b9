/** Measures away from the page, so that the deck stays smooth and the page's own work does not spoil the times. */
import { answerJobs } from '../../../src/run/answer-jobs.ts';
import { words } from '../words.ts';
import { type MeasuredMenu, type MenuProgress, type MenuShape, menuMeasurements } from './measure-menu.ts';

/** Between two measurements the worker can be ended at once; in the midst of one, browsers take their time. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

answerJobs<MenuShape, MeasuredMenu, MenuProgress>(self, async (shape, report) => {
  let measured: MeasuredMenu | undefined;
  for (const progress of menuMeasurements(shape)) {
    report(progress);
    measured = progress.measured;
    await breath();
  }
  if (!measured) throw new Error(words.gzipLab.nothing);
  return measured;
});
