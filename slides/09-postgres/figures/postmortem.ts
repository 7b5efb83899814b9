/** Slide "postmortem": how long many searches for the cause take: by guess, with a list, in groups, and by halving. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';
import { housesScene } from './scenes/night-houses.ts';

const text = words.postmortem;
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
    { name: 'exhausted', label: text.exhausted, values: { strategy: 'bisect', fatiguePerHour: 0.5 } },
  ],
  steps: ['guess', 'list', 'groups', 'halving'],
  scene: ({ columns, facts, values: { strategy, groups } }) => {
    // Nothing of them is shown before their step, unless somebody asks for more groups.
    const asked = groups !== parameters.groups.default;
    const shown = ORDER.filter((name, i) => i <= ORDER.indexOf(strategy) || (name === 'groups' && asked));
    return housesScene({
      hours: columns.hours,
      toldHours: facts.toldHours ?? 0,
      ways: shown.map((name) => ({
        label: text.names[name](groups),
        stillShare: stillThen(facts, name),
        medianHours: facts[`${name}P50Hours`] ?? 0,
        foundShare: columns[`${name}FoundShare`],
        isNew: name === strategy,
      })),
    });
  },
  sentence: ({ facts, values: { strategy, groups } }) => {
    const searching = stillThen(facts, strategy);
    if (strategy === 'guess') return text.sentenceGuess(facts.guessP50Hours ?? 0, searching);
    return text.sentences[strategy](searching, groups);
  },
});

/** Who has not found it after the hours that are told. */
const stillThen = (facts: Record<string, number>, name: string): number =>
  1 - (facts[`${name}ShareWithinToldHours`] ?? 0);
