/** The figure of Black Friday 2016. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { blackFriday2016 } from '../model/black-friday-2016.ts';
import { words } from '../words.ts';

const text = words.day;

export const figure = dayOfLoad({
  model: blackFriday2016,
  words: text,
  controls: ['peakFactor', 'servers'],
  presets: [
    { name: 'that-day', label: text.thatDay, values: {} },
    { name: 'twice-the-rush', label: text.sharper, values: { peakFactor: 7 } },
    { name: 'fewer-servers', label: text.fewer, values: { servers: 120 } },
  ],
});
