// When a dump was taken, from what is printed of it. Clocks differ in their zones, but those of one series do not.
import type { ThreadSnapshot } from './thread-dump.ts';

const iso = /(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;
const spoken = /([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: [A-Z]+)? (\d{4})/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Milliseconds since 1970 of the clock on the wall, or null where there is no date in it. */
export function timeOf(date: string | null): number | null {
  const digits = iso.exec(date ?? '');
  if (digits) {
    const [, year, month, day, hour, minute, second, fraction = '0'] = digits;
    const milliseconds = 1000 * Number(`0.${fraction}`);
    return (
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) +
      milliseconds
    );
  }
  const words = spoken.exec(date ?? '');
  const month = months.indexOf(words?.[1] ?? '');
  if (!words || month < 0) return null;
  const [, , day, hour, minute, second, year] = words;
  return Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
}

/** Age of the threads that live longest, half of them: it grows as time goes by. Null where no age is printed. */
export function medianAge(threads: readonly ThreadSnapshot[]): number | null {
  const ages = threads.flatMap(({ elapsedMilliseconds }) => elapsedMilliseconds ?? []).sort((a, b) => b - a);
  return ages[Math.floor(ages.length / 4)] ?? null;
}
