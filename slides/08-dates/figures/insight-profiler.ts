/** Slide "insight-profiler": Amdahl's law as two bars, now and then, with the dates' own numbers where they stand. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { factor } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { amdahlScene } from './scenes/amdahl.ts';

const text = words.amdahl;
const { improvedShare, partSpeedUp } = defaults(parameters);

export const figure = defineFigure<typeof dateParsing>()({
  model: 'date-parsing',
  parameters,
  // As an update of SQLAlchemy had it, at best.
  base: { improvedShare: 0.5 },
  firstBase: { improvedShare, partSpeedUp },
  view: 'amdahl',
  controls: ['improvedShare', 'partSpeedUp'],
  presets: [
    { name: 'half', label: text.half, values: {} },
    { name: 'dates', label: text.tale, values: { improvedShare } },
    { name: 'narrow', label: text.narrow, values: { improvedShare: 0.1, partSpeedUp: 100 } },
  ],
  steps: ['half', 'dates'],
  tiles: ({ facts }) => [
    { value: factor(facts.wholeSpeedUp), label: text.wholeTile, role: facts.wholeSpeedUp >= 1.5 ? 'good' : 'bad' },
  ],
  scene: ({ values, facts }) => amdahlScene(values.improvedShare, values.partSpeedUp, facts.timeLeftShare),
  sentence: ({ facts, values }) =>
    text.sentence(values.improvedShare, values.partSpeedUp, facts.wholeSpeedUp, facts.greatestSpeedUp),
});
