/** What the speaker's phone is told beside the room's snapshot: whose the key is now, the clock, and what is planned. */
import { isRecord } from '../../session/plain.ts';

export interface DeskFacts {
  /** The public key that may turn the slides. */
  key: string;
  /** As the talk's clock has it; null before the talk has begun. */
  timer: { before: number; since: number | null } | null;
  /** When the slide is due, in milliseconds of the plan. */
  from: number;
  to: number;
  /** Steps that the slide still has. */
  left: number;
}

/** Undefined where nobody has the key. */
export function readDesk(value: unknown): DeskFacts | undefined {
  if (!isRecord(value)) return undefined;
  const { key, timer, from, to, left } = value;
  if (typeof key !== 'string' || typeof from !== 'number' || typeof to !== 'number' || typeof left !== 'number')
    return undefined;
  if (!isRecord(timer)) return { key, timer: null, from, to, left };
  const { before, since } = timer;
  if (typeof before !== 'number' || (since !== null && typeof since !== 'number')) return undefined;
  return { key, timer: { before, since }, from, to, left };
}
