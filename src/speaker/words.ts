/** The words of the speaker's window. */
import { counted } from '../words/plural.ts';

/** 9:05, 1:02:05. */
function clockTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const minutes = (seconds: number) => Math.round(seconds / 60);

export const words = {
  clock: 'Time of day',
  elapsed: 'Elapsed',
  time: clockTime,
  start: 'Start',
  pause: 'Pause',
  goOn: 'Go on',
  reset: 'Reset',
  pace: 'Pace',
  planned: (seconds: number) => `${minutes(seconds)} min planned`,
  ahead: (milliseconds: number) => `${clockTime(milliseconds)} ahead`,
  onTime: 'on time',
  behind: (milliseconds: number) => `${clockTime(milliseconds)} behind`,
  where: (slide: number, slides: number) => `Slide ${slide} of ${slides}`,
  stepsLeft: (steps: number) => (steps === 0 ? 'last step' : `${counted(steps, { one: 'step', other: 'steps' })} left`),
  next: 'Next',
  back: 'Back',
  nextSlide: 'Next slide',
  nextStep: (step: number, steps: number) => `Next: step ${step} of ${steps}`,
  end: 'The end',
  answer: 'The answer to the question',
  grows: 'The figure grows',
  measures: 'The measurement starts',
  notes: 'Notes',
  /** Small and large, it stands for the size of letters. */
  letter: 'A',
  larger: 'Larger notes',
  smaller: 'Smaller notes',
  black: 'Black',
  laser: 'Laser',
  zoom: 'Zoom',
  light: 'Light',
  dark: 'Dark',
  help: 'Keys',
  tools: 'The room',
  isBlack: 'The room’s screen is black',
  plan: 'All slides, as long as they are planned',
  present: 'The slide that the room sees',
  noTalk: 'This window belongs to a talk.',
  noTalkHow: 'Open the deck, and press S there.',
  deck: 'Open the deck',
  roomGone: 'The room’s window is closed.',
  openRoom: 'Open it again',
  sleeps: 'This screen may go to sleep: the browser does not promise to keep it awake.',
};
