/** The map of the tales: dates and causes from their front matter, costs from their own models. */

import { type TaleEntry, tales } from 'virtual:tales';
import { html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { MOST } from '../model/load-tales/limit.ts';
import { parameters } from '../model/load-tales/parameters.ts';
import type { loadTales } from '../model/load-tales.ts';
import { words } from '../words.ts';
import { map } from './scenes/map.ts';

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

const nameOf = ({ name, title, slug }: TaleEntry): string => name ?? title ?? slug;
/** A tale that does not begin with its folder's first slide lies below it. */
const isBelow = ({ entry, firstSlide }: TaleEntry): boolean => entry !== undefined && entry !== firstSlide;
const least = (list: Costed[]) => Math.min(...list.map(({ cost }) => cost));
const most = (list: Costed[]) => Math.max(...list.map(({ cost }) => cost));
/** From so much more than the load makes of it on, something had changed. */
const CHANGED = 1.1;
const isExplained = ({ cost, alone }: Costed) => cost < CHANGED * alone;
const byLoadAlone = (list: Costed[]) => list.filter(isExplained).map(({ tale }) => nameOf(tale));

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
  steps: ['today', 'twice'],
  wide: true,
  scene: ({ facts, values }) =>
    map({
      stations: costed(facts).map((one) => ({
        name: nameOf(one.tale),
        scarce: one.tale.scarce ?? '',
        cause: one.tale.cause ?? '',
        cost: one.cost,
        alone: one.alone,
        isExplained: isExplained(one),
        isBelow: isBelow(one.tale),
      })),
      most: MOST,
      isAsked: values.loadMultiplier === 1,
    }),
  panel: ({ facts }) =>
    html`<ol class="stations">${costed(facts).map(
      ({ tale }) => html`<li class=${isBelow(tale) ? 'below' : ''}><a href="#/${tale.entry ?? tale.firstSlide}">
      <i data-accent=${tale.accent ?? ''}>${unsafeHTML(tale.pictogram ?? '')}</i>
      <time>${tale.when ?? tale.date}</time><b>${nameOf(tale)}</b><span>${tale.cause}</span></a>
      ${isBelow(tale) ? html`<em>${text.below}</em>` : nothing}</li>`,
    )}</ol>`,
  sentence: ({ facts, values }) => {
    const list = costed(facts);
    if (list.length === 0) return text.noTales;
    return text.sentence(values.loadMultiplier, least(list), most(list), list.length, byLoadAlone(list));
  },
});
