/** Slide "postmortem": who still looks for the cause after so many hours: by guess, with a list, and by method. */
import type { Role, Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';

const text = words.postmortem;
const LAST_HOUR = 60;
/** In the order in which they are told. */
const ORDER = ['guess', 'list', 'groups', 'bisect'] as const;

export const figure = defineFigure<typeof investigation>()({
  model: 'investigation',
  parameters,
  view: 'strategies',
  controls: ['fatiguePerHour', 'suspects', 'groups'],
  presets: [
    { name: 'guess', label: text.byGuess, values: {} },
    { name: 'list', label: text.aList, values: { strategy: 'list' } },
    { name: 'groups', label: text.twoGroups, values: { strategy: 'groups' } },
    { name: 'halving', label: text.halving, values: { strategy: 'bisect' } },
    { name: 'exhausted', label: text.exhausted, values: { strategy: 'groups', fatiguePerHour: 0.5 } },
  ],
  steps: ['guess', 'list', 'groups', 'halving'],
  tiles: ({ facts, values: { strategy, groups } }) => [
    { value: percent(stillThen(facts, 'guess')), label: text.guessTile, role: 'bad' },
    ...(strategy === 'guess'
      ? []
      : [
          {
            value: text.fewTile(stillThen(facts, strategy)),
            label: text.tiles[strategy](groups),
            role: 'good' as const,
          },
        ]),
  ],
  chart: ({ columns, facts, values: { strategy, groups } }) => {
    // Nothing of them is shown before their step, unless somebody asks for others.
    const asked = groups !== parameters.groups.default && strategy !== 'groups';
    const shown = ORDER.slice(0, ORDER.indexOf(strategy) + 1);
    const guessing = stillSearching(columns.guessFoundShare);
    // What is not told yet lies on the guesses, and leaves them when its step comes.
    const line = (name: (typeof ORDER)[number], label: string, role: Role, found: Float64Array): Series =>
      shown.includes(name)
        ? { label, role, x: columns.hours, y: stillSearching(found) }
        : { label: '', role: 'bad', x: columns.hours, y: guessing };
    return {
      x: { label: text.axisHours, minimum: 0, maximum: LAST_HOUR, ticks: [0, 10, 20, 30, 40, 50, 60] },
      y: { label: text.axisSearching, minimum: 0, maximum: 1, format: percent },
      series: [
        line('groups', text.groupsLine(groups), 'main', columns.groupsFoundShare),
        line('bisect', text.bisectLine, 'good', columns.bisectFoundShare),
        line('list', text.listLine, 'second', columns.listFoundShare),
        {
          label: asked ? text.groupsLine(groups) : '',
          role: asked ? 'quiet' : 'bad',
          x: columns.hours,
          y: asked ? stillSearching(columns.groupsFoundShare) : guessing,
        },
        { label: text.guessLine, role: 'bad', kind: 'area', x: columns.hours, y: guessing },
      ],
      lines: [{ axis: 'x', at: facts.toldHours ?? 0, label: text.told, role: 'third', origin: 'told' }],
    };
  },
  sentence: ({ facts, values: { strategy, groups } }) => {
    const searching = (name: string) => stillThen(facts, name);
    const guessing = searching('guess');
    if (strategy === 'guess') return text.sentenceGuess(facts.guessP50Hours ?? 0, guessing);
    return text.sentences[strategy](guessing, searching(strategy), groups);
  },
});

/** Who has not found it after the hours that are told. */
const stillThen = (facts: Record<string, number>, name: string): number =>
  1 - (facts[`${name}ShareWithinToldHours`] ?? 0);

const stillSearching = (found: Float64Array): Float64Array => found.map((share) => 1 - share);
