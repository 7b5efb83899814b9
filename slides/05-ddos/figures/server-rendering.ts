/** Requests by kind, and what each kind takes of the cores. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { requestWeights } from './scenes/request-weights.ts';

const text = words.serverRendering;
const { question, choices } = text.bet;

/** Of the CPU, by choice. */
const GUESSES = [
  { label: choices.tenth, share: 0.1, below: 0.25 },
  { label: choices.half, share: 0.5, below: 0.72 },
  { label: choices.nineTenths, share: 0.9, below: 0.97 },
  { label: choices.nearlyAll, share: 0.99, below: 1.01 },
];

/** The attack's share of the work; NaN, of which nothing holds, where there is none. */
const workOf = ({ attackCores, attackCoresShare }: { attackCores: number; attackCoresShare: number }) =>
  attackCores > 0 ? attackCoresShare : Number.NaN;

interface Asked {
  facts: Parameters<typeof workOf>[0];
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
    choices: GUESSES.map(({ label, below }) => ({ label, holds: ({ facts }: Asked) => workOf(facts) < below })),
  },
  scene: ({ facts, values, guess }) => {
    const bet = guess === undefined || values.attackPagesPerSecond === 0 ? undefined : GUESSES[guess];
    const all = facts.apiCores + facts.pageCores + facts.attackCores;
    return requestWeights({
      kinds: [
        { label: text.api, role: 'good', perSecond: facts.apiCallsPerSecondNow, cores: facts.apiCores },
        { label: text.pagesAt(values.hour), role: 'main', perSecond: facts.pagesPerSecondNow, cores: facts.pageCores },
        { label: text.attackers, role: 'bad', perSecond: facts.attackPagesPerSecondNow, cores: facts.attackCores },
      ],
      there: values.servers,
      pageCostInApiCalls: facts.pageCostInApiCalls,
      guess: bet && { cores: all * (1 - bet.share), label: text.guess(bet.label) },
    });
  },
  sentence: ({ facts, values }) => {
    const total = facts.apiCores + facts.pageCores + facts.attackCores;
    if (values.attackPagesPerSecond === 0) return text.sentenceQuiet(total, values.servers, facts.apiCores / total);
    const sentence = facts.coresAskedShare > 1 ? text.sentenceFull : text.sentenceEnough;
    return sentence(facts.attackRequestsShare, facts.attackCoresShare, total, values.servers);
  },
});
