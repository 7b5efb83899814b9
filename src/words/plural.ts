/** The form of a word that belongs to a number, by the rules of the words' language: 1 thread, 2 threads. */
const rules = new Intl.PluralRules('en');

/** A form for each category that the language knows; English has `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form alone: where the number stands, and how it is written, differs from sentence to sentence. */
export function plural(count: number, forms: PluralForms): string {
  return forms[rules.select(count)] ?? forms.other;
}
