/** Slide "halloween": the balancer's load, its drops and what it asks of the cores, over the evening. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { type MenuGzip, parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import { eveningFoot } from './scenes/evening-foot.ts';
import { eveningPile } from './scenes/evening-pile.ts';

const { evening } = words;

/** The balancer's queue and the most cores that the slider offers, and some air. */
const LOAD_AVERAGE_TOP = 200;
/** From this share of tries on packets count as lost. */
const LOSING = 0.01;
/** The first hours are all alike. */
const FIRST_HOUR = 18;
/** Just as it tips, and the whole evening. */
const [EARLY, LATE] = [19.25, 24];

export const figure = defineFigure<typeof menuGzip>()({
  model: 'menu-gzip',
  parameters,
  base: { untilHour: EARLY },
  firstBase: { untilHour: LATE },
  view: 'evening',
  controls: ['untilHour', 'requestsPerSecond', 'balancerCores'],
  presets: [
    { name: 'early', label: evening.early(EARLY), values: {} },
    { name: 'halloween', label: evening.halloween, values: { untilHour: LATE } },
    { name: 'first-losses', label: evening.begins, values: { untilHour: LATE, requestsPerSecond: 170 } },
    { name: 'quiet', label: evening.quiet, values: { untilHour: LATE, requestsPerSecond: 120 } },
    { name: 'twice-the-cores', label: evening.twiceTheCores, values: { untilHour: LATE, balancerCores: 32 } },
  ],
  steps: ['early', 'halloween'],
  scene: ({ columns, facts, values }) => {
    const load = columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores);
    return eveningPile({
      minuteOfDay: columns.minuteOfDay,
      load,
      lostShare: columns.lostShare,
      cores: facts.balancerCores,
      queuePlaces: values.queuePlaces,
      top: axisEnd(Math.max(...load), [150, LOAD_AVERAGE_TOP]),
      firstMinute: FIRST_HOUR * 60,
      untilMinute: values.untilHour * 60,
      losing: LOSING,
      worst: soFar(columns, facts, values),
    });
  },
  small: ({ columns, facts, values }) =>
    eveningFoot({
      minuteOfDay: columns.minuteOfDay,
      load: columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores),
      top: LOAD_AVERAGE_TOP,
      untilMinute: values.untilHour * 60,
    }),
  sentence: ({ columns, facts, values }) => {
    const { balancerCoresNeededAtPeak: needed, balancerCores: cores } = facts;
    const { lostShare, coresNeeded } = soFar(columns, facts, values);
    if (lostShare > LOSING) return evening.sentenceBad(lostShare);
    if (coresNeeded > cores) return evening.sentenceQueue(values.untilHour, cores);
    if (values.untilHour < LATE) return evening.sentenceSoFar(values.untilHour, coresNeeded, cores);
    return needed > 0.85 * cores ? evening.sentenceTight(needed, cores) : evening.sentenceGood(needed, cores);
  },
});

type Evening = ReturnType<(typeof menuGzip)['views']['evening']>;

/** The worst up to the hour that is looked at. */
function soFar(
  { minuteOfDay, lostShare, p95MainScriptSeconds, visitsPerSecond }: Evening['columns'],
  facts: Evening['facts'],
  { untilHour, requestsPerSecond }: MenuGzip,
) {
  const count = minuteOfDay.findLastIndex((minute) => minute <= untilHour * 60 + 1e-9) + 1;
  const worst = (column: Float64Array) => column.subarray(0, count).reduce((most, value) => Math.max(most, value), 0);
  return {
    lostShare: worst(lostShare),
    scriptSeconds: worst(p95MainScriptSeconds),
    coresNeeded: (facts.balancerCoresNeededAtPeak * worst(visitsPerSecond)) / requestsPerSecond,
  };
}
