/** What the wall says of its room. */
import { counted } from '../../words/plural.ts';

export const words = {
  title: 'Follow on your phone',
  code: 'What phones open, as a code',
  phones: (count: number) =>
    count === 0 ? 'Nobody has joined yet.' : `${counted(count, { one: 'phone is', other: 'phones are' })} here.`,
  alone: 'Nobody has joined yet – does this network keep its guests apart?',
  down: 'The line to the room is down; the talk goes on, and the line comes back by itself.',
  refused: 'The broker takes another password.',
  which: 'The address that phones reach',
  nothingAsked: 'Nothing is asked of you, and nothing is kept.',
  live: 'Show votes as they come in',
  saveVotes: 'Save the votes',
  end: 'End the room',
  noNetwork: 'This machine is in no network that phones could come by.',
  noRoom: 'This deck was opened without a room. A room is opened by',
  insecure: 'A wall has to be opened on the machine that serves it, at http://localhost, or over https.',
  openAt: 'Open a room for this talk',
  broker: 'At',
  password: 'The speaker’s password',
  open: 'Open it',
  markDown: 'No line to the room',
  markRefused: 'The room’s broker takes another password',
};
