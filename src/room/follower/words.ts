/** What a page that follows a room says of that. */
export const words = {
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
