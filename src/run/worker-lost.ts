/** What may go wrong between a page and its worker: codes with data. What people read of it stands in words files. */
import type { Failure } from './worker-protocol.ts';

/** `late`: silent for longer than the patience; `unreadable`: what it said could not be read; `ended`: by `end()`. */
export type LostCode = 'late' | 'died' | 'cannot-start' | 'unreadable' | 'ended';

export interface LostData {
  /** What the browser says of it, if anything. */
  reason?: string;
  /** The patience that ran out. */
  patienceMilliseconds?: number;
}

/** The worker is gone, and with it all that it knew. */
export class WorkerLost extends Error {
  readonly code: LostCode;
  readonly data: LostData;

  constructor(code: LostCode, data: LostData = {}) {
    super(`worker lost: ${code}${data.reason ? `, ${data.reason}` : ''}`);
    this.code = code;
    this.data = data;
  }
}

/** The worker lives, and says why this question has no answer. */
export class TaskFailed extends Error {
  readonly code: string | undefined;
  readonly data: unknown;

  constructor({ message, code, data }: Failure) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
