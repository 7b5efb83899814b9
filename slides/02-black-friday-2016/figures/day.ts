/** The figure of Black Friday 2016. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { words } from '../words.ts';

export const figure = dayOfLoad({
  year: '2016',
  controls: ['peakFactor', 'servers'],
  presets: [
    { name: 'that-day', label: words.thatDay, values: {} },
    { name: 'twice-the-rush', label: words.sharper, values: { peakFactor: 7 } },
    { name: 'fewer-servers', label: words.fewer, values: { servers: 120 } },
  ],
  sentenceGood: words.sentenceGood,
});
