/**
 * The worker's side of worker-client.ts: answers each question with what `compute` makes of it, or with what went wrong,
 * as data. Errors keep their `message`, `code` and `data`.
 */
import type { Asked, Failure, Said, WorkerScope } from './worker-protocol.ts';

export function answerJobs<Question, Answer, Progress = never>(
  scope: WorkerScope,
  compute: (question: Question, report: (progress: Progress) => void) => Answer | Promise<Answer>,
  transferOf: (answer: Answer) => Iterable<Transferable> = () => [],
): void {
  const say = (said: Said<Answer, Progress>, transfer: Iterable<Transferable> = []) =>
    // Parts of an answer may share a buffer; it can be handed over only once.
    scope.postMessage(said, { transfer: [...new Set(transfer)] });
  scope.addEventListener('message', async ({ data }) => {
    const { id, question } = data as Asked<Question>;
    try {
      const answer = await compute(question, (progress) => say({ id, progress }));
      say({ id, answer }, transferOf(answer));
    } catch (error) {
      say({ id, failed: failureOf(error) });
    }
  });
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code, data } = error as Error & Failure;
  return { message, ...(code !== undefined && { code }), ...(data !== undefined && { data }) };
}
