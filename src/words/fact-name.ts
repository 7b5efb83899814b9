/** A fact's name, which is in full and ends in its unit, as people read it: `meanWaitMilliseconds` → “mean wait”, in ms. */
import { amount, duration, percent, withUnit } from './format.ts';

interface Unit {
  ending: RegExp;
  write(value: number): string;
}

const units: readonly Unit[] = [
  { ending: /Milliseconds$/, write: duration },
  { ending: /Seconds$/, write: (value) => duration(1000 * value) },
  { ending: /Hours$/, write: (value) => withUnit(value, 'h') },
  { ending: /PerSecond$/, write: (value) => withUnit(value, '/s') },
  { ending: /(?:Share|Ratio|Probability|Utilisation)$|^utilisation$/, write: percent },
];
/** These endings say what it is, too. */
const STAYS = /(?:Share|Ratio|Probability|Utilisation)$|^utilisation$|PerSecond$/;

export function readFact(name: string): { label: string; write(value: number): string } {
  const unit = units.find(({ ending }) => ending.test(name));
  const bare = unit && !STAYS.test(name) ? name.replace(unit.ending, '') : name.replace(/PerSecond$/, '');
  const label = bare.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { label, write: unit?.write ?? amount };
}
