/** The figure of the closing: one slider, and a lamp for each tale, in the order in which they come. */
import '../style.css';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { defineFigure } from '../../../src/figure/declare.ts';
import { CARRY, type Yours } from '../../../src/figure/yours.ts';
import { FARTHEST, MOST_SHOWN, TOLD_REQUESTS_PER_SECOND } from '../model/bottlenecks/limit.ts';
import { type Bottlenecks, parameters } from '../model/bottlenecks/parameters.ts';
import type { bottlenecks } from '../model/bottlenecks.ts';
import { words } from '../words.ts';
import { apart, type Bottleneck, inOrder, kindsOf, nameOf } from './parts/bottlenecks.ts';
import { thanks } from './parts/thanks.ts';
import { lamps } from './scenes/lamps.ts';

const text = words.questions;

/** Kinds of an end, as they are bet on: each with whether it is that of the first tale. */
const kinds = [
  { label: text.machines, is: ({ isSideways, crossing }: Bottleneck) => crossing <= MOST_SHOWN && isSideways },
  { label: text.one, is: ({ isSideways, crossing }: Bottleneck) => crossing <= MOST_SHOWN && !isSideways },
  { label: text.nothing, is: ({ crossing }: Bottleneck) => crossing > MOST_SHOWN },
];

export const figure = defineFigure<typeof bottlenecks>()({
  model: 'bottlenecks',
  parameters,
  view: 'shares',
  controls: ['loadMultiplier', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'today', label: text.today, values: {} },
    { name: 'campaign', label: text.campaign, values: { loadMultiplier: 2 } },
    { name: 'black-friday', label: text.blackFriday, values: { loadMultiplier: 6 } },
    { name: 'large', label: text.large, values: { requestsPerSecond: 4000 } },
    { name: 'thanks', label: text.thanks, values: { loadMultiplier: FARTHEST } },
  ],
  steps: ['today', 'campaign', 'black-friday', 'thanks'],
  bet: {
    question: text.question,
    choices: kinds.map(({ label, is }) => ({
      label,
      holds: ({ facts }) => {
        const [first] = inOrder(facts);
        return first !== undefined && is(first);
      },
    })),
  },
  wide: true,
  scene: ({ columns, facts, values, guess }) => {
    const order = inOrder(facts);
    return lamps({
      kinds: kindsOf(order),
      apart: apart(facts).map(nameOf),
      columns,
      facts,
      multiplier: values.loadMultiplier,
      requestsPerSecond: values.requestsPerSecond,
      guess: guessed(order, guess),
    });
  },
  panel: ({ facts, values, needs }) => {
    const order = inOrder(facts);
    // No hand moves the slider as far: that is where the talk ends.
    if (values.loadMultiplier >= FARTHEST) {
      needs(() => import('./parts/deck-code.ts'));
      return thanks([...order.map(({ tale }) => tale), ...apart(facts)]);
    }
    return html`<ol class="lamps" aria-label=${text.order}>
        ${kindsOf(order).flatMap(({ tales }) =>
          tales.map(({ tale, name, crossing }) => lamp(tale, name, crossing <= values.loadMultiplier)),
        )}
        ${apart(facts).map((tale) => lamp(tale, nameOf(tale), false))}
      </ol>${carriage(values)}`;
  },
  sentence: ({ facts, values }) => {
    const { loadMultiplier } = values;
    return loadMultiplier >= FARTHEST ? text.sentenceEnd : whoComes(inOrder(facts), values);
  },
});

/** A shop that is not Kasta's can be taken along to all tales. */
function carriage({ requestsPerSecond, products }: Bottlenecks): TemplateResult | typeof nothing {
  if (requestsPerSecond === parameters.requestsPerSecond.default && products === parameters.products.default)
    return nothing;
  const press = (event: Event) => {
    const yours: Yours = { size: requestsPerSecond / TOLD_REQUESTS_PER_SECOND, products };
    event.target?.dispatchEvent(new CustomEvent(CARRY, { bubbles: true, detail: yours }));
  };
  return html`<button type="button" class="carry for-hands" @click=${press}>${text.carry}</button>`;
}

function whoComes(order: readonly Bottleneck[], { loadMultiplier, requestsPerSecond }: Bottlenecks): string {
  const [first] = order;
  const size = requestsPerSecond / TOLD_REQUESTS_PER_SECOND;
  if (!first || first.crossing >= FARTHEST) return text.sentenceNone(size);
  const gone = order.filter(({ crossing }) => crossing <= loadMultiplier).length;
  // What is read as one load is one: none of these is called the first.
  const firsts = order.filter(({ crossing }) => text.when(crossing) === text.when(first.crossing));
  const names = firsts.map(({ name }) => name);
  if (gone > 0) return text.sentencePast(loadMultiplier, gone, order.length, names, first.crossing);
  return text.sentenceFirst(
    size,
    first.crossing,
    names,
    firsts.every(({ isSideways }) => isSideways),
  );
}

/** What was bet on, and whether the one that runs out first is of that kind. */
function guessed([first]: readonly Bottleneck[], guess: number | undefined) {
  const kind = guess === undefined ? undefined : kinds[guess];
  return kind && first && { label: kind.label, isRight: kind.is(first) };
}

/** The sign in the lamp; its name is the picture's. */
const lamp = (tale: Bottleneck['tale'], name: string, isLit: boolean): TemplateResult =>
  html`<li><a href="#/${tale.entry ?? tale.firstSlide}" title=${name} aria-label=${name}>
    <i data-accent=${tale.accent ?? ''} class=${isLit ? 'lit' : ''}>${unsafeHTML(tale.pictogram ?? '')}</i></a></li>`;
