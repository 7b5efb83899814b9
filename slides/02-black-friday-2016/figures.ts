/** The figure of Black Friday 2016. */
import { dayOfLoad } from '../../src/figure/day-of-load.ts';
import { blackFriday2016 } from './black-friday-2016.model.ts';
import { words } from './words.ts';

const text = words.day;

export const figures = {
  day: dayOfLoad({
    model: blackFriday2016,
    words: text,
    controls: ['peakFactor', 'servers'],
    presets: [
      { name: 'that-day', label: text.thatDay, values: {} },
      { name: 'twice-the-rush', label: text.sharper, values: { peakFactor: 7 } },
      { name: 'fewer-servers', label: text.fewer, values: { servers: 120 } },
    ],
  }),
};
