/** Every label and sentence of Black Friday 2018, in one place: a translation replaces this file. */
import { amount } from '../../src/words/format.ts';

export const words = {
  thatDay: 'All the fixes on',
  without: 'Without the fixes',
  sharper: 'Twice the rush',
  sentenceGood: (needed: number, servers: number) =>
    `The peak needs ${amount(needed)} of ${amount(servers)} servers. Every fix so far has made a request cheaper.`,
};
