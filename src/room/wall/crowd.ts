/**
 * Which phones are there: those that were heard of lately, whatever they said. What each may say is counted for each alone; a
 * broker that cannot limit its clients leaves that to the wall.
 */
import { type Allowance, fullAllowance, spend } from '../wire/allowance.ts';
import { HERE_MILLISECONDS } from '../wire/phone-message.ts';

const MISSING_MILLISECONDS = 2.5 * HERE_MILLISECONDS;
const MOST_PHONES = 200_000;

interface Phone extends Allowance {
  heardAt: number;
}

export class Crowd {
  private readonly phones = new Map<string, Phone>();

  /** Whether what it says may count. @param now milliseconds */
  heard(client: string, now: number): boolean {
    const phone = this.phones.get(client) ?? { ...fullAllowance(now), heardAt: now };
    if (!this.phones.has(client) && this.phones.size >= MOST_PHONES) return false;
    this.phones.set(client, phone);
    phone.heardAt = now;
    return spend(phone, now);
  }

  gone(client: string): void {
    this.phones.delete(client);
  }

  count(now: number): number {
    for (const [client, { heardAt }] of this.phones)
      if (now - heardAt > MISSING_MILLISECONDS) this.phones.delete(client);
    return this.phones.size;
  }
}
