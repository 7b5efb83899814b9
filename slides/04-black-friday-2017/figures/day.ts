/** The figure of Black Friday 2017. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { words } from '../words.ts';

export const figure = dayOfLoad({
  year: '2017',
  firstBase: { requestsPerSecond: 900, peakFactor: 3 },
  controls: ['requestsPerSecond', 'peakFactor', 'servers'],
  presets: [
    { name: 'that-day', label: words.thatDay, values: {} },
    { name: 'a-quarter-more', label: words.more, values: { requestsPerSecond: 1500 } },
    { name: 'twice-the-rush', label: words.sharper, values: { peakFactor: 5.8 } },
  ],
  sentenceGood: words.sentenceGood,
});
