/** Who pays for the attack: what it takes of one home connection to ask, and of all our cores to answer. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { twoBills } from './scenes/two-bills.ts';

const text = words.cheapAttack;
const THAT_NIGHT = defaults(parameters).pageMilliseconds;

/** What a home connection sends at most (assumed: 5 Mb/s). */
const HOME_KILOBITS_PER_SECOND = 5000;
/** As exact as it takes for pages × their time to come to the cores beside them; of a small share one digit. */
const rounded = (value: number) => Number(value.toPrecision(value < 100 ? 2 : 3));
const ofAConnection = (kilobitsPerSecond: number) => {
  const share = kilobitsPerSecond / HOME_KILOBITS_PER_SECOND;
  return Number(share.toPrecision(share < 0.1 ? 1 : 2));
};

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'cheapAttack',
  controls: ['pageMilliseconds', 'servers'],
  presets: [
    { name: 'today', label: text.today, values: {} },
    { name: 'cached', label: text.cached, values: { pageMilliseconds: 20 } },
    { name: 'four-times-the-cores', label: text.servers, values: { servers: 96 } },
  ],
  steps: ['today', 'cached'],
  scene: ({ facts, values }) =>
    twoBills({
      theirShare: ofAConnection(facts.attackKilobitsPerSecondToFill),
      megabitsPerSecond: HOME_KILOBITS_PER_SECOND / 1000,
      dayShare: facts.quietCoresShare,
      cores: values.servers,
      pageMilliseconds: values.pageMilliseconds,
      pageMillisecondsBefore: values.pageMilliseconds === THAT_NIGHT ? undefined : THAT_NIGHT,
    }),
  sentence: ({ facts, values }) => {
    const [pages, kilobits] = [facts.attackPagesPerSecondToFill, facts.attackKilobitsPerSecondToFill];
    if (pages < 1) return text.sentenceFull(values.servers);
    return ofAConnection(kilobits) < 1
      ? text.sentenceCheap(rounded(pages), values.servers)
      : text.sentenceDear(rounded(pages));
  },
});
