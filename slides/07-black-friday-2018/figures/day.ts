/** The figure of Black Friday 2018. */
import { dayOfLoad } from '../../shared/day-of-load.ts';
import { years } from '../../shared/model/black-friday/years.ts';
import { words } from '../words.ts';

/** What a request cost the year before, without this year's fixes. */
const before = years['2017'].serviceMilliseconds;

export const figure = dayOfLoad({
  year: '2018',
  controls: ['peakFactor', 'servers', 'serviceMilliseconds'],
  presets: [
    { name: 'that-day', label: words.thatDay, values: {} },
    { name: 'without-the-fixes', label: words.without, values: { serviceMilliseconds: before } },
    { name: 'twice-the-rush', label: words.sharper, values: { peakFactor: 7 } },
  ],
  hasConfetti: true,
  sentenceGood: (needed, servers, milliseconds) =>
    milliseconds < before
      ? words.sentenceCheaper(needed, servers, milliseconds, before)
      : words.sentenceAsBefore(needed, servers),
});
