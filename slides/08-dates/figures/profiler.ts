/** Slide "profiler": a sampler looks at a run; what so many looks find, and how far that is off. */
import { html, type TemplateResult } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { percentInTenths } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import { sharesByName } from '../lab/profile/profile.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { errorChart, measuredSentence, sampledFor, sampledTiles } from './parts/sampling-error.ts';
import { samplerScene } from './scenes/sampler.ts';

const text = words.profiler;
const measuredText = text.measured;
const { samplesPerSecond, sampledSeconds } = defaults(parameters);
/** Fewer than these tell who it is, and hardly how much. */
const ROUGH = 50;

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  // Hardly anything: ten looks.
  base: { samplesPerSecond: 10, sampledSeconds: 1 },
  firstBase: { samplesPerSecond, sampledSeconds },
  view: 'sampling',
  controls: ['samplesPerSecond', 'sampledSeconds'],
  presets: [
    { name: 'ten', label: text.ten, values: {} },
    { name: 'hundred', label: text.hundred, values: { samplesPerSecond } },
    { name: 'thousand', label: text.thousand, values: { samplesPerSecond, sampledSeconds } },
  ],
  steps: ['ten', 'hundred', 'thousand'],
  lab: {
    name: 'profile',
    load: async () => (await import('../lab/profile/profile.lab.ts')).lab,
    run: words.labs.run,
    promise: words.labs.profile.promise,
  },
  tiles: ({ facts, values, measured }) => sampledTiles(values, measured.profile, facts.samples) ?? [],
  // Measured pieces of a run are held against the law; what is modelled is shown look by look.
  chart: ({ facts, values, measured }) => errorChart(values, measured.profile, facts.samples),
  scene: ({ columns, facts, values, measured }) =>
    sampledFor(values, measured.profile)
      ? undefined
      : samplerScene({
          names: words.dateParsing.frames,
          trueShare: columns.trueShare,
          foundShare: columns.sampledShare,
          stretches: { frame: columns.stretchFrame, start: columns.stretchStart, length: columns.stretchLength },
          looks: { frame: columns.lookFrame, place: columns.lookPlace },
          samples: facts.samples,
        }),
  panelPlace: () => 'beside',
  panel: ({ values, measured }) => {
    const profile = sampledFor(values, measured.profile);
    return profile ? sharesTable(sharesByName(profile)) : html``;
  },
  sentence: ({ facts, values, measured }) =>
    measuredSentence(values, measured.profile, facts.samples) ??
    (facts.samples < ROUGH && facts.sampledDateShare > 0.5
      ? text.sentenceRough(facts.samples, facts.sampledDateShare)
      : text.sentence(facts.samples, facts.sampledDateShare, facts.trueDateShare)),
});

/** Functions of the measured run: by the clock, and as the samples found them. */
function sharesTable(rows: readonly { name: string; truth: number; found: number }[]): TemplateResult {
  const heads = [measuredText.frame, measuredText.clock, measuredText.found];
  return html`<table class="shares" aria-label=${measuredText.tableLabel}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ name, truth, found }) =>
        html`<tr><th scope="row">${name}</th><td>${percentInTenths(truth)}</td><td><b>${percentInTenths(found)}</b></td></tr>`,
    )}</tbody></table>`;
}
