/** How little it takes: pages a second that fill the pool, against the cost of a page. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.cheapAttack;

/** Above this an attacker needs more than a home connection's upload (assumed: 5 Mb/s). */
const HOME_KILOBITS_PER_SECOND = 5000;
/** As far as the slider of a page's cost goes. */
const CHEAPEST_MILLISECONDS = 20;
const DEAREST_MILLISECONDS = 1000;

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
  tiles: ({ facts }) => [
    { value: text.bandwidth(facts.attackKilobitsPerSecondToFill), label: text.bandwidthTile, role: 'main' },
    facts.timesToday > 1
      ? { value: text.dearer(facts.timesToday), label: text.dearerTile, role: 'good' }
      : { value: amount(Math.round(facts.attackPagesPerSecondToFill)), label: text.pagesTile, role: 'bad' },
  ],
  steps: ['today', 'cached'],
  chart: ({ columns, facts, values }) => {
    // From the last point that the slider does not reach.
    const from = columns.pageMilliseconds.findLastIndex((cost) => cost <= CHEAPEST_MILLISECONDS);
    const to = columns.pageMilliseconds.findIndex((cost) => cost > DEAREST_MILLISECONDS);
    const megabits = columns.attackMegabitsPerSecondToFill;
    return {
      x: {
        label: text.axisCost,
        minimum: 0,
        maximum: DEAREST_MILLISECONDS,
        ticks: [0, 200, 400, 600, 800, 1000],
        format: duration,
      },
      y: {
        label: text.axisMegabits,
        minimum: 0,
        maximum: axisEnd(megabits[from] ?? 0, [8, 40]),
        format: amount,
      },
      series: [
        {
          label: text.line,
          role: 'main',
          kind: 'area',
          x: columns.pageMilliseconds.subarray(from, to),
          y: megabits.subarray(from, to),
          format: text.megabits,
        },
      ],
      lines: [{ axis: 'y', at: HOME_KILOBITS_PER_SECOND / 1000, label: text.home, role: 'quiet' }],
      points: [
        {
          x: values.pageMilliseconds,
          y: facts.attackKilobitsPerSecondToFill / 1000,
          label: text.here(Math.round(facts.attackPagesPerSecondToFill)),
          role: 'bad',
        },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const [pages, kilobits] = [facts.attackPagesPerSecondToFill, facts.attackKilobitsPerSecondToFill];
    if (pages < 1) return text.sentenceFull(values.servers);
    const sentence = kilobits < HOME_KILOBITS_PER_SECOND ? text.sentenceCheap : text.sentenceDear;
    return sentence(Math.round(pages), values.servers, kilobits);
  },
});
