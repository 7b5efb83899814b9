/** Who uses the cores, by kind, against the rate of the attack. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { factor, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.serverRendering;
const { question, choices } = text.bet;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'cpuByKind',
  controls: ['pageMilliseconds', 'apiMilliseconds', 'attackPagesPerSecond'],
  presets: [
    { name: 'attack', label: text.attack, values: {} },
    { name: 'quiet', label: text.quiet, values: { attackPagesPerSecond: 0 } },
    { name: 'cheap-pages', label: text.cheap, values: { pageMilliseconds: 30 } },
  ],
  bet: {
    question,
    choices: [
      { label: choices.tenth, holds: ({ facts }) => facts.attackCoresShare < 0.2 },
      { label: choices.third, holds: ({ facts }) => facts.attackCoresShare < 0.45 },
      { label: choices.twoThirds, holds: ({ facts }) => facts.attackCoresShare < 0.75 },
      { label: choices.nineTenths, holds: () => true },
    ],
  },
  tiles: ({ facts }) => [
    { value: percent(facts.attackRequestsShare), label: text.requestsTile, role: 'main' },
    {
      value: percent(facts.attackCoresShare),
      label: text.coresTile,
      role: facts.coresAskedShare > 1 ? 'bad' : 'good',
    },
    { value: factor(facts.pageCostInApiCalls), label: text.ratioTile },
  ],
  chart: ({ columns, facts, values }) => {
    const total = facts.apiCores + facts.pageCores + facts.attackCores;
    const last = columns.attackCores.at(-1) ?? 0;
    const x = columns.attackPagesPerSecond;
    return {
      x: { label: text.axisAttack, minimum: 0, maximum: x.at(-1) ?? 200 },
      y: {
        label: text.axisCores,
        minimum: 0,
        maximum: axisEnd(Math.max(last, 1.15 * values.servers), [30, 80, 150, 300]),
      },
      series: [
        { label: text.api, role: 'good', kind: 'area', stack: 'cores', x, y: columns.apiCores },
        { label: text.pages, role: 'main', kind: 'area', stack: 'cores', x, y: columns.pageCores },
        { label: text.attackers, role: 'bad', kind: 'area', stack: 'cores', x, y: columns.attackCores },
      ],
      lines: [{ axis: 'y', at: values.servers, label: text.capacity(values.servers), role: 'third' }],
      points: [
        {
          x: values.attackPagesPerSecond,
          y: total,
          label: text.here(total),
          role: facts.coresAskedShare > 1 ? 'bad' : 'main',
        },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const total = facts.apiCores + facts.pageCores + facts.attackCores;
    if (values.attackPagesPerSecond === 0) return text.sentenceQuiet(total, values.servers, facts.apiCores / total);
    const sentence = facts.coresAskedShare > 1 ? text.sentenceFull : text.sentenceEnough;
    return sentence(facts.attackRequestsShare, facts.attackCoresShare, total, values.servers);
  },
});
