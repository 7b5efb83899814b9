/** Slide "flame-graph": a profile of the request, drawn from the model's shares, to zoom and to search. */
import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, percent } from '../../../src/figure/format.ts';
import { dateParsing } from '../date-parsing.model.ts';
import { words } from '../words.ts';
import { flameTree } from './flame-tree.ts';

const text = words.flame;

export const flameGraph = defineFigure({
  model: dateParsing,
  view: 'flame',
  controls: ['offers', 'parseOnce'],
  presets: [
    { name: 'november', label: text.november, values: {} },
    { name: 'one-offer', label: text.oneOffer, values: { offers: 1 } },
    { name: 'parsed-once', label: text.once, values: { parseOnce: true } },
  ],
  tiles: ({ facts }) => [
    { value: percent(facts.dateShare), label: text.dateTile, role: facts.dateShare > 0.5 ? 'bad' : 'good' },
    { value: duration(facts.requestMilliseconds), label: text.requestTile, role: 'main' },
  ],
  panel: ({ columns }) =>
    html`${flameTree(
      text.frames.map((name, i) => ({
        name,
        depth: columns.depth[i] ?? 0,
        start: columns.start[i] ?? 0,
        share: columns.share[i] ?? 0,
      })),
    )}`,
  sentence: ({ facts }) => {
    if (facts.dateShare === 0) return text.sentenceGood;
    return facts.dateShare > 0.5
      ? text.sentenceBad(percent(facts.dateShare))
      : text.sentenceSome(percent(facts.dateShare));
  },
});
