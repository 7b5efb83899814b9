/** What a page that follows a room says of that. */
import { factor } from '../../words/format.ts';
import { counted } from '../../words/plural.ts';

const runs = (count: number) => counted(count, { one: 'run', other: 'runs' });

export const words = {
  experiment: 'The room’s experiment',
  lend: 'Lend two seconds',
  lending: (count: number) => `Running … ${runs(count)}`,
  lent: (count: number) => `${runs(count)} of yours ${count === 1 ? 'is' : 'are'} on the wall.`,
  measure: 'Measure on this device',
  measured: (times: number) => `This device: ${factor(times)}`,
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
