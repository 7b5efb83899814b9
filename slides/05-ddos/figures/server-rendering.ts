/** Who uses the cores, by kind, against the rate of the attack. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.serverRendering;
const { question, choices } = text.bet;

/** Of the CPU, by choice. */
const GUESSES = [
  { label: choices.tenth, share: 0.1 },
  { label: choices.third, share: 1 / 3 },
  { label: choices.twoThirds, share: 2 / 3 },
  { label: choices.nineTenths, share: 0.9 },
];

/** The attack's share of the work; NaN, of which nothing holds, where there is none. */
const workOf = ({ attackCores, attackCoresShare }: { attackCores: number; attackCoresShare: number }) =>
  attackCores > 0 ? attackCoresShare : Number.NaN;

/** The attack's work as it grows up to its present rate; beyond there is none. Always as many points. */
function upTo(now: number, rates: Float64Array, cores: Float64Array, coresNow: number) {
  const below = rates.filter((rate) => rate <= now).length;
  return {
    x: Float64Array.from([...rates.subarray(0, below), now, now, ...rates.subarray(below)]),
    attackCores: Float64Array.from([...cores.subarray(0, below), coresNow, 0, ...rates.subarray(below).map(() => 0)]),
  };
}

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  base: { attackPagesPerSecond: 0 },
  firstBase: { attackPagesPerSecond: 100 },
  view: 'cpuByKind',
  controls: ['attackPagesPerSecond', 'pageMilliseconds', 'apiMilliseconds'],
  presets: [
    { name: 'quiet', label: text.quiet, values: {} },
    { name: 'attack', label: text.attack, values: { attackPagesPerSecond: 100 } },
    { name: 'cheap-pages', label: text.cheap, values: { attackPagesPerSecond: 100, pageMilliseconds: 30 } },
  ],
  steps: ['quiet', 'attack'],
  bet: {
    question,
    // Without an attack there is no answer yet.
    choices: [
      { label: choices.tenth, holds: ({ facts }) => workOf(facts) < 0.2 },
      { label: choices.third, holds: ({ facts }) => workOf(facts) < 0.45 },
      { label: choices.twoThirds, holds: ({ facts }) => workOf(facts) < 0.75 },
      { label: choices.nineTenths, holds: ({ facts }) => workOf(facts) >= 0.75 },
    ],
  },
  tiles: ({ facts }) => [
    { value: percent(facts.attackRequestsShare), label: text.requestsTile, role: 'main' },
    {
      value: percent(facts.attackCoresShare),
      label: text.coresTile,
      role: facts.coresAskedShare > 1 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts, values, guess }) => {
    const total = facts.apiCores + facts.pageCores + facts.attackCores;
    const last = columns.attackCores.at(-1) ?? 0;
    const now = values.attackPagesPerSecond;
    const { x, attackCores } = upTo(now, columns.attackPagesPerSecond, columns.attackCores, facts.attackCores);
    const level = (column: Float64Array) => x.map(() => column[0] ?? 0);
    const others = facts.apiCores + facts.pageCores;
    const bet = guess === undefined || now === 0 ? undefined : GUESSES[guess];
    return {
      x: { label: text.axisAttack, minimum: 0, maximum: x.at(-1) ?? 200 },
      y: {
        label: text.axisCores,
        minimum: 0,
        maximum: axisEnd(Math.max(last, 1.15 * values.servers), [30, 70, 150, 300]),
      },
      series: [
        { label: text.api, role: 'good', kind: 'area', stack: 'cores', x, y: level(columns.apiCores) },
        { label: text.pages, role: 'main', kind: 'area', stack: 'cores', x, y: level(columns.pageCores) },
        { label: text.attackers, role: 'bad', kind: 'area', stack: 'cores', x, y: attackCores },
      ],
      lines: [{ axis: 'y', at: values.servers, label: text.capacity(values.servers), role: 'third' }],
      points: [
        ...(bet
          ? [{ x: now, y: others / (1 - bet.share), label: text.guess(bet.label), role: 'second' as const }]
          : []),
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
