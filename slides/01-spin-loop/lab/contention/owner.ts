/**
 * Where pages may not share memory: one owner keeps the versions and the lock, and answers each worker's messages in the
 * order in which they come. A worker has one question under way at a time, so answers need no names.
 */
import type { Lock, Reference } from './swap.ts';

/** A message port, or a test's. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start?(): void;
}

export type Question =
  | { kind: 'read'; index: number }
  | { kind: 'compareAndSet'; index: number; expected: number; next: number }
  | { kind: 'acquire' }
  | { kind: 'release' };

type Answer = (value: number) => void;

export class Owner {
  private readonly versions: number[];
  private taken = false;
  /** Who waits for the lock, first come first served. */
  private readonly waiting: Answer[] = [];

  constructor(references: number) {
    this.versions = new Array<number>(references).fill(0);
  }

  handle(question: Question, answer: Answer): void {
    if (question.kind === 'acquire') this.acquire(answer);
    else if (question.kind === 'release') this.release(answer);
    else if (question.kind === 'read') answer(this.versionAt(question.index));
    else {
      const landed = this.versionAt(question.index) === question.expected;
      if (landed) this.versions[question.index] = question.next;
      answer(landed ? 1 : 0);
    }
  }

  /** Versions as they stand, all set back to 0; between runs only. */
  takeVersions(): number[] {
    return this.versions.splice(0, this.versions.length, ...this.versions.map(() => 0));
  }

  private versionAt(index: number): number {
    const version = this.versions[index];
    if (version === undefined) throw new Error(`invalid index: ${index}`);
    return version;
  }

  private acquire(answer: Answer): void {
    if (this.taken) this.waiting.push(answer);
    else {
      this.taken = true;
      answer(1);
    }
  }

  private release(answer: Answer): void {
    if (!this.taken) throw new Error('released a lock that nobody holds');
    answer(1);
    const next = this.waiting.shift();
    // Handed over, not set free: nobody can come in between.
    if (next) next(1);
    else this.taken = false;
  }
}

/** A worker's side: asks over its own port and waits for the one answer. */
export class OwnerLine {
  private readonly port: Port;
  private settle: ((value: number) => void) | undefined;

  constructor(port: Port) {
    this.port = port;
    port.addEventListener('message', ({ data }) => {
      const { settle } = this;
      this.settle = undefined;
      settle?.(data as number);
    });
    port.start?.();
  }

  ask(question: Question): Promise<number> {
    if (this.settle) throw new Error('asked before the last answer came');
    return new Promise((settle) => {
      this.settle = settle;
      this.port.postMessage(question);
    });
  }
}

export class RemoteReference implements Reference {
  private readonly line: OwnerLine;
  private readonly index: number;

  constructor(line: OwnerLine, index: number) {
    this.line = line;
    this.index = index;
  }

  read(): Promise<number> {
    return this.line.ask({ kind: 'read', index: this.index });
  }

  async compareAndSet(expected: number, next: number): Promise<boolean> {
    return (await this.line.ask({ kind: 'compareAndSet', index: this.index, expected, next })) === 1;
  }
}

export class RemoteLock implements Lock {
  private readonly line: OwnerLine;

  constructor(line: OwnerLine) {
    this.line = line;
  }

  async acquire(): Promise<void> {
    await this.line.ask({ kind: 'acquire' });
  }

  async release(): Promise<void> {
    await this.line.ask({ kind: 'release' });
  }
}
