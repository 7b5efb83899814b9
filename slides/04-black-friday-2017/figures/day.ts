/** The figure of Black Friday 2017. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { blackFriday2017 } from '../model/black-friday-2017.ts';
import { words } from '../words.ts';

const text = words.day;

export const figure = dayOfLoad({
  model: blackFriday2017,
  words: text,
  controls: ['peakFactor', 'servers'],
  presets: [
    { name: 'that-day', label: text.thatDay, values: {} },
    { name: 'as-in-2016', label: text.asBefore, values: { requestsPerSecond: 1000, peakFactor: 3.5 } },
    { name: 'twice-the-rush', label: text.sharper, values: { peakFactor: 6 } },
  ],
});
