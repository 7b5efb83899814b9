/** What a page and its workers say to each other, whatever the worker does; and what is needed of either side. */

export interface Asked<Question> {
  id: number;
  question: Question;
}

/** Any number of times how far the worker is, then once how it ended. */
export type Said<Answer, Progress> =
  | { id: number; progress: Progress }
  | { id: number; answer: Answer }
  | { id: number; failed: Failure };

export interface Failure {
  message: string;
  code?: string;
  data?: unknown;
}

export interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
  preventDefault?(): void;
}

/** A web worker as the page sees it, a thread of Node, or a test's stand-in. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): unknown;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: WorkerEvent) => void): void;
}

/** The worker's own side: its scope, or a thread's port. */
export interface WorkerScope {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
