/**
 * The form of a word that belongs to a number, by the rules of the words' language: 1 thread, 2 threads. What counts is
 * the number as `amount` writes it: 1.002 is read as 1, so it has 1's form.
 */
import { amount, language } from './format.ts';

const whole = new Intl.PluralRules(language, { maximumFractionDigits: 0 });
const three = new Intl.PluralRules(language, { maximumSignificantDigits: 3 });

/** A form for each category that the language knows; English has `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form alone: where the number stands, and how it is written, differs from sentence to sentence. */
export function plural(count: number, forms: PluralForms): string {
  const rules = Math.abs(count) >= 1000 ? whole : three;
  return forms[rules.select(count)] ?? forms.other;
}

/** Number and word: 1 thread, 2 threads, 1,234 threads. */
export const counted = (count: number, forms: PluralForms): string => `${amount(count)} ${plural(count, forms)}`;
