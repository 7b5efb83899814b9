/** The time line of the tales: dates and causes from their front matter, costs from their own models. */

import { type TaleEntry, tales } from 'virtual:tales';
import { html } from 'lit';
import { defineFigure } from '../../src/figure/declare.ts';
import { factor } from '../../src/figure/format.ts';
import { MOST } from './load-tales.limit.ts';
import { loadTales } from './load-tales.model.ts';
import { words } from './words.ts';

const text = words.tales;

/** Tales with a date and a model, oldest first. */
const dated = tales.filter((tale) => tale.year && tale.model).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));

const factorText = (value: number) => (value >= MOST ? `${text.atMost} ${factor(MOST)}` : factor(value));

/** The tales that have a cost in these facts, with it. */
function costed(facts: Record<string, number>): { tale: TaleEntry; cost: number }[] {
  return dated.flatMap((tale) => {
    const cost = facts[tale.model ?? ''];
    return cost === undefined ? [] : [{ tale, cost }];
  });
}

function worstOf(list: { tale: TaleEntry; cost: number }[]) {
  return list.reduce((worst, one) => (one.cost > worst.cost ? one : worst), list[0] ?? { tale: { slug: '' }, cost: 1 });
}

export const talesFigure = defineFigure({
  model: loadTales,
  view: 'factors',
  controls: ['loadMultiplier'],
  presets: [
    { name: 'today', label: text.today, values: {} },
    { name: 'plus-30-percent', label: text.plus30, values: { loadMultiplier: 1.3 } },
    { name: 'twice', label: text.twice, values: { loadMultiplier: 2 } },
  ],
  steps: ['today', 'plus-30-percent', 'twice'],
  tiles: ({ facts, values }) => {
    const worst = worstOf(costed(facts));
    return [
      { value: factor(values.loadMultiplier), label: text.loadTile, role: 'main' as const },
      {
        value: factorText(worst.cost),
        label: text.worst,
        role: worst.cost > values.loadMultiplier * 1.2 ? 'bad' : 'good',
      },
    ];
  },
  chart: ({ facts, values }) => {
    const list = costed(facts);
    return {
      x: {
        label: text.axisYear,
        minimum: 2015.5,
        maximum: 2021,
        ticks: [2016, 2017, 2018, 2019, 2020, 2021],
        format: String,
      },
      y: {
        label: text.axisFactor,
        minimum: 0.25,
        maximum: MOST,
        scale: 'logarithmic',
        ticks: [0.3, 1, 3, 10, 30, 100],
      },
      series: [
        {
          label: text.cost,
          role: 'bad',
          kind: 'points',
          x: list.map(({ tale }) => tale.year ?? 0),
          y: list.map(({ cost }) => cost),
        },
        { label: text.load, role: 'quiet', x: [2015.5, 2021], y: [values.loadMultiplier, values.loadMultiplier] },
      ],
      points: list
        .filter(({ cost }) => cost > 1.25 * values.loadMultiplier)
        .map(({ tale, cost }) => ({ x: tale.year ?? 0, y: cost, label: factorText(cost), role: 'bad' as const })),
    };
  },
  panel: ({ facts }) =>
    html`<ol class="tales">${dated.map(
      (
        tale,
      ) => html`<li><a href="#/${tale.entry ?? tale.firstSlide}"><time>${tale.when ?? tale.date}</time> <b>${tale.name ?? tale.title}</b> <span>${tale.cause}</span></a>
      <output>${facts[tale.model ?? ''] === undefined ? '' : factorText(facts[tale.model ?? ''] ?? 1)}</output></li>`,
    )}</ol>`,
  sentence: ({ facts, values }) => {
    const list = costed(facts);
    const worst = worstOf(list);
    const above = list.filter(({ cost }) => cost > values.loadMultiplier * 1.1).length;
    return text.sentence(
      factor(values.loadMultiplier),
      worst.tale.name ?? worst.tale.title ?? '',
      factorText(worst.cost),
      above,
      list.length,
    );
  },
});
