/** Slide "why-menu": bytes of the menu, and what they ask of link and balancer, against its depth. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { bytes, percent } from '../../../src/words/format.ts';
import { parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';

const { menuSize } = words;
const { question, choices } = menuSize.bet;

/** Two of ten gigabits a second. */
const TOLD_LINK_SHARE = 0.2;

export const figure = defineFigure<typeof menuGzip>()({
  model: 'menu-gzip',
  parameters,
  view: 'menuSize',
  controls: ['menuDepth', 'childrenPerNode', 'requestsPerSecond'],
  presets: [
    { name: 'september', label: menuSize.september, values: { menuDepth: 3 } },
    { name: 'published', label: menuSize.published, values: {} },
    { name: 'wider', label: menuSize.wider, values: { childrenPerNode: 10 } },
  ],
  bet: {
    question,
    choices: [
      { label: choices.quarter, holds: ({ facts }) => facts.bytesFactorOfLastLevel < 1.6 },
      { label: choices.twice, holds: ({ facts }) => facts.bytesFactorOfLastLevel < 3 },
      { label: choices.fiveTimes, holds: ({ facts }) => facts.bytesFactorOfLastLevel < 7 },
      { label: choices.more, holds: () => true },
    ],
  },
  tiles: ({ facts }) => {
    const fits = facts.balancerCoresNeeded <= facts.balancerCores;
    return [
      { value: bytes(facts.menuBytes), label: menuSize.bytesTile, role: 'main' },
      {
        value: menuSize.tenths(facts.linkGigabitsPerSecond),
        label: menuSize.linkTile(facts.linkCapacityGigabitsPerSecond),
        role: facts.linkGigabitsPerSecond <= facts.linkCapacityGigabitsPerSecond ? 'good' : 'bad',
      },
      {
        value: menuSize.tenths(facts.balancerCoresNeeded),
        label: menuSize.coresTile(facts.balancerCores),
        role: fits ? 'good' : 'bad',
      },
    ];
  },
  chart: ({ columns, facts, values }) => {
    const linkShare = columns.linkGigabitsPerSecond.map((rate) => rate / facts.linkCapacityGigabitsPerSecond);
    const coresShare = columns.balancerCoresNeeded.map((needed) => needed / facts.balancerCores);
    const depths = [...columns.menuBytes].map((size, i) => menuSize.depth(i + 1, size));
    return {
      // Bars get half a place more on either side.
      x: { label: menuSize.axisDepth, minimum: 1, maximum: 4, ticks: [1, 2, 3, 4], categories: ['', ...depths] },
      y: { label: menuSize.axisShare, minimum: 0, maximum: 2, format: percent },
      series: [
        { label: menuSize.coresBars, role: 'main', kind: 'bars', x: columns.menuDepth, y: coresShare },
        { label: menuSize.linkBars, role: 'second', kind: 'bars', x: columns.menuDepth, y: linkShare },
      ],
      lines: [
        { axis: 'y', at: 1, label: menuSize.allThereIs, role: 'bad' },
        { axis: 'y', at: TOLD_LINK_SHARE, label: menuSize.toldLink, role: 'third', origin: 'told' },
      ],
      points: [
        {
          x: values.menuDepth - 0.2,
          y: facts.balancerCoresNeeded / facts.balancerCores,
          label: menuSize.here(facts.balancerCoresNeeded / facts.balancerCores),
          role: facts.balancerCoresNeeded > facts.balancerCores ? 'bad' : 'main',
        },
      ],
    };
  },
  sentence: ({ facts }) => {
    if (facts.bytesFactorOfLastLevel === 1) return menuSize.sentenceTop(facts.menuBytes);
    const linkShare = facts.linkGigabitsPerSecond / facts.linkCapacityGigabitsPerSecond;
    const coresShare = facts.balancerCoresNeeded / facts.balancerCores;
    const sentence =
      facts.balancerCoresNeeded <= facts.balancerCores ? menuSize.sentenceFits : menuSize.sentenceTooLarge;
    return sentence(facts.bytesFactorOfLastLevel, linkShare, coresShare);
  },
});
