/**
 * What Austin says of its collapsed stacks: `# key: value` before and behind them. Its counts are microseconds, or bytes, and a
 * sample stands for the interval between two.
 */
import type { Profile } from '../profile.ts';

const LINE = /^# ([\w-]+): (.*)$/;

export class AustinMetadata {
  private readonly said = new Map<string, string>();

  /** Whether the line is a part of it: other files' lines may look alike. */
  read(line: string): boolean {
    const [, key = '', value = ''] = LINE.exec(line) ?? [];
    if (key === '' || (key !== 'austin' && !this.said.has('austin'))) return false;
    this.said.set(key, value);
    return true;
  }

  /** What changes in a profile of such lines. */
  get facts(): Partial<Profile> {
    if (!this.said.has('austin')) return {};
    if (this.said.get('mode') === 'memory') return { unit: 'bytes', from: 'estimates' };
    const microseconds = Number.parseInt(this.said.get('interval') ?? '', 10);
    return {
      unit: 'microseconds',
      ...(microseconds > 0 && { sampleWeight: microseconds, intervalMilliseconds: microseconds / 1000 }),
    };
  }
}
