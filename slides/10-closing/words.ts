/** Every label and sentence of the closing, in one place: a translation replaces this file. */
import { amount, factor, percent } from '../../src/words/format.ts';
import { plural } from '../../src/words/plural.ts';
import { FARTHEST, NEAREST } from './model/bottlenecks/limit.ts';

/** A multiple of today's load, as far as it is in sight. */
function when(crossing: number): string {
  if (crossing <= NEAREST) return `under ${factor(NEAREST)}`;
  return crossing >= FARTHEST ? `over ${factor(FARTHEST)}` : factor(crossing);
}

/** “One”, “two” and “three”. */
const quoted = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(names.map((name) => `“${name}”`));

/** Beside the talk's own shop. */
function shop(size: number): string {
  if (size === 1) return 'A shop like Kasta';
  if (size === 0.25) return 'A shop a quarter of Kasta';
  return size < 1 ? `A shop ${percent(size)} of Kasta` : `A shop ${factor(size)} Kasta`;
}

export const words = {
  bottlenecks: {
    requestsPerSecond: 'Your load',
    loadMultiplier: 'Times today’s load',
    products: 'Catalogue',
    units: { requestsPerSecond: 'requests/s', timesToday: '× today' },
  },
  questions: {
    today: 'Today',
    campaign: 'Campaign: ×2',
    blackFriday: 'Black Friday: ×6',
    large: 'You: 4,000/s',
    thanks: 'Thank you',
    thankYou: 'Thank you.',
    ask: 'Questions? Comments?',
    told: 'who told these stories at PyGrunn 2021',
    written: 'who wrote them down',
    teller: 'Alexander Solovyov',
    writer: 'Reinout van Rees',
    sentenceEnd: 'Questions? Comments? Each sign leads back to its tale.',
    question: 'Your load grows. What runs out first?',
    machines: 'machines: you can buy more',
    one: 'something there is only one of',
    nothing: 'nothing, even at ten times the load',
    right: (guess: string) => [`your guess, and right: ${guess}`, 'your guess: right'],
    wrong: (guess: string) => [`your guess, and wrong: ${guess}`, 'your guess: wrong'],
    /** What these have in common, long and short. */
    machinesShort: ['you can buy more', 'buy more'],
    oneShort: ['only one of it', 'only one'],
    apartShort: ['without load', 'no load'],
    ownVisitors: (name: string) => `${name}, no attacker`,
    apart: 'without load',
    tale: 'tale',
    comesAt: 'comes at, × today’s load',
    axisShare: 'share of what there is',
    inUse: 'in use',
    allInUse: 'all in use, and at what load',
    load: (requestsPerSecond: number) => {
      const rounded = amount(Number(requestsPerSecond.toPrecision(2)));
      return [`${rounded} requests/s`, `${rounded}/s`];
    },
    loadAlone: 'In the tales mistakes came first. Here only load grows.',
    order: 'Who comes when',
    carry: 'Take these numbers to every tale',
    here: 'This deck:',
    code: 'A QR code of this deck’s address',
    when,
    sentenceNone: (size: number) => `${shop(size)}: within sight nothing runs short. This deck has no tale for you.`,
    /** Several where they come at a load that is written the same. */
    sentenceFirst: (size: number, crossing: number, names: readonly string[], canBeBought: boolean) =>
      `${shop(size)}: ${quoted(names)} ${plural(names.length, { one: 'comes', other: 'come' })} first, at ${when(crossing)}${names.length > 1 ? '' : canBeBought ? ', when machines run out' : ': there is only one of what runs out'}.`,
    sentencePast: (multiplier: number, gone: number, all: number, names: readonly string[], firstCrossing: number) =>
      `${multiplier === 1 ? 'At today’s load' : `At ${factor(multiplier)}`}, ${amount(gone)} of ${amount(all)} tales ${plural(gone, { one: 'has', other: 'have' })} come for you; ${quoted(names)} ${plural(names.length, { one: 'was', other: 'were' })} first, at ${when(firstCrossing)}.`,
  },
};
