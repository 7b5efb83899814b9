/**
 * The page's side of any worker. One question is in the worker's hands at a time, the others wait in the order in which
 * they came; where an asker wants the newest only, its older ones are dropped. A worker that dies, or is silent for longer
 * than the patience (milliseconds), is replaced when it is needed next. The worker's side: answer-jobs.ts.
 */
import { ReplaceableWorker } from './replaceable-worker.ts';
import { TaskFailed, WorkerLost } from './worker-lost.ts';
import type { Asked, Said, WorkerLike } from './worker-protocol.ts';

export interface AskOptions<Progress> {
  /** Handed over with the question, once it is sent. */
  transfer?: Transferable[];
  progress?: (progress: Progress) => void;
  /** How long the worker may be silent over this question. */
  patienceMilliseconds?: number;
  signal?: AbortSignal;
  /** Where the worker has the question already, an abort is the worker's end, or leaves it an answer that nobody hears. */
  abort?: 'end' | 'drop';
}

interface Ticket<Question, Answer, Progress> {
  id: number;
  asker: unknown;
  question: Question;
  options: AskOptions<Progress>;
  /** Undefined: dropped. */
  settle(answer: Answer | undefined): void;
  fail(error: unknown): void;
}

export class WorkerClient<Question, Answer extends NonNullable<unknown>, Progress = never> {
  private readonly worker: ReplaceableWorker;
  private inFlight: Ticket<Question, Answer, Progress> | undefined;
  private readonly waiting = new Map<unknown, Ticket<Question, Answer, Progress>>();
  private lastId = 0;
  private readonly patienceMilliseconds: number;

  constructor(createWorker: () => WorkerLike, patienceMilliseconds = Number.POSITIVE_INFINITY) {
    this.patienceMilliseconds = patienceMilliseconds;
    this.worker = new ReplaceableWorker(createWorker, {
      hear: (said) => this.hear(said as Said<Answer, Progress>),
      lose: (code, data) => this.finish()?.fail(new WorkerLost(code, data)),
    });
  }

  /** Questions in flight or waiting. */
  get load(): number {
    return this.waiting.size + (this.inFlight ? 1 : 0);
  }

  warm(): void {
    this.worker.warm();
  }

  async ask(question: Question, options: AskOptions<Progress> = {}): Promise<Answer> {
    const answer = await this.askNewest(Symbol(), question, options);
    if (answer === undefined) throw new WorkerLost('ended');
    return answer;
  }

  /** Undefined: dropped, because this asker wanted something newer, or nothing any more. */
  async askNewest(asker: unknown, question: Question, options: AskOptions<Progress> = {}): Promise<Answer | undefined> {
    const { signal } = options;
    signal?.throwIfAborted();
    this.cancel(asker);
    let abort = () => {};
    const settled = new Promise<Answer | undefined>((settle, fail) => {
      const ticket = { id: ++this.lastId, asker, question, options, settle, fail };
      abort = () => this.abort(ticket);
      this.waiting.set(asker, ticket);
    });
    signal?.addEventListener('abort', abort);
    this.proceed();
    return settled.finally(() => signal?.removeEventListener('abort', abort));
  }

  /** Drops what the asker still waits for; what the worker has in hand goes on. */
  cancel(asker: unknown): void {
    this.waiting.get(asker)?.settle(undefined);
    this.waiting.delete(asker);
  }

  /** Ends the worker, whatever it is doing, and drops all questions. A later question starts another one. */
  end(): void {
    for (const asker of this.waiting.keys()) this.cancel(asker);
    this.worker.end();
    this.finish()?.settle(undefined);
  }

  private abort(ticket: Ticket<Question, Answer, Progress>): void {
    if (this.waiting.get(ticket.asker) === ticket) this.waiting.delete(ticket.asker);
    ticket.fail(ticket.options.signal?.reason);
    if (this.inFlight !== ticket || ticket.options.abort === 'drop') return;
    this.worker.end();
    this.finish();
  }

  private proceed(): void {
    const [first] = this.waiting.values();
    if (this.inFlight || !first) return;
    this.waiting.delete(first.asker);
    this.inFlight = first;
    this.watch(first);
    const asked: Asked<Question> = { id: first.id, question: first.question };
    this.worker.send(asked, first.options.transfer ?? []);
  }

  private hear(said: Said<Answer, Progress>): void {
    const ticket = this.inFlight;
    if (!ticket || said.id !== ticket.id) return;
    if ('progress' in said) {
      this.watch(ticket);
      if (!ticket.options.signal?.aborted) ticket.options.progress?.(said.progress);
      return;
    }
    this.finish();
    if ('failed' in said) ticket.fail(new TaskFailed(said.failed));
    else ticket.settle(said.answer);
  }

  private watch({ options }: Ticket<Question, Answer, Progress>): void {
    this.worker.watch(options.patienceMilliseconds ?? this.patienceMilliseconds);
  }

  /** The worker's hands are empty: the next question's turn. */
  private finish(): Ticket<Question, Answer, Progress> | undefined {
    const finished = this.inFlight;
    this.inFlight = undefined;
    this.worker.rest();
    this.proceed();
    return finished;
  }
}
