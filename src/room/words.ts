/** What the deck says of the room’s questions, on a wall as on a screen that follows. */
import { amount } from '../words/format.ts';
import { counted, plural } from '../words/plural.ts';

export const words = {
  board: 'Questions from the room',
  askOnPhone: (address: string | undefined) =>
    address === undefined ? 'Ask on your phone.' : `Ask on your phone: ${address}.`,
  waiting: (questions: number) =>
    questions === 0
      ? ''
      : `${counted(questions, { one: 'question', other: 'questions' })} ${plural(questions, { one: 'waits', other: 'wait' })} for the speaker.`,
  votes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
  count: amount,
  more: (questions: number) => `${amount(questions)} more on the phones.`,
};
