/** The words of a recorded talk that plays again. */
import { clockTime } from '../words/format.ts';

export const words = {
  recording: 'A recorded talk',
  noRecording: 'This file is no recording of a talk: no line of it could be read.',
  tooLong: 'This file is too long for a recording of a talk.',
  play: 'Play',
  pause: 'Pause',
  rejoin: 'Back to the talk (J)',
  out: 'You took over; the talk waits.',
  end: 'End',
  position: 'Where the talk stands',
  time: clockTime,
  of: (at: number, duration: number) => `${clockTime(at)} of ${clockTime(duration)}`,
};
