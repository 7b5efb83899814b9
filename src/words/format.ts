/** How numbers are written: few significant digits, separators, and a unit that stays on the number's line. */

/** Of all words of the deck: a second language is a second set of words files, and this. */
export const language = 'en';

/** With a minus where the language's own numbers have a hyphen. */
function numbers(options: Intl.NumberFormatOptions): { format(value: number): string } {
  const { format } = new Intl.NumberFormat(language, options);
  return { format: (value) => format(value).replace('-', '−') };
}

const whole = numbers({ maximumFractionDigits: 0 });
const three = numbers({ maximumSignificantDigits: 3 });
const two = numbers({ maximumSignificantDigits: 2 });
const exactlyTwo = numbers({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
const fixed = [0, 1, 2, 3].map((count) => numbers({ minimumFractionDigits: count, maximumFractionDigits: count }));

/** Three significant digits, all digits of whole numbers from a thousand on: 0.0123, 1.23, 12.3, 1,234. */
export function amount(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) >= 1000 ? whole.format(value) : three.format(value);
}

/** A computed level, of which nobody would tell a third digit below one: 0.13 cores, 4.16, 12.5, 1,234. */
export function level(value: number): string {
  const size = Math.abs(value);
  if (size < 0.0005) return '0';
  return size < 1 ? two.format(value) : amount(value);
}

/** For axes and big tiles: 950, 12k, 1.2M. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return amount(value);
  if (size >= 999_500_000) return `${three.format(value / 1e9)}G`;
  if (size >= 999_500) return `${three.format(value / 1e6)}M`;
  if (size >= 10_000) return `${three.format(value / 1000)}k`;
  return amount(value);
}

/** At most one decimal: 0.3, 12.5, 13. */
export const nearestTenth = (value: number): string => amount(Math.round(value * 10) / 10);

/** Always as many decimals, for numbers that are read side by side or one after the other. */
export const decimals = (value: number, count: 0 | 1 | 2 | 3): string => fixed[count]?.format(value) ?? '';

/** Always two significant digits: 0.050, 3.0, 12. */
export const twoDigits = (value: number): string => exactlyTwo.format(value);

/** A share in hundredths, without a sign: of percentage points. */
export function points(share: number): string {
  if (!Number.isFinite(share)) return '–';
  const value = share * 100;
  if (Math.abs(value) < 5e-4) return '0';
  return Math.abs(value) < 10 ? two.format(value) : whole.format(value);
}

export const percent = (share: number): string => (Number.isFinite(share) ? `${points(share)}\u00a0%` : '–');

/** 90.0 %: for shares of which a tenth of a percent is told. */
export const percentInTenths = (share: number): string => `${decimals(share * 100, 1)}\u00a0%`;

/** Two significant digits, for what is told in passing: 1.5 times, 12 times. */
export const rough = (value: number): string => two.format(value);

export const factor = (value: number): string => `×${rough(value)}`;

/** A duration given in milliseconds, in the unit that a person would say. */
export function duration(milliseconds: number): string {
  if (milliseconds === 0 || !Number.isFinite(milliseconds)) return amount(milliseconds);
  // What three digits would write as a thousand of the smaller unit is one of the greater.
  if (milliseconds < 0.9995) return `${three.format(milliseconds * 1000)}\u00a0µs`;
  if (milliseconds < 999.5) return `${three.format(milliseconds)}\u00a0ms`;
  if (milliseconds < 120_000) return `${three.format(milliseconds / 1000)}\u00a0s`;
  if (milliseconds < 7_200_000) return `${three.format(milliseconds / 60_000)}\u00a0min`;
  return `${three.format(milliseconds / 3_600_000)}\u00a0h`;
}

/** Hours since midnight as on a clock; those before it are the evening's. */
export function timeOfDay(hours: number): string {
  const minutes = Math.round((hours < 0 ? hours + 24 : hours) * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function bytes(count: number): string {
  if (count < 1000) return `${whole.format(count)}\u00a0B`;
  if (count < 999_500) return `${three.format(count / 1000)}\u00a0kB`;
  return `${three.format(count / 1e6)}\u00a0MB`;
}

/** A value with its unit; nothing behind it where there is none. */
export const withUnit = (value: number, unit: string): string =>
  unit ? `${amount(value)}\u00a0${unit}` : amount(value);

/** Time that passed, as a clock shows it: 9:05, 1:02:05. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
