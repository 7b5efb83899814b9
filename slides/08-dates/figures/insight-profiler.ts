/** Slide "insight-profiler": Amdahl's law as a cake of which a slice is cut, with the dates' own numbers where they stand. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/date-parsing/parameters.ts';
import { parseShare } from '../model/date-parsing/parse-cost.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { cakeScene } from './scenes/cake.ts';

const text = words.amdahl;
const { improvedShare, partSpeedUp } = defaults(parameters);
/** As good as gone: as far as the slider goes. */
const FAST = 10_000;
/** Of the time: what is made faster is seldom what is wide, unless somebody has looked. */
const GUESSED_SHARE = 0.1;
/** Of the time, in the tale's own request. */
const TALE_SHARE = parseShare(defaults(parameters));

export const figure = defineFigure<typeof dateParsing>()({
  model: 'date-parsing',
  parameters,
  // What one would have guessed, as good as gone.
  base: { improvedShare: GUESSED_SHARE, partSpeedUp: FAST },
  firstBase: { improvedShare, partSpeedUp },
  view: 'amdahl',
  controls: ['improvedShare', 'partSpeedUp'],
  presets: [
    { name: 'narrow', label: text.narrow, values: {} },
    { name: 'dates', label: text.tale, values: { improvedShare: TALE_SHARE } },
    { name: 'half', label: text.half, values: { improvedShare: 0.5 } },
  ],
  steps: ['narrow', 'dates'],
  scene: ({ values, facts }) =>
    cakeScene(values.improvedShare, values.partSpeedUp, facts.timeLeftShare, nameOf(values)(values.improvedShare)),
  sentence: ({ facts, values }) =>
    isOfDates(values)
      ? text.sentenceDates(values.improvedShare, facts.wholeSpeedUp)
      : values.partSpeedUp === FAST && values.improvedShare > 0
        ? text.sentenceGone(values.improvedShare, facts.wholeSpeedUp)
        : text.sentence(values.improvedShare, values.partSpeedUp, facts.wholeSpeedUp, facts.greatestSpeedUp),
});

/** By what the part was chosen. */
function nameOf(values: Record<'improvedShare' | 'partSpeedUp', number>) {
  if (isOfDates(values)) return text.profiled;
  return values.improvedShare === GUESSED_SHARE ? text.guessed : text.any;
}

/** With the sliders where the tale has them. */
function isOfDates(values: Record<'improvedShare' | 'partSpeedUp', number>): boolean {
  return values.improvedShare === TALE_SHARE && values.partSpeedUp === FAST;
}
