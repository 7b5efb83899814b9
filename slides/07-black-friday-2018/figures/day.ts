/** The figure of Black Friday 2018. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { blackFriday2018 } from '../model/black-friday-2018.ts';
import { words } from '../words.ts';

const text = words.day;

export const figure = dayOfLoad({
  model: blackFriday2018,
  words: text,
  controls: ['peakFactor', 'servers', 'serviceMilliseconds'],
  presets: [
    { name: 'that-day', label: text.thatDay, values: {} },
    // What a request cost the year before.
    { name: 'without-the-fixes', label: text.without, values: { serviceMilliseconds: 40 } },
    { name: 'twice-the-rush', label: text.sharper, values: { peakFactor: 7 } },
  ],
  steps: ['that-day', 'without-the-fixes'],
});
