/**
 * The analyzer off the page's thread: a dump of fifty megabytes takes seconds to read. It keeps what it read, so that
 * grouping by other frames or looking at another dump of the same file is quick. One clear line for whatever goes wrong.
 */

import { readThreadDumps, type ThreadDump, type ThreadDumps } from '../../thread-dump/index.ts';
import type { Answer, Question } from './protocol.ts';
import { judge } from './summarise.ts';

let read: ThreadDumps | undefined;
let shown = 0;
let held: ThreadDump | undefined;

function answer(question: Question): Answer {
  const { id, text, framesToCompare, hold } = question;
  if (hold === 'take') held = read?.dumps[shown];
  if (hold === 'release') held = undefined;
  if (text !== undefined) read = readThreadDumps(text);
  if (!read) return { id, error: 'no thread dump was read yet' };
  shown = Math.min(question.shown, read.dumps.length - 1);
  return { id, judgement: judge(read.dumps, read.format, { shown, framesToCompare, before: held }) };
}

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  let said: Answer;
  try {
    said = answer(question);
  } catch (error) {
    said = { id: question.id, error: (error as Error).message };
  }
  self.postMessage(said);
});
