/** Slide "missing-argument": the two lines, before and after, and what the switch between them does within minutes. */

import { html, type TemplateResult } from 'lit';
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent, short } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';

const text = words.argument;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  view: 'correction',
  controls: ['cacheWorks', 'ttlSeconds', 'requestsPerSecond'],
  presets: [
    { name: 'missing', label: text.missing, values: {} },
    { name: 'added', label: text.added, values: { cacheWorks: true } },
  ],
  steps: ['missing', 'added'],
  tiles: ({ facts, values }) => {
    const [role, reads] = values.cacheWorks
      ? (['good', facts.databaseReadsPerSecondAfter] as const)
      : (['bad', facts.databaseReadsPerSecondBefore] as const);
    return [
      { value: percent(1 - reads / facts.databaseReadsPerSecondBefore), label: text.hitTile, role },
      { value: amount(Math.round(reads)), label: text.readsTile, role },
    ];
  },
  panel: ({ values }) => code(values.cacheWorks),
  chart: ({ columns, facts, values }) => {
    const asked = facts.databaseReadsPerSecondBefore;
    return {
      x: { label: text.axisMinutes, minimum: -5, maximum: 25, ticks: [-5, 0, 5, 10, 15, 20, 25], format: amount },
      y: {
        label: text.axisReads,
        minimum: 0,
        maximum: axisEnd(asked, [2200, 5500, 11_000, 27_500]),
        format: short,
      },
      right: { label: text.axisHits, minimum: 0, maximum: 1.1, ticks: [0, 0.25, 0.5, 0.75, 1], format: percent },
      series: [
        {
          label: text.withoutLine,
          role: values.cacheWorks ? 'quiet' : 'bad',
          x: columns.minutes,
          y: columns.minutes.map(() => asked),
        },
        {
          label: text.withLine,
          role: values.cacheWorks ? 'good' : 'quiet',
          x: columns.minutes,
          y: columns.databaseReadsPerSecond,
        },
        {
          label: text.hitLine,
          role: 'second',
          right: true,
          x: columns.minutes,
          y: values.cacheWorks ? columns.cacheHitRatio : columns.minutes.map(() => 0),
        },
      ],
      lines: values.cacheWorks ? [{ axis: 'x', at: 0, label: text.change, role: 'good' }] : [],
    };
  },
  sentence: ({ facts, values }) =>
    values.cacheWorks
      ? text.sentenceGood(
          Math.round(facts.databaseReadsPerSecondAfter),
          1 - facts.databaseReadsPerSecondAfter / facts.databaseReadsPerSecondBefore,
          Math.round(facts.highestReturnPerSecond),
        )
      : text.sentenceBad(facts.databaseReadsPerSecondBefore),
});

/** Code that the viewer's switch changes, so it is coloured here and not when the deck is built. */
function code(works: boolean): TemplateResult {
  const pieces = (line: readonly (readonly string[])[]) =>
    line.map(([kind, piece]) => (kind ? html`<span class=${kind}>${piece}</span>` : piece));
  const line = (sign: string, parts: readonly (readonly string[])[], runs: boolean) =>
    html`<span class="line ${runs ? 'runs' : ''}"><span class="sign" aria-hidden="true">${sign}</span><span class="text">${pieces(parts)}</span>${runs ? html`<em>${text.runs}</em>` : ''}</span>`;
  return html`<pre class="code two-lines" tabindex="0" aria-label=${text.codeLabel}><code>${line('−', text.before, !works)}${line('+', text.after, works)}</code></pre>`;
}
