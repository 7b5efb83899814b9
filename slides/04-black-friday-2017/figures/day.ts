/** The figure of Black Friday 2017. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { words } from '../words.ts';

export const figure = dayOfLoad({
  year: '2017',
  controls: ['peakFactor', 'servers'],
  presets: [
    { name: 'that-day', label: words.thatDay, values: {} },
    { name: 'as-in-2016', label: words.asBefore, values: { requestsPerSecond: 1000, peakFactor: 3.5 } },
    { name: 'twice-the-rush', label: words.sharper, values: { peakFactor: 6 } },
  ],
  sentenceGood: words.sentenceGood,
});
