/** Slide "insight-profiler": Amdahl's law, with the dates' own numbers where they stand. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { factor, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';

const text = words.amdahl;
const GREATEST = 100;
/** An update of SQLAlchemy alone, as the talk tells it. */
const TOLD_FACTOR = 2;

export const figure = defineFigure<typeof dateParsing>()({
  model: 'date-parsing',
  parameters,
  view: 'amdahl',
  controls: ['improvedShare', 'partSpeedUp'],
  presets: [
    { name: 'dates', label: text.tale, values: {} },
    { name: 'half', label: text.half, values: { improvedShare: 0.5 } },
    { name: 'twice', label: text.twice, values: { improvedShare: 0.99, partSpeedUp: 2 } },
  ],
  tiles: ({ facts }) => [
    { value: factor(facts.wholeSpeedUp), label: text.wholeTile, role: facts.wholeSpeedUp >= 1.5 ? 'good' : 'bad' },
    { value: text.bound(facts.greatestSpeedUp), label: text.boundTile, role: 'main' },
    { value: percent(facts.timeLeftShare), label: text.leftTile },
  ],
  chart: ({ columns, facts, values }) => ({
    x: {
      label: text.axisPart,
      minimum: 1,
      maximum: GREATEST,
      scale: 'logarithmic',
      ticks: [1, 2, 5, 10, 20, 50, 100],
      format: factor,
    },
    y: {
      label: text.axisWhole,
      minimum: 1,
      maximum: GREATEST,
      scale: 'logarithmic',
      ticks: [1, 2, 4, 10, 30, 100],
      format: factor,
    },
    series: [
      {
        label: text.chosen(values.improvedShare),
        role: 'main',
        x: columns.partSpeedUp,
        y: columns.chosenShareSpeedUp,
      },
      ...[
        columns.quarterSpeedUp,
        columns.halfSpeedUp,
        columns.threeQuartersSpeedUp,
        columns.ninetyNinePercentSpeedUp,
      ].map((y, i) => ({ label: i === 0 ? text.others : '', role: 'quiet' as const, x: columns.partSpeedUp, y })),
    ],
    lines: [{ axis: 'y', at: TOLD_FACTOR, label: text.told, role: 'third', origin: 'told' }],
    points: [{ x: values.partSpeedUp, y: facts.wholeSpeedUp, label: factor(facts.wholeSpeedUp) }],
  }),
  sentence: ({ facts, values }) =>
    text.sentence(values.improvedShare, values.partSpeedUp, facts.wholeSpeedUp, facts.greatestSpeedUp),
});
