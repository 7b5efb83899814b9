/**
 * The page's side of the analyzer: asks its worker about the model's dump, of which only the newest counts, and about the
 * viewer's. What goes wrong comes back as a sentence.
 */
import { archiveSentence, isArchiveProblem } from '../../archive/problems.ts';
import { WorkerClient } from '../../run/worker-client.ts';
import { TaskFailed, WorkerLost } from '../../run/worker-lost.ts';
import type { WorkerLike } from '../../run/worker-protocol.ts';
import { isDumpProblem, sentenceOf } from '../../thread-dump/index.ts';
import { type Answer, type NamedText, type Question, UNREADABLE } from './protocol.ts';
import { words as text } from './words.ts';

const PATIENCE_MILLISECONDS = 120_000;
/** Any dump of a text, however many there are: the last one. */
const LAST = 1e9;

/** A sentence, and whether all that the worker had read is gone. */
export interface Problem {
  problem: string;
  isLost: boolean;
}

/** Undefined: something newer was asked, or nothing is wanted any more. */
export type Read = Answer | Problem | undefined;

export class DumpReader {
  private readonly client: WorkerClient<Question, Answer>;

  constructor(createWorker: () => WorkerLike) {
    this.client = new WorkerClient(createWorker, PATIENCE_MILLISECONDS);
  }

  readModel(text: string, framesToCompare: number): Promise<Read> {
    const texts = [{ name: '', text }];
    return this.ask({ of: 'model', texts, shown: LAST, framesToCompare, hold: 'keep' });
  }

  readViewers(texts: readonly NamedText[], framesToCompare: number): Promise<Read> {
    return this.ask({ of: 'viewer', texts, shown: LAST, framesToCompare, hold: 'keep' });
  }

  /** Another dump of a text that was read, or by other frames. */
  look(question: Omit<Question, 'texts'>): Promise<Read> {
    return this.ask(question);
  }

  /** Ends the worker, whatever it is doing; all that it had read is gone. */
  end(): void {
    this.client.end();
  }

  private async ask(question: Question): Promise<Read> {
    try {
      return await this.client.askNewest(question.of, question);
    } catch (error) {
      return problemOf(error);
    }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof TaskFailed) {
    if (isDumpProblem(error)) return { problem: sentenceOf(text.problems, error), isLost: false };
    if (isArchiveProblem(error)) return { problem: `${archiveSentence(error)}.`, isLost: false };
    if (error.code === UNREADABLE) return { problem: text.unreadable, isLost: false };
  }
  const isLate = error instanceof WorkerLost && error.code === 'late';
  return { problem: isLate ? text.late(PATIENCE_MILLISECONDS) : text.lost, isLost: true };
}
