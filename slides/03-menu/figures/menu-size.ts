/** Slide "why-menu": the menu's nodes and bytes, and what they ask of link and balancer, level by level. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import { menuTree } from './scenes/menu-tree.ts';

const { menuSize } = words;
const { question, choices } = menuSize.bet;

/** What each choice says that the fourth level multiplies the bytes by. */
const GUESSES = [
  { label: choices.twice, factor: 2, below: 4 },
  { label: choices.nineTimes, factor: 9, below: 13.5 },
  { label: choices.twentyTimes, factor: 20, below: 32 },
  { label: choices.fiftyTimes, factor: 50, below: Number.POSITIVE_INFINITY },
];

/** What the fourth level multiplied the bytes by; as long as it is not there, nobody was right. */
const multiplied = (depth: number, factor: number) => (depth === 4 ? factor : Number.NaN);

interface Asked {
  facts: { bytesFactorOfLastLevel: number };
  values: { menuDepth: number };
}

export const figure = defineFigure<typeof menuGzip>()({
  model: 'menu-gzip',
  parameters,
  base: { menuDepth: 3 },
  firstBase: { menuDepth: 4 },
  view: 'menuSize',
  controls: ['menuDepth', 'childrenPerNode', 'requestsPerSecond'],
  presets: [
    { name: 'september', label: menuSize.september, values: {} },
    { name: 'published', label: menuSize.published, values: { menuDepth: 4 } },
    { name: 'wider', label: menuSize.wider, values: { menuDepth: 4, childrenPerNode: 10 } },
  ],
  steps: ['september', 'published'],
  bet: {
    question,
    // The first that holds is the answer.
    choices: GUESSES.map(({ label, below }) => ({
      label,
      holds: ({ facts, values }: Asked) => multiplied(values.menuDepth, facts.bytesFactorOfLastLevel) < below,
    })),
  },
  wide: true,
  scene: ({ columns, facts, values, guess }) =>
    menuTree({
      depth: values.menuDepth,
      children: values.childrenPerNode,
      menuBytes: columns.menuBytes,
      linkGigabits: columns.linkGigabitsPerSecond,
      coresNeeded: columns.balancerCoresNeeded,
      linkCapacity: facts.linkCapacityGigabitsPerSecond,
      cores: facts.balancerCores,
      guess: guess === undefined ? undefined : GUESSES[guess],
    }),
  sentence: ({ facts, values }) => {
    if (facts.bytesFactorOfLastLevel === 1) return menuSize.sentenceTop(facts.menuBytes);
    const linkShare = facts.linkGigabitsPerSecond / facts.linkCapacityGigabitsPerSecond;
    const { balancerCoresNeeded: needed, balancerCores: cores } = facts;
    // What the fourth level multiplies is still to be bet on.
    if (values.menuDepth < 4) return menuSize.sentenceBefore(values.menuDepth, facts.menuBytes, needed, cores);
    const sentence = needed <= cores ? menuSize.sentenceFits : menuSize.sentenceTooLarge;
    return sentence(facts.bytesFactorOfLastLevel, linkShare, needed, cores);
  },
});
