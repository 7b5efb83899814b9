/** The figure of the closing: all tales' bottlenecks on one axis, and in which order they come. */
import '../style.css';
import { type TaleEntry, tales } from 'virtual:tales';
import { html, svg, type TemplateResult } from 'lit';
import type { Role } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, factor, percent } from '../../../src/words/format.ts';
import { FARTHEST, LEAST_SHOWN, MOST_SHOWN } from '../model/bottlenecks/limit.ts';
import { parameters } from '../model/bottlenecks/parameters.ts';
import type { bottlenecks } from '../model/bottlenecks.ts';
import { words } from '../words.ts';

const text = words.questions;

/** Tales with a date and a model, the latest first. */
const dated = tales.filter((tale) => tale.year && tale.model).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));

/** Each tale keeps its line whatever the order is. There are no more kinds of line than these: further tales are dotted. */
const roles: readonly Role[] = ['main', 'second', 'third', 'good', 'bad', 'quiet'];

interface Bottleneck {
  tale: TaleEntry;
  name: string;
  model: string;
  role: Role;
  kind: 'line' | 'points';
  /** Multiple of today's load at which it is all used. */
  crossing: number;
}

const nameOf = ({ name, title, slug }: TaleEntry): string => name ?? title ?? slug;

/** Tales whose trouble no load brings. */
const apart = (facts: Record<string, number>): readonly TaleEntry[] =>
  dated.filter(({ model }) => facts[`${model}Apart`] !== undefined);

/** The tales that have a share in these facts, the soonest first. */
function inOrder(facts: Record<string, number>): Bottleneck[] {
  return dated
    .flatMap((tale, i) => {
      const model = tale.model ?? '';
      const crossing = facts[`${model}Crossing`];
      const role = roles[i % roles.length] ?? 'main';
      const kind: Bottleneck['kind'] = i < roles.length ? 'line' : 'points';
      return crossing === undefined
        ? []
        : [
            {
              tale,
              name: facts[`${model}Alone`] ? text.ownVisitors(nameOf(tale)) : nameOf(tale),
              model,
              role,
              kind,
              crossing,
            },
          ];
    })
    .sort((a, b) => a.crossing - b.crossing);
}

export const figure = defineFigure<typeof bottlenecks>()({
  model: 'bottlenecks',
  parameters,
  view: 'shares',
  controls: ['requestsPerSecond', 'products', 'loadMultiplier'],
  presets: [
    { name: 'today', label: text.today, values: {} },
    { name: 'campaign', label: text.campaign, values: { loadMultiplier: 2 } },
    { name: 'black-friday', label: text.blackFriday, values: { loadMultiplier: 5 } },
    { name: 'large', label: text.large, values: { requestsPerSecond: 4000 } },
    { name: 'large-few-products', label: text.fewProducts, values: { requestsPerSecond: 4000, products: 50_000 } },
  ],
  steps: ['today', 'campaign', 'black-friday'],
  tiles: ({ facts, values }) => {
    const order = inOrder(facts);
    const [first] = order;
    if (!first) return [];
    const gone = order.filter(({ crossing }) => crossing <= values.loadMultiplier).length;
    return [
      { value: text.when(first.crossing), label: text.firstTile(first.name), role: gone > 0 ? 'bad' : 'main' },
      {
        value: amount(gone),
        label: text.goneTile(order.length, values.loadMultiplier),
        role: gone > 0 ? 'bad' : 'good',
      },
    ];
  },
  panelPlace: () => 'beside',
  panel: ({ facts, values }) => ranking(inOrder(facts), apart(facts), values.loadMultiplier),
  chart: ({ columns, facts, values }) => {
    const order = inOrder(facts);
    const [first] = order;
    // By date, so that the lines keep their places in the chart while their order changes.
    const lines = dated.flatMap(({ model }) => order.find((one) => one.model === model) ?? []);
    return {
      // The ranking beside the chart names them.
      legend: false,
      x: {
        label: text.axisLoad,
        minimum: LEAST_SHOWN,
        maximum: MOST_SHOWN,
        scale: 'logarithmic',
        ticks: [0.5, 1, 2, 5, 10],
        format: factor,
      },
      y: {
        label: text.axisShare,
        minimum: 0,
        maximum: 1.5,
        format: percent,
        ticks: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5],
      },
      series: lines.map(({ name, model, role, kind }) => ({
        label: name,
        role,
        kind,
        x: thinned(columns.loadMultiplier, kind),
        y: thinned(columns[model], kind),
      })),
      lines: [
        { axis: 'y', at: 1, label: text.full },
        { axis: 'x', at: values.loadMultiplier, label: text.here(values.loadMultiplier), role: 'quiet' },
      ],
      points: first ? [{ x: first.crossing, y: 1, label: text.first(first.crossing), role: first.role }] : [],
    };
  },
  sentence: ({ facts, values }) => {
    const names = apart(facts).map(nameOf);
    const whenOthers = whoComes(inOrder(facts), values.loadMultiplier);
    return names.length > 0 ? `${whenOthers} ${text.sentenceApart(names)}` : whenOthers;
  },
});

function whoComes(order: readonly Bottleneck[], multiplier: number): string {
  const [first, second] = order;
  if (!first || first.crossing >= FARTHEST) return text.sentenceNone;
  const gone = order.filter(({ crossing }) => crossing <= multiplier).length;
  if (gone > 0) return text.sentencePast(multiplier, gone, order.length, first.name, first.crossing);
  return text.sentenceFirst(first.crossing, first.name, first.tale.cause ?? '', second);
}

/** The legend of the chart, in the order in which the tales come, and at its end those that no load brings; each leads to its tale. */
function ranking(order: readonly Bottleneck[], others: readonly TaleEntry[], multiplier: number): TemplateResult {
  return html`<ol class="bottlenecks" aria-label=${text.order}>${order.map(
    ({ tale, name, role, kind, crossing }) => html`<li class=${crossing <= multiplier ? 'gone' : ''}>
      <a href="#/${tale.entry ?? tale.firstSlide}"><svg class="sample role-${role} kind-${kind}" viewBox="0 0 30 10" aria-hidden="true">${samples[kind]}</svg><span>${name}</span></a>
      <output>${text.when(crossing)}</output></li>`,
  )}${others.map(
    (tale) => html`<li class="apart"><a href="#/${tale.entry ?? tale.firstSlide}"><span>${nameOf(tale)}</span></a>
      <output>${text.apart}</output></li>`,
  )}</ol>`;
}

const samples = {
  line: svg`<line x1="0" y1="5" x2="30" y2="5" />`,
  points: svg`<circle cx="15" cy="5" r="4" />`,
};

const POINTS_SHOWN = 24;

/** Dots lie apart. */
function thinned(column: Float64Array = new Float64Array(), kind: 'line' | 'points'): Float64Array {
  const stride = kind === 'line' ? 1 : Math.ceil(column.length / POINTS_SHOWN);
  return column.filter((_, i) => i % stride === 0);
}
