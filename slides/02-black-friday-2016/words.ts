/** Every label and sentence of Black Friday 2016, in one place: a translation replaces this file. */
import { amount } from '../../src/words/format.ts';

export const words = {
  thatDay: 'That day',
  sharper: 'Twice the rush',
  fewer: 'Two thirds of the servers',
  sentenceGood: (needed: number, servers: number) =>
    `The peak needs ${amount(needed)} of ${amount(servers)} servers. Nobody waits, and nobody has to be called.`,
};
