/** What one client may send: so many messages at once, then so many a second. Counted per client; a hall shares one address. */
export interface Allowance {
  left: number;
  /** Milliseconds, when that was known. */
  at: number;
}

/** A slider that is dragged makes ten a second. */
export const BURST = 40;
export const PER_SECOND = 15;

export const fullAllowance = (now: number): Allowance => ({ left: BURST, at: now });

/** Whether one more message is allowed; what is not is dropped, and costs nobody else anything. */
export function spend(allowance: Allowance, now: number): boolean {
  allowance.left = Math.min(BURST, allowance.left + ((now - allowance.at) / 1000) * PER_SECOND);
  allowance.at = now;
  if (allowance.left < 1) return false;
  allowance.left -= 1;
  return true;
}
