/** Every label and sentence of Black Friday 2018, in one place: a translation replaces this file. */
import { amount } from '../../src/words/format.ts';
import { counted } from '../../src/words/plural.ts';

const ofServers = (needed: number, servers: number) =>
  `${amount(needed)} of ${counted(servers, { one: 'server', other: 'servers' })}`;

export const words = {
  thatDay: 'All the fixes on',
  without: 'Without the fixes',
  sharper: 'Twice the rush',
  /** At what the fixes made of a request. */
  sentenceCheaper: (needed: number, servers: number, milliseconds: number, millisecondsBefore: number) =>
    `The peak needs ${ofServers(needed, servers)}. Without the fixes it would need ${amount(Math.ceil((needed * millisecondsBefore) / milliseconds))}.`,
  sentenceAsBefore: (needed: number, servers: number) =>
    `The peak needs ${ofServers(needed, servers)}: enough, though no request is cheaper than it was the year before.`,
};
