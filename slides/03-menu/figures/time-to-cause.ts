/** Slide "insight-communication": how long it takes to find the cause, by the number of teams that tell what they changed. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount } from '../../../src/words/format.ts';
import { parameters } from '../model/change-log/parameters.ts';
import type { changeLog } from '../model/change-log.ts';
import { words } from '../words.ts';
import '../style.css';
import { timeToCauseScene } from './scenes/time-to-cause.ts';

const text = words.timeToCause;

/** Sooner than in silence by less than this is nothing to speak of. */
const WORTH_TELLING = 0.97;

export const figure = defineFigure<typeof changeLog>()({
  model: 'change-log',
  parameters,
  view: 'timeToCause',
  controls: ['teamsSharing', 'suspects', 'alsoChangedShare'],
  presets: [
    { name: 'silence', label: text.silence, values: {} },
    { name: 'operations-and-marketing', label: text.two, values: { teamsSharing: 2 } },
    { name: 'all', label: text.all, values: { teamsSharing: 6 } },
  ],
  steps: ['silence', 'operations-and-marketing', 'all'],
  scene: ({ columns, facts, values }) =>
    timeToCauseScene({
      teams: facts.teams,
      telling: values.teamsSharing,
      hours: facts.p50Hours,
      silentHours: facts.p50HoursWithoutSharing,
      isSooner: facts.p50Hours <= WORTH_TELLING * facts.p50HoursWithoutSharing,
      table: {
        head: [text.tableTeams, text.tableHours],
        rows: [...columns.teamsSharing].map((teams, i) => [amount(teams), text.searched(columns.p50Hours[i] ?? 0)]),
      },
    }),
  sentence: ({ facts, values }) => {
    const [median, silent, all] = [facts.p50Hours, facts.p50HoursWithoutSharing, facts.p50HoursWithAllSharing];
    const { teamsSharing } = values;
    if (all > WORTH_TELLING * silent) return text.sentenceNothing(median);
    if (teamsSharing === 0) return text.sentenceSilent(median, all);
    if (teamsSharing === facts.teams) return text.sentenceAll(facts.teams, median, silent);
    return text.sentenceSome(teamsSharing, facts.teams, median, silent);
  },
});
