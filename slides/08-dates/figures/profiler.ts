/** Slide "profiler": what a profile of so many samples finds, and how its error falls with the root of their number. */
import { html, type TemplateResult } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent, short } from '../../../src/figure/format.ts';
import { dateParsing } from '../date-parsing.model.ts';
import { words } from '../words.ts';

const text = words.profiler;
const MOST_SAMPLES = 120_000;

/** Percentage points. */
const points = (share: number) => percent(share).replace(' %', '');
const tenths = (share: number) => `${(share * 100).toFixed(1)} %`;

export const profiler = defineFigure({
  model: dateParsing,
  view: 'sampling',
  controls: ['samplesPerSecond', 'sampledSeconds'],
  presets: [
    { name: 'one-second', label: text.second, values: { sampledSeconds: 1 } },
    { name: 'ten-seconds', label: text.ten, values: {} },
    { name: 'minute', label: text.minute, values: { sampledSeconds: 60, samplesPerSecond: 1000 } },
  ],
  tiles: ({ facts }) => [
    { value: short(facts.samples), label: text.samplesTile },
    { value: tenths(facts.sampledDateShare), label: text.foundTile, role: 'main' },
    { value: text.points(points(facts.expectedErrorShare)), label: text.errorTile, role: 'good' },
  ],
  chart: ({ columns, facts }) => ({
    x: {
      label: text.axisSamples,
      minimum: 1,
      maximum: MOST_SAMPLES,
      scale: 'logarithmic',
      ticks: [1, 10, 100, 1000, 10_000, 100_000],
      format: short,
    },
    y: {
      label: text.axisShare,
      minimum: facts.trueDateShare > 0.75 ? 0.5 : 0,
      maximum: 1.05,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      format: percent,
    },
    series: [
      { label: text.running, role: 'main', x: columns.samples, y: columns.runningShare },
      { label: text.truth, role: 'good', x: [1, MOST_SAMPLES], y: [facts.trueDateShare, facts.trueDateShare] },
      { label: text.band, role: 'quiet', x: columns.samples, y: columns.lowShare },
      { label: '', role: 'quiet', x: columns.samples, y: columns.highShare },
    ],
    lines: [{ axis: 'x', at: facts.samples, label: text.here(short(facts.samples)), role: 'second' }],
    points: [{ x: facts.samples, y: facts.sampledDateShare, label: '' }],
  }),
  panelPlace: 'beside',
  panel: ({ columns }) => shares(columns.trueShare, columns.sampledShare),
  sentence: ({ facts }) =>
    text.sentence(
      amount(facts.samples),
      tenths(facts.sampledDateShare),
      tenths(facts.trueDateShare),
      points(facts.expectedErrorShare),
    ),
});

function shares(truth: Float64Array, sampled: Float64Array): TemplateResult {
  return html`<table class="shares" aria-label=${text.tableLabel}>
    <thead><tr><th scope="col">${text.frame}</th><th scope="col">${text.trueShare}</th><th scope="col">${text.sampled}</th></tr></thead>
    <tbody>${words.dateParsing.frames.map(
      (frame, i) =>
        html`<tr><th scope="row">${frame}</th><td>${tenths(truth[i] ?? 0)}</td><td><b>${tenths(sampled[i] ?? 0)}</b></td></tr>`,
    )}</tbody></table>`;
}
