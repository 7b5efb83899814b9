/**
 * The page's side of the profile reader: a worker for each file, gone when it is read, given up, or too late. What goes
 * wrong comes back as a sentence.
 */
import { isProfileProblem, sentenceOf } from '../../profile/index.ts';
import { WorkerClient } from '../../run/worker-client.ts';
import { TaskFailed, WorkerLost } from '../../run/worker-lost.ts';
import type { WorkerLike } from '../../run/worker-protocol.ts';
import type { ReadProfile } from './read-for-drawing.ts';
import { words } from './words.ts';

const text = words.own;
const PATIENCE_MILLISECONDS = 120_000;

export class ProfileReader {
  private readonly createWorker: () => WorkerLike;
  private client: WorkerClient<Blob, ReadProfile, number> | undefined;

  constructor(createWorker: () => WorkerLike) {
    this.createWorker = createWorker;
  }

  /** Undefined: it was given up, or another file came. `progress` is a share of the file. */
  async read(file: Blob, progress: (share: number) => void): Promise<ReadProfile | { problem: string } | undefined> {
    this.end();
    const client = new WorkerClient<Blob, ReadProfile, number>(this.createWorker, PATIENCE_MILLISECONDS);
    this.client = client;
    try {
      return await client.askNewest(this, file, { progress });
    } catch (error) {
      return { problem: problemOf(error) };
    } finally {
      client.end();
    }
  }

  /** Gives up whatever is being read. */
  end(): void {
    this.client?.end();
  }
}

function problemOf(error: unknown): string {
  if (error instanceof TaskFailed && isProfileProblem(error)) return sentenceOf(words.problems, error);
  if (error instanceof TaskFailed) return words.problems.unreadable({ reason: error.message });
  return error instanceof WorkerLost && error.code === 'late' ? text.late : text.lost;
}
