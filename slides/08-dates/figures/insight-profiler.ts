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
  // Where no profiler was asked: clever work on what hardly counts.
  base: { improvedShare: 0.1, partSpeedUp: 100 },
  firstBase: { improvedShare, partSpeedUp },
  view: 'amdahl',
  controls: ['improvedShare', 'partSpeedUp'],
  presets: [
    { name: 'narrow', label: text.narrow, values: {} },
    { name: 'half', label: text.half, values: { improvedShare: 0.5, partSpeedUp } },
    { name: 'dates', label: text.tale, values: { improvedShare, partSpeedUp } },
  ],
  steps: ['narrow', 'dates'],
  tiles: ({ facts }) => [
    { value: factor(facts.wholeSpeedUp), label: text.wholeTile, role: facts.wholeSpeedUp >= 1.5 ? 'good' : 'bad' },
    { value: text.bound(facts.greatestSpeedUp), label: text.boundTile, role: 'main' },
  ],
  scene: ({ values, facts }) => amdahlScene(values.improvedShare, values.partSpeedUp, facts.timeLeftShare),
  sentence: ({ facts, values }) =>
    text.sentence(values.improvedShare, values.partSpeedUp, facts.wholeSpeedUp, facts.greatestSpeedUp),
});
