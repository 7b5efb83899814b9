/** Slide "missing-argument": the two lines, before and after, and what the switch between them does within minutes. */

import { html, type TemplateResult } from 'lit';
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';

const text = words.argument;

const { bet } = text;
const gap = Number.NaN;
/** So many times the mean is seen as a wave. */
const WAVE = 1.5;

/** Shares of the reads that may still reach the database. */
const GUESSES = [
  { share: 1 / 2, label: bet.choices.half },
  { share: 1 / 5, label: bet.choices.fifth },
  { share: 1 / 20, label: bet.choices.twentieth },
  { share: 1 / 1000, label: bet.choices.thousandth },
] as const;

interface Asked {
  values: { cacheWorks: boolean };
  facts: { databaseReadsPerSecondBefore: number; databaseReadsPerSecondAfter: number };
}

/** The guess that is nearest, counted in factors. */
function nearest({ databaseReadsPerSecondBefore: asked, databaseReadsPerSecondAfter: left }: Asked['facts']): number {
  const distances = GUESSES.map(({ share }) => Math.max((share * asked) / left, left / (share * asked)));
  return distances.indexOf(Math.min(...distances));
}

const isBefore = (minute: number | undefined): boolean => minute !== undefined && minute < 0;

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
  bet: {
    question: bet.question,
    choices: GUESSES.map(({ label }, i) => ({
      label,
      // The bug itself doesn't answer it: the next step does.
      holds: ({ values, facts }: Asked) => values.cacheWorks && nearest(facts) === i,
    })),
  },
  panel: ({ values }) => code(values.cacheWorks, values.ttlSeconds),
  chart: ({ columns, facts, values, guess }) => {
    const { cacheWorks } = values;
    const asked = facts.databaseReadsPerSecondBefore;
    const bid = guess === undefined ? undefined : GUESSES[guess];
    const most = axisEnd(asked, [2200, 5500, 11_000, 27_500]);
    return {
      sweeps: true,
      x: {
        label: cacheWorks ? text.axisMinutes : text.axisAlone,
        minimum: -5,
        maximum: 25,
        ticks: [-5, 0, 5, 10, 15, 20, 25],
        format: amount,
      },
      y: { label: text.axisReads, minimum: 0, maximum: most, format: amount },
      series: [
        {
          label: text.withLine,
          role: cacheWorks ? 'good' : 'quiet',
          kind: 'area',
          named: true,
          x: columns.minutes,
          y: columns.databaseReadsPerSecond.map((reads, i) =>
            cacheWorks && !isBefore(columns.minutes[i]) ? reads : gap,
          ),
        },
        {
          label: text.withoutLine,
          role: cacheWorks ? 'quiet' : 'bad',
          ...(!cacheWorks && { kind: 'area' as const }),
          named: true,
          x: columns.minutes,
          y: columns.minutes.map(() => asked),
        },
        // What it was like until then.
        {
          label: '',
          role: 'bad',
          kind: 'area',
          x: columns.minutes,
          y: columns.databaseReadsPerSecond.map((reads, i) => {
            const isLast = !isBefore(columns.minutes[i]) && isBefore(columns.minutes[i - 1]);
            return cacheWorks && (isBefore(columns.minutes[i]) || isLast) ? (isLast ? asked : reads) : gap;
          }),
        },
      ],
      lines: [
        ...(cacheWorks ? [{ axis: 'x', at: 0, label: text.change, role: 'good' } as const] : []),
        ...(bid
          ? [{ axis: 'y', at: bid.share * asked, label: text.yourGuess(bid.label), role: 'third' } as const]
          : []),
      ],
    };
  },
  sentence: ({ facts, values }) =>
    values.cacheWorks
      ? text.sentenceGood(
          1 - facts.databaseReadsPerSecondAfter / facts.databaseReadsPerSecondBefore,
          facts.highestReturnPerSecond > WAVE * facts.databaseReadsPerSecondAfter,
        )
      : text.sentenceBad(facts.databaseReadsPerSecondBefore),
});

/** Code that the viewer's switch changes, so it is coloured here and not when the deck is built. */
function code(works: boolean, ttlSeconds: number): TemplateResult {
  const pieces = (line: readonly (readonly string[])[]) =>
    line.map(([kind, piece]) => (kind ? html`<span class=${kind}>${piece}</span>` : piece));
  const line = (sign: string, parts: readonly (readonly string[])[], runs: boolean) =>
    html`<span class="line ${runs ? 'runs' : ''}"><span class="sign" aria-hidden="true">${sign}</span><span class="text">${pieces(parts)}</span>${runs ? html`<em>${text.runs}</em>` : ''}</span>`;
  return html`<pre class="code two-lines" tabindex="0" aria-label=${text.codeLabel}><code>${line('−', text.before(ttlSeconds), !works)}${line('+', text.after(ttlSeconds), works)}</code></pre>`;
}
