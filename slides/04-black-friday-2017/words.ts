/** Every label and sentence of Black Friday 2017, in one place: a translation replaces this file. */
import { amount, percent, rough } from '../../src/words/format.ts';
import { counted } from '../../src/words/plural.ts';

/** What the peak leaves. */
const room = (needed: number, servers: number) =>
  servers < 2 * needed
    ? `${percent(servers / needed - 1)} more visitors`
    : `${rough(servers / needed)} times as many visitors`;

export const words = {
  thatDay: 'That day',
  more: 'A quarter more visitors',
  sharper: 'Twice the rush',
  sentenceGood: (needed: number, servers: number) =>
    `The peak needs ${amount(needed)} of ${counted(servers, { one: 'server', other: 'servers' })}: ${room(needed, servers)} would have found room.`,
};
