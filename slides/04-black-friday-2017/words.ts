/** Every label and sentence of Black Friday 2017, in one place: a translation replaces this file. */
import { amount } from '../../src/words/format.ts';

export const words = {
  thatDay: 'That day',
  asBefore: 'As busy as in 2016',
  sharper: 'Twice the rush',
  sentenceGood: (needed: number, servers: number) =>
    `The peak needs ${amount(needed)} of ${amount(servers)} servers: room enough for the day, and for a busier one.`,
};
