/**
 * What `perf script` prints of a recording: for each sample a line with command, thread and time, then its stack, the
 * innermost frame first, and an empty line. Command names may hold blanks. Each thread is a profile, one for each event.
 * With -F the first line may have less, down to nothing.
 */

import { ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import { FrameTable } from '../frames.ts';
import type { Profile } from '../profile.ts';
import { SampledProfile } from './sampled-profile.ts';

/** Command, process and thread, processor, seconds, period, event; what follows is a stack of one frame. */
const SAMPLE =
  /^\s*(\S.*?)\s+(-?\d+(?:\/-?\d+)?)\s+(?:\[\d+\]\s+)?(\d+\.\d+):\s+(?:(\d+)\s+)?([^\s:](?:\S*[^\s:])?):+(?:\s+(.*))?$/;
/** Address, symbol with its offset, and the file; what was inlined has no file. */
const FRAME = /^\s*([0-9a-f]+)\s+(.*?)(?:\+0x[0-9a-f]+)?(?:\s+\(([^()]*(?:\([^()]*\))?[^()]*)\))?$/;
const BEGINNING =
  /^\s*\S.*?\s+-?\d+(?:\/-?\d+)?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s+(?:\d+\s+)?\S*[^\s:]:+(?:\s*\r?\n\s+[0-9a-f]+\s+\S|\s+[0-9a-f]+\s+\S+.* \(\S+\)\s*$)/m;
/** Where in the source the frame above it is, as `-F srcline` adds it. */
const PLACE = /^\s+(?:\S.*:\d+|\[?\S+\[[0-9a-f]+\])$/;
/** Stacks below lines that say less than a time, or nothing. */
const BARE =
  /^(?:\S[^\n;]*|\s*\S[^\n;]{0,40}[\d.]+:\s*|[ \t]*)\r?\n(?:[ \t]+[0-9a-f]{3,16} \S[^\n;]*\r?\n){2,}[ \t]*\r?\n/m;
/** Events of which a period is a nanosecond's multiple. */
const CLOCK = /^(cpu|task)-clock\b/;

export const isPerfScript = (head: string): boolean => BEGINNING.test(head) || BARE.test(head);

interface Thread {
  command: string;
  event: string;
  sampled: SampledProfile;
  periods: number[];
}

interface Sample {
  thread: Thread;
  /** Innermost first. */
  frames: number[];
}

export class PerfScriptReader {
  private readonly frames = new FrameTable();
  private readonly threads = new Map<string, Thread>();
  private readonly events = new Set<string>();
  private open: Sample | undefined;
  private line = 0;
  private odd = 0;
  private firstOdd = 0;

  push(line: string): void {
    this.line++;
    if (line.trim() === '') this.close();
    else if (!this.begin(line) && !this.addFrame(line) && !this.beginBare(line) && !isNoStack(line)) {
      if (this.odd === 0) this.firstOdd = this.line;
      this.odd++;
    }
  }

  end(): Profile[] {
    this.close();
    if (this.threads.size === 0) throw new ProfileError('empty', null);
    return [...this.threads.values()].map(({ command, event, sampled, periods }) => {
      const { odd: lines, firstOdd: first } = this;
      if (lines > 0) sampled.notes.push({ code: 'odd-lines', data: { lines, first } });
      const profile = sampled.end(this.events.size > 1 ? `${command} ${event}` : command, true);
      const period = CLOCK.test(event) ? periods.sort((a, b) => a - b)[periods.length >> 1] : undefined;
      return { ...profile, leftOut: profile.leftOut + lines, ...(period && { intervalMilliseconds: period / 1e6 }) };
    });
  }

  /** Whether the line is a sample's first. */
  private begin(line: string): boolean {
    const [, command = '', thread = '', , period, event = '', stack] = SAMPLE.exec(line) ?? [];
    if (event === '') return false;
    this.close();
    const known = this.threadOf(`${command} ${thread}`, event);
    if (period !== undefined) known.periods.push(Number(period));
    this.open = { thread: known, frames: [] };
    if (stack) this.addFrame(stack);
    return true;
  }

  /** The first line of a stack that says less: a command, perhaps a thread, or a frame already. */
  private beginBare(line: string): boolean {
    if (this.open || line.startsWith('#')) return false;
    const isFrame = FRAME.test(line);
    const [, command = ''] = /^\s*(\S.*?)(?:\s+\[\d+\])?(?:\s+\d+\.\d+:)?\s*$/.exec(isFrame ? '' : line) ?? [];
    this.open = { thread: this.threadOf(command, ''), frames: [] };
    if (isFrame) this.addFrame(line);
    return true;
  }

  private threadOf(command: string, event: string): Thread {
    this.events.add(event);
    const key = `${command} ${event}`;
    const known = this.threads.get(key) ?? {
      ...{ command, event, periods: [] },
      sampled: new SampledProfile(this.frames, 'samples'),
    };
    this.threads.set(key, known);
    return known;
  }

  private addFrame(line: string): boolean {
    const [whole, address = '', symbol = '', file = ''] = FRAME.exec(line) ?? [];
    if (whole === undefined || !this.open) return false;
    this.open.frames.push(this.frames.intern(symbol || address, file === 'inlined' ? '' : file));
    return true;
  }

  private close(): void {
    if (!this.open) return;
    const { thread, frames } = this.open;
    this.open = undefined;
    const { sampled } = thread;
    const call = frames.reduceRight((caller, frame) => sampled.tree.callee(caller, frame), ROOT as number);
    if (frames.length === 0) sampled.addUnknown(1);
    else sampled.add(call, 1);
  }
}

/** A header, or the source's line of the frame before. */
const isNoStack = (line: string): boolean => line.startsWith('#') || PLACE.test(line);
