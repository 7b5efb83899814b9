/** The figures of the product cache's tale, a file each. */
import './style.css';
import { fix } from './figures/fix.ts';
import { insightBitByBit } from './figures/insight-bit-by-bit.ts';
import { kastaDay } from './figures/kasta-day.ts';
import { missingArgument } from './figures/missing-argument.ts';
import { statements } from './figures/statements.ts';

export const figures = {
  'kasta-day': kastaDay,
  statements,
  'missing-argument': missingArgument,
  fix,
  'insight-bit-by-bit': insightBitByBit,
};
