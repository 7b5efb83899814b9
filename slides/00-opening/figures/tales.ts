/** The time line of the tales: dates and causes from their front matter, costs from their own models. */

import { type TaleEntry, tales } from 'virtual:tales';
import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { factor } from '../../../src/words/format.ts';
import '../style.css';
import { MOST } from '../model/load-tales/limit.ts';
import { parameters } from '../model/load-tales/parameters.ts';
import type { loadTales } from '../model/load-tales.ts';
import { words } from '../words.ts';

const text = words.tales;

/** Tales with a date and a model, oldest first. */
const dated = tales.filter((tale) => tale.year && tale.model).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));

interface Costed {
  tale: TaleEntry;
  /** What its tale made of the cost, and what the load does without that; factors. */
  cost: number;
  alone: number;
}

/** The tales that have a cost in these facts, with it. */
function costed(facts: Record<string, number>): Costed[] {
  return dated.flatMap((tale) => {
    const cost = facts[tale.model ?? ''];
    const alone = facts[`${tale.model}Alone`];
    return cost === undefined || alone === undefined ? [] : [{ tale, cost, alone }];
  });
}

const least = (list: Costed[]) => Math.min(...list.map(({ cost }) => cost));
const most = (list: Costed[], of: 'cost' | 'alone') => Math.max(...list.map((one) => one[of]));

export const figure = defineFigure<typeof loadTales>()({
  model: 'load-tales',
  parameters,
  view: 'factors',
  controls: ['loadMultiplier'],
  presets: [
    { name: 'today', label: text.today, values: {} },
    { name: 'plus-30-percent', label: text.plus30, values: { loadMultiplier: 1.3 } },
    { name: 'twice', label: text.twice, values: { loadMultiplier: 2 } },
  ],
  steps: ['today', 'plus-30-percent', 'twice'],
  tiles: ({ facts, values }) => {
    const list = costed(facts);
    const lowest = least(list);
    return [
      { value: factor(values.loadMultiplier), label: text.loadTile, role: 'main' as const },
      ...(list.length > 0
        ? [
            {
              value: text.range(lowest, most(list, 'cost')),
              label: text.worst,
              role: 'bad' as const,
            },
          ]
        : []),
    ];
  },
  chart: ({ facts, values }) => {
    const list = costed(facts);
    const years = list.map(({ tale }) => tale.year ?? 0);
    return {
      x: {
        label: '',
        minimum: 2015.5,
        maximum: 2021.3,
        ticks: [2016, 2017, 2018, 2019, 2020, 2021],
        format: String,
      },
      y: {
        label: text.axisFactor,
        minimum: 0.3,
        maximum: MOST,
        scale: 'logarithmic',
        ticks: [1, 10, 100],
      },
      series: [
        { label: text.cost, role: 'bad', kind: 'points', x: years, y: list.map(({ cost }) => cost) },
        { label: text.alone, role: 'second', kind: 'points', x: years, y: list.map(({ alone }) => alone) },
        { label: text.load, role: 'quiet', x: [2015.5, 2021.3], y: [values.loadMultiplier, values.loadMultiplier] },
      ],
    };
  },
  panel: ({ facts }) => {
    const costs = new Map(costed(facts).map((one) => [one.tale, one]));
    return html`<ol class="tales">${dated.map((tale) => {
      const known = costs.get(tale);
      return html`<li><a href="#/${tale.entry ?? tale.firstSlide}"><time>${tale.when ?? tale.date}</time> <b>${tale.name ?? tale.title}</b> <span>${tale.cause}</span></a>
      ${known && html`<output>${text.fromTo(known.alone, known.cost, (cost) => html`<b>${cost}</b>`)}</output>`}</li>`;
    })}</ol>`;
  },
  sentence: ({ facts, values }) => {
    const list = costed(facts);
    if (list.length === 0) return text.noTales;
    return text.sentence(values.loadMultiplier, least(list), most(list, 'cost'), most(list, 'alone'));
  },
});
