/** The figure of Black Friday 2018. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { words } from '../words.ts';

export const figure = dayOfLoad({
  year: '2018',
  controls: ['peakFactor', 'servers', 'serviceMilliseconds'],
  presets: [
    { name: 'that-day', label: words.thatDay, values: {} },
    // What a request cost the year before.
    { name: 'without-the-fixes', label: words.without, values: { serviceMilliseconds: 40 } },
    { name: 'twice-the-rush', label: words.sharper, values: { peakFactor: 7 } },
  ],
  steps: ['that-day', 'without-the-fixes'],
  sentenceGood: words.sentenceGood,
});
