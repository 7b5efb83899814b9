/** What went wrong with a file that somebody brought, in one sentence, and whether all that the worker had read is gone. */
import { archiveSentence, isArchiveProblem } from '../../archive/problems.ts';
import { isProfileProblem, sentenceOf } from '../../profile/index.ts';
import { TaskFailed, WorkerLost } from '../../run/worker-lost.ts';
import { words as graphWords } from '../flame-graph/words.ts';
import { problemWords } from './problem-words.ts';

export interface Problem {
  problem: string;
  isLost: boolean;
  /** What whoever reads other things may know better: a thread dump, or nothing of a known form. */
  found?: 'dump' | 'nothing';
}

export function problemOf(error: unknown, name: string): Problem {
  const isLost = !(error instanceof TaskFailed);
  return { problem: graphWords.own.refused(name, sentence(error)), isLost, ...foundIn(error) };
}

function foundIn(error: unknown): Pick<Problem, 'found'> {
  if (!(error instanceof TaskFailed && isProfileProblem(error))) return {};
  if (error.code === 'odd-line') return { found: 'nothing' };
  return error.code === 'other-format' && error.data.format === 'thread-dump' ? { found: 'dump' } : {};
}

function sentence(error: unknown): string {
  if (error instanceof TaskFailed) {
    if (isProfileProblem(error)) return sentenceOf(problemWords, error);
    if (isArchiveProblem(error)) return `${archiveSentence(error)}.`;
    return problemWords.unreadable({ reason: error.message });
  }
  return error instanceof WorkerLost && error.code === 'late' ? graphWords.own.late : graphWords.own.lost;
}
