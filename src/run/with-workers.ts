/** Workers that live as long as one task: all are gone when it is done, when one of them fails, or when it is aborted. */
import { type AskOptions, WorkerClient } from './worker-client.ts';
import type { WorkerLike } from './worker-protocol.ts';

/** Asks one worker; the task's abort is the worker's end. */
export type Ask<Question, Answer, Progress = never> = (
  question: Question,
  options?: Omit<AskOptions<Progress>, 'signal' | 'abort'>,
) => Promise<Answer>;

export type Hire = <Question, Answer extends NonNullable<unknown>, Progress = never>(
  createWorker: () => WorkerLike,
) => Ask<Question, Answer, Progress>;

export async function withWorkers<Outcome>(
  signal: AbortSignal,
  task: (hire: Hire) => Promise<Outcome>,
): Promise<Outcome> {
  const clients: { end(): void }[] = [];
  const end = () => {
    for (const client of clients) client.end();
  };
  const hire: Hire = <Question, Answer extends NonNullable<unknown>, Progress>(createWorker: () => WorkerLike) => {
    const client = new WorkerClient<Question, Answer, Progress>(createWorker);
    clients.push(client);
    return (question: Question, options: AskOptions<Progress> = {}) => client.ask(question, { ...options, signal });
  };
  signal.addEventListener('abort', end);
  try {
    return await task(hire);
  } catch (error) {
    // Whatever broke by the abort: it was the abort.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/** One worker for one question. */
export function runInWorker<Question, Answer extends NonNullable<unknown>, Progress = never>(
  createWorker: () => WorkerLike,
  question: Question,
  { signal, ...options }: Omit<AskOptions<Progress>, 'abort'> & { signal: AbortSignal },
): Promise<Answer> {
  return withWorkers(signal, (hire) => hire<Question, Answer, Progress>(createWorker)(question, options));
}
