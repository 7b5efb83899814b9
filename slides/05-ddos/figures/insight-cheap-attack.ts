/** How little it takes: pages a second that fill the pool, against the cost of a page. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.cheapAttack;

/** Above this an attacker needs more than a home connection's upload (assumed: 10 Mb/s). */
const HOME_KILOBITS_PER_SECOND = 10_000;

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
  tiles: ({ facts, values }) => [
    { value: amount(Math.round(facts.attackPagesPerSecondToFill)), label: text.pagesTile, role: 'bad' },
    { value: text.bandwidth(facts.attackKilobitsPerSecondToFill), label: text.bandwidthTile, role: 'main' },
    { value: amount(facts.serversToWithstand), label: text.serversTile(values.attackPagesPerSecond) },
  ],
  chart: ({ columns, facts, values }) => ({
    x: {
      label: text.axisCost,
      minimum: 10,
      maximum: 10_000,
      scale: 'logarithmic',
      ticks: [10, 30, 100, 300, 1000, 3000, 10_000],
      format: duration,
    },
    y: { label: text.axisPages, minimum: 1, maximum: 10_000, scale: 'logarithmic', ticks: [1, 10, 100, 1000, 10_000] },
    series: [
      { label: text.line, role: 'main', x: columns.pageMilliseconds, y: drawable(columns.attackPagesPerSecondToFill) },
    ],
    lines: [{ axis: 'y', at: 10, label: text.normal, role: 'quiet', origin: 'told' }],
    points: [
      {
        x: values.pageMilliseconds,
        y: aPageOrMore(facts.attackPagesPerSecondToFill),
        label: text.here(Math.round(facts.attackPagesPerSecondToFill)),
        role: 'bad',
      },
    ],
  }),
  sentence: ({ facts, values }) => {
    const [pages, kilobits] = [facts.attackPagesPerSecondToFill, facts.attackKilobitsPerSecondToFill];
    if (pages < 1) return text.sentenceFull(values.servers);
    const sentence = kilobits < HOME_KILOBITS_PER_SECOND ? text.sentenceCheap : text.sentenceDear;
    return sentence(Math.round(pages), values.servers, kilobits);
  },
});

/** Less than a page a second is below the axis: visitors have filled the cores. */
const aPageOrMore = (pages: number) => (pages >= 1 ? pages : Number.NaN);
const drawable = (pages: Float64Array) => pages.map(aPageOrMore);
