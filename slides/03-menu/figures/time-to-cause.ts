/** Time to the cause against the number of teams that tell what they changed. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/change-log/parameters.ts';
import type { changeLog } from '../model/change-log.ts';
import { words } from '../words.ts';
import '../style.css';

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
  tiles: ({ facts }) => [
    {
      value: text.searched(facts.p50Hours),
      label: text.searchTile,
      role: facts.p50Hours > WORTH_TELLING * facts.p50HoursWithoutSharing ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts, values }) => {
    const teams = [...columns.teamsSharing];
    const kindOf = (sharing: number) => (sharing === 0 ? 'silent' : sharing === values.teamsSharing ? 'now' : 'other');
    const bars = (kind: ReturnType<typeof kindOf>) =>
      columns.p50Hours.map((hours, i) => (kindOf(teams[i] ?? 0) === kind ? hours : 0));
    return {
      // The one that stands out is said in words.
      legend: false,
      x: {
        label: text.axisTeams,
        minimum: 0,
        maximum: facts.teams,
        ticks: teams,
      },
      y: { label: text.axisHours, minimum: 0, maximum: axisEnd(columns.p50Hours[0] ?? 1), format: text.hours },
      series: [
        { label: text.silentBar, role: 'bad', kind: 'bars', stack: 'median', x: teams, y: bars('silent') },
        { label: text.nowBars, role: 'good', kind: 'bars', stack: 'median', x: teams, y: bars('now') },
        { label: text.otherBars, role: 'quiet', kind: 'bars', stack: 'median', x: teams, y: bars('other') },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const [median, silent, all] = [facts.p50Hours, facts.p50HoursWithoutSharing, facts.p50HoursWithAllSharing];
    const { teamsSharing } = values;
    if (all > WORTH_TELLING * silent) return text.sentenceNothing(median);
    if (teamsSharing === 0) return text.sentenceSilent(median, all);
    if (teamsSharing === facts.teams) return text.sentenceAll(facts.teams, median, silent);
    return text.sentenceSome(teamsSharing, facts.teams, median, silent);
  },
});
