/**
 * What a call is a call of: a function, with the whole address of its file, line and column, as far as the file says them.
 * Functions are numbers in a profile; two are one only if all four agree.
 */
import type { Frame } from './frame.ts';
import { labelsOf } from './labels.ts';

/** The functions of a file of profiles, by their numbers. */
export interface Frames {
  readonly size: number;
  frame(number: number): Frame;
  /** Its name, and as much of where it stands as tells it from all others. */
  label(number: number): string;
}

export class FrameTable implements Frames {
  private readonly frames: Frame[] = [];
  private readonly numbers = new Map<string, number>();
  private labels: string[] = [];

  get size(): number {
    return this.frames.length;
  }

  /** The number of a function; found, or given. */
  intern(name: string, file = '', line = 0, column = 0): number {
    const key = file === '' && line === 0 ? name : `${name}\n${file}\n${line}\n${column}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.frames.push({ name, file, line, column }) - 1;
    this.numbers.set(key, number);
    return number;
  }

  frame(number: number): Frame {
    return this.frames[number] ?? NO_FRAME;
  }

  label(number: number): string {
    if (this.labels.length !== this.frames.length) this.labels = labelsOf(this.frames);
    return this.labels[number] ?? '';
  }
}

const NO_FRAME: Frame = { name: '', file: '', line: 0, column: 0 };
