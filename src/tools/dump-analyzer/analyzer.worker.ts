/**
 * The analyzer off the page's thread: a dump of fifty megabytes takes seconds to read. It keeps what it read, so that
 * grouping by other frames or looking at another dump of the same file is quick. A text without a dump is answered with what
 * is wrong with it; anything else that goes wrong is the worker's end.
 */

import { DumpError, readThreadDumps, type ThreadDump, type ThreadDumps } from '../../thread-dump/index.ts';
import type { Answer, Question } from './protocol.ts';
import { summarise } from './summarise.ts';

let read: ThreadDumps | undefined;
let shown = 0;
let held: ThreadDump | undefined;

function answer(question: Question): Answer {
  const { id, text, framesToCompare, hold } = question;
  if (hold === 'take') held = read?.dumps[shown];
  if (hold === 'release') held = undefined;
  if (text !== undefined) read = readThreadDumps(text);
  if (!read) throw new Error('asked about a dump before there was one');
  shown = Math.min(question.shown, read.dumps.length - 1);
  return { id, summary: summarise(read.dumps, read.format, { shown, framesToCompare, before: held }) };
}

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  let said: Answer;
  try {
    said = answer(question);
  } catch (error) {
    if (!(error instanceof DumpError)) throw error;
    const { code, data } = error;
    said = { id: question.id, problem: { code, data } };
  }
  self.postMessage(said);
});
