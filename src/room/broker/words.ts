/** What the room's own server says to a phone that has come before the talk. */
export const words = {
  title: 'Make It Work. Fast.',
  notYet: 'The talk has not begun. This page looks again by itself.',
  article: 'Read it without the talk',
};
