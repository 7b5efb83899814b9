/** Slide "postmortem": who has found the cause by which hour, by guess and by method. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';

const text = words.postmortem;
const LAST_HOUR = 60;

export const figure = defineFigure<typeof investigation>()({
  model: 'investigation',
  parameters,
  view: 'strategies',
  controls: ['fatiguePerHour', 'suspects', 'groups'],
  presets: [
    { name: 'as-it-was', label: text.tale, values: {} },
    { name: 'rested', label: text.rested, values: { fatiguePerHour: 0 } },
    { name: 'exhausted', label: text.exhausted, values: { fatiguePerHour: 0.5 } },
    { name: 'twice-the-suspects', label: text.crowd, values: { suspects: 24 } },
  ],
  tiles: ({ facts, values }) => [
    { value: words.hours(facts.guessP90Hours ?? 0), label: text.guessTile, role: 'bad' },
    { value: words.hours(facts.listP90Hours ?? 0), label: text.listTile, role: 'good' },
    { value: words.hours(facts.bisectP90Hours ?? 0), label: text.bisectTile, role: 'good' },
    { value: words.hours(facts.groupsP90Hours ?? 0), label: text.groupsTile(values.groups), role: 'good' },
  ],
  chart: ({ columns, facts, values }) => ({
    x: { label: text.axisHours, minimum: 0, maximum: LAST_HOUR, ticks: [0, 10, 20, 30, 40, 50, 60] },
    y: { label: text.axisFound, minimum: 0, maximum: 1, format: percent },
    series: [
      { label: text.guessLine, role: 'bad', x: columns.hours, y: columns.guessFoundShare },
      { label: text.listLine, role: 'second', x: columns.hours, y: columns.listFoundShare },
      { label: text.bisectLine, role: 'good', x: columns.hours, y: columns.bisectFoundShare },
      { label: text.groupsLine(values.groups), role: 'main', x: columns.hours, y: columns.groupsFoundShare },
    ],
    lines: [{ axis: 'x', at: facts.toldHours ?? 0, label: text.told, role: 'third', origin: 'told' }],
  }),
  sentence: ({ facts }) => {
    const searching = (name: string) => 1 - (facts[`${name}ShareWithinToldHours`] ?? 0);
    return text.sentence(searching('guess'), searching('list'), searching('bisect'), searching('groups'));
  },
});
