/** One line for people for whatever went wrong with a database. */
import { sentenceOf, withFullStop } from '../words/sentences.ts';
import { DatabaseError, type DatabaseProblem } from './error.ts';
import { words } from './words.ts';

/** Without a full stop. */
export const problemLine = (problem: DatabaseProblem): string => sentenceOf(words.problems, problem);

/** With one; undefined where it is no error of a database. */
export const databaseSentence = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? withFullStop(problemLine(error.problem)) : undefined;
