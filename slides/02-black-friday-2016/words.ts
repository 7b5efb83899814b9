/** Every label and sentence of Black Friday 2016, in one place: a translation replaces this file. */
import { amount } from '../../src/words/format.ts';
import { counted } from '../../src/words/plural.ts';

export const words = {
  thatDay: 'That day',
  sharper: 'Twice the rush',
  fewer: 'Two thirds of the servers',
  sentenceGood: (needed: number, servers: number) =>
    `The peak needs ${amount(needed)} of ${counted(servers, { one: 'server', other: 'servers' })}. Nobody waits, and nobody has to be called.`,
};
