/** What a page that follows a room says of that. */
import { amount, factor } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';

const runs = (count: number) => counted(count, { one: 'run', other: 'runs' });

export const words = {
  experiment: 'The room’s experiment',
  lend: 'Lend two seconds',
  lending: (count: number) => `Running … ${runs(count)}`,
  lent: (count: number) => `${runs(count)} of yours ${count === 1 ? 'is' : 'are'} on the wall.`,
  measure: 'Measure on this device',
  measured: (times: number) => `This device: ${factor(times)}`,
  ask: {
    open: 'Ask',
    openList: (questions: number) => counted(questions, { one: 'question', other: 'questions' }),
    title: 'Ask the speaker',
    close: 'Close',
    label: 'Your question',
    how: (characters: number) =>
      `In ${amount(characters)} characters at most. Names are not asked. The speaker reads it first; what is let through stands on the last slide.`,
    send: 'Send it',
    cannot: (least: number, most: number) =>
      `Between ${amount(least)} and ${amount(most)} characters of plain text, please.`,
    enough: 'Three at a time: take one back to ask another.',
    yours: 'Yours',
    states: { sent: 'On its way', waiting: 'The speaker has it', shown: 'On the wall' },
    takeBack: 'Take back',
    takeBackOf: (question: string) => `Take back: ${question}`,
    onWall: 'On the wall: which do you want answered?',
    votes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
    count: amount,
    upvote: (question: string, votes: number) =>
      ` ${plural(votes, { one: 'vote', other: 'votes' })}. I want this answered, too: ${question}`,
    poll: 'A vote is one a browser: it is a poll, no election. Nothing is kept after the talk.',
  },
  bar: 'The talk',
  back: 'Back to the talk',
  states: {
    waits: 'Waiting for the talk to begin.',
    follows: 'Following the talk',
    followsAsleep: 'Following the talk. Should your phone fall asleep, it catches up when it wakes.',
    around: 'Looking around',
    down: 'No line to the room; it comes back by itself.',
    refused: 'The room does not take this page.',
    over: 'The talk has ended. All of it stays here to be read.',
    lost: 'This link leads to no room that this deck knows. All of it is here to be read.',
  },
};
