/**
 * The page's side of the analyzer: one question at a time; what is asked meanwhile is folded into one next question, in
 * which the newest of each part holds. A worker that dies or does not answer is replaced when it is needed next.
 */
import { sentenceOf } from '../../thread-dump/index.ts';
import type { Answer, Question } from './protocol.ts';
import type { DumpSummary } from './summarise.ts';
import { words as text } from './words.ts';

export type Asked = Omit<Question, 'id'>;

export interface Listener {
  summarised(summary: DumpSummary): void;
  /** One clear line. `lost`: the worker died, and with it all that it had read. */
  failed(line: string, lost: boolean): void;
}

const PATIENCE_MILLISECONDS = 120_000;

export class AnalyzerClient {
  private worker: Worker | undefined;
  private readonly listener: Listener;
  private inFlight: number | undefined;
  private next: Asked | undefined;
  private lastId = 0;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  get busy(): boolean {
    return this.inFlight !== undefined;
  }

  ask(asked: Asked): void {
    if (this.inFlight === undefined) this.send(asked);
    else this.next = { ...this.next, ...asked, hold: asked.hold === 'keep' ? (this.next?.hold ?? 'keep') : asked.hold };
  }

  /** Ends the worker, whatever it is doing. */
  stop(): void {
    clearTimeout(this.patience);
    this.worker?.terminate();
    this.worker = undefined;
    this.inFlight = undefined;
    this.next = undefined;
  }

  private send(asked: Asked): void {
    this.worker ??= this.start();
    const id = ++this.lastId;
    this.inFlight = id;
    this.patience = setTimeout(() => this.lose(text.late), PATIENCE_MILLISECONDS);
    const transfer = asked.text instanceof Uint8Array ? [asked.text.buffer as ArrayBuffer] : [];
    this.worker.postMessage({ id, ...asked } satisfies Question, transfer);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./analyzer.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.hear(data));
    const lost = (event: Event) => {
      event.preventDefault();
      this.lose(text.lost);
    };
    worker.addEventListener('error', lost);
    worker.addEventListener('messageerror', lost);
    return worker;
  }

  private hear(answer: Answer): void {
    if (answer.id !== this.inFlight) return;
    clearTimeout(this.patience);
    this.inFlight = undefined;
    const { next } = this;
    this.next = undefined;
    if (next) this.send(next);
    if ('summary' in answer) this.listener.summarised(answer.summary);
    else this.listener.failed(sentenceOf(text.problems, answer.problem), false);
  }

  private lose(line: string): void {
    this.stop();
    this.listener.failed(line, true);
  }
}
