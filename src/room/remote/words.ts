/** The words of the speaker's phone, and of the code that makes a phone one. */
import { clockTime } from '../../words/format.ts';
import { counted } from '../../words/plural.ts';

export const words = {
  page: 'The speaker’s phone',
  title: 'Turn the slides from a phone',
  code: 'A code with the key to turn the slides',
  how: 'Scan it with the phone that shall turn the slides. Nobody else may see it: it is the key.',
  isOut: 'A phone has the key. A new code takes it from there.',
  isNot: 'No phone can turn the slides.',
  make: 'Make a code',
  another: 'A new code',
  take: 'Take the key back',
  next: 'Next',
  back: 'Back',
  black: 'Black',
  light: 'Light again',
  elapsed: (milliseconds: number) => clockTime(milliseconds),
  notBegun: 'not begun',
  behind: (milliseconds: number) => `${clockTime(milliseconds)} behind`,
  ahead: (milliseconds: number) => `${clockTime(milliseconds)} ahead`,
  onTime: 'on time',
  between: ' · ',
  left: (steps: number) => (steps <= 0 ? 'last step' : `${counted(steps, { one: 'step', other: 'steps' })} left`),
  notes: 'Notes',
  waits: 'Waiting for the talk.',
  taken: 'The key has been taken back, or handed on.',
  noKey: 'This address has no key in it. Scan the code of the speaker’s window.',
  notLoaded: (reason: string) => `This page could not be loaded whole: ${reason} Load it again.`,
  down: 'No line to the room; it comes back by itself.',
};
