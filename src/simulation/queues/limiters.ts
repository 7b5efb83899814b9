/**
 * Rate limiters that answer at once: a request is let through or turned away, nobody queues. Times in seconds, and each
 * call at or after the one before. Closed forms: limiter-theory.ts.
 */

export interface Limiter {
  /** Whether a request at this time is let through. */
  accepts(time: number): boolean;
}

/** Tokens drip in continuously up to `burst`; a request takes one or is turned away. Starts full unless told. */
export class TokenBucket implements Limiter {
  private readonly refillPerSecond: number;
  private readonly burst: number;
  private tokens: number;
  private since = 0;

  constructor(refillPerSecond: number, burst: number, tokens = burst) {
    this.refillPerSecond = refillPerSecond;
    this.burst = burst;
    this.tokens = tokens;
  }

  accepts(time: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + (time - this.since) * this.refillPerSecond);
    this.since = time;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}

/** At most `limit` in each window of the clock; the count starts anew at every multiple of the window. */
export class FixedWindow implements Limiter {
  private readonly limit: number;
  private readonly windowSeconds: number;
  private window = 0;
  private count = 0;

  constructor(limit: number, windowSeconds: number) {
    this.limit = limit;
    this.windowSeconds = windowSeconds;
  }

  accepts(time: number): boolean {
    const window = Math.floor(time / this.windowSeconds);
    if (window !== this.window) {
      this.window = window;
      this.count = 0;
    }
    if (this.count >= this.limit) return false;
    this.count++;
    return true;
  }
}

/** At most `limit` in the last window, whenever one looks; only what was let through counts. */
export class SlidingWindow implements Limiter {
  private readonly windowSeconds: number;
  /** When the last `limit` were let through, in a ring. */
  private readonly accepted: Float64Array;
  private oldest = 0;

  constructor(limit: number, windowSeconds: number) {
    this.windowSeconds = windowSeconds;
    this.accepted = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  }

  /** Records that a request was let through at a time before the first call, oldest first. */
  remember(time: number): void {
    this.accepted[this.oldest] = time;
    this.oldest = this.oldest + 1 === this.accepted.length ? 0 : this.oldest + 1;
  }

  accepts(time: number): boolean {
    const { accepted, oldest } = this;
    if (time - (accepted[oldest] as number) < this.windowSeconds) return false;
    this.remember(time);
    return true;
  }
}
