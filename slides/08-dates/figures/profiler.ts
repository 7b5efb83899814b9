/** Slide "profiler": what a profile of so many samples finds, and how its error falls with the root of their number. */
import { html, type TemplateResult } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent, percentInTenths, short } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import { sharesByName } from '../lab/profile/profile.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { errorChart, measuredSentence, sampledFor, sampledTiles } from './parts/sampling-error.ts';

const text = words.profiler;
const measuredText = text.measured;
const MOST_SAMPLES = 120_000;

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  view: 'sampling',
  controls: ['samplesPerSecond', 'sampledSeconds'],
  presets: [
    { name: 'one-second', label: text.second, values: { sampledSeconds: 1 } },
    { name: 'ten-seconds', label: text.ten, values: {} },
    { name: 'minute', label: text.minute, values: { sampledSeconds: 60, samplesPerSecond: 1000 } },
  ],
  lab: {
    name: 'profile',
    load: async () => (await import('../lab/profile/profile.lab.ts')).lab,
    run: words.labs.run,
    promise: words.labs.profile.promise,
  },
  tiles: ({ facts, values, measured }) =>
    sampledTiles(values, measured.profile, facts.samples) ?? [
      { value: short(facts.samples), label: text.samplesTile(facts.samples) },
      { value: text.foundShare(facts.sampledDateShare, facts.samples), label: text.foundTile, role: 'main' },
      {
        value: text.points(facts.expectedErrorShare),
        label: text.errorTile(facts.expectedErrorShare),
        role: 'good',
      },
    ],
  chart: ({ columns, facts, values, measured }) =>
    errorChart(values, measured.profile, facts.samples) ?? {
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
      lines: [{ axis: 'x', at: facts.samples, label: text.here(facts.samples), role: 'second' }],
      points: [{ x: facts.samples, y: facts.sampledDateShare, label: '' }],
    },
  panelPlace: () => 'beside',
  panel: ({ columns, values, measured }) => {
    const profile = sampledFor(values, measured.profile);
    return profile
      ? sharesTable(sharesByName(profile), measuredText.tableLabel, [
          measuredText.frame,
          measuredText.clock,
          measuredText.found,
        ])
      : sharesTable(
          words.dateParsing.frames.map((name, i) => ({
            name,
            truth: columns.trueShare[i] ?? 0,
            found: columns.sampledShare[i] ?? 0,
          })),
          text.tableLabel,
          [text.frame, text.trueShare, text.sampled],
        );
  },
  sentence: ({ facts, values, measured }) =>
    measuredSentence(values, measured.profile, facts.samples) ??
    text.sentence(facts.samples, facts.sampledDateShare, facts.trueDateShare, facts.expectedErrorShare),
});

function sharesTable(
  rows: readonly { name: string; truth: number; found: number }[],
  label: string,
  heads: readonly string[],
): TemplateResult {
  return html`<table class="shares" aria-label=${label}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ name, truth, found }) =>
        html`<tr><th scope="row">${name}</th><td>${percentInTenths(truth)}</td><td><b>${percentInTenths(found)}</b></td></tr>`,
    )}</tbody></table>`;
}
