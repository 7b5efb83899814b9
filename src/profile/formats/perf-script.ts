/**
 * What `perf script` prints of a recording: for each sample a line with command, thread and time, then its stack, the
 * innermost frame first, and an empty line. Command names may hold blanks. Each thread is a profile, one for each event.
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
/** Events of which a period is a nanosecond's multiple. */
const CLOCK = /^(cpu|task)-clock\b/;

export const isPerfScript = (head: string): boolean => BEGINNING.test(head);

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
    else if (!this.begin(line) && !this.addFrame(line) && !line.startsWith('#')) {
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
    this.events.add(event);
    const key = `${command} ${thread} ${event}`;
    const known = this.threads.get(key) ?? {
      ...{ command: `${command} ${thread}`, event, periods: [] },
      sampled: new SampledProfile(this.frames, 'samples'),
    };
    this.threads.set(key, known);
    if (period !== undefined) known.periods.push(Number(period));
    this.open = { thread: known, frames: [] };
    if (stack) this.addFrame(stack);
    return true;
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
