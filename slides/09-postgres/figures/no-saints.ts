/** Slide "insight-no-saints": how soon anything shows that a page is bad, and what that sign names. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/stuck-pool/parameters.ts';
import type { stuckPool } from '../model/stuck-pool.ts';
import { words } from '../words.ts';

const text = words.noSaints;
const LONGEST_TIMEOUT_SECONDS = 100;
/** More than this share of the pools gone first: the timeout is no help. */
const TOO_LATE = 0.1;

export const figure = defineFigure<typeof stuckPool>()({
  model: 'stuck-pool',
  parameters,
  view: 'timeToSign',
  controls: ['statementTimeoutMilliseconds', 'connections', 'pageChecksums'],
  presets: [
    { name: 'nothing', label: text.none, values: {} },
    { name: 'timeout', label: text.timeout, values: { statementTimeoutMilliseconds: 1000 } },
    { name: 'checksums', label: text.checksums, values: { pageChecksums: true } },
  ],
  steps: ['nothing', 'timeout', 'checksums'],
  tiles: ({ facts, values }) => {
    const named = values.pageChecksums
      ? text.page
      : facts.poolGoneBeforeTimeoutShare > 0.5
        ? text.nothing
        : text.statement;
    const role = values.pageChecksums ? 'good' : facts.poolGoneBeforeTimeoutShare > TOO_LATE ? 'bad' : 'main';
    return [
      { value: words.seconds(facts.meanSecondsToFirstSign), label: text.signTile, role },
      { value: named, label: text.namesTile, role },
    ];
  },
  chart: ({ columns, facts, values }) => {
    const { statementTimeoutMilliseconds: timeout } = values;
    const sign = facts.meanSecondsToFirstSign;
    return {
      x: {
        label: text.axisTimeout,
        minimum: 0.1,
        maximum: LONGEST_TIMEOUT_SECONDS,
        scale: 'logarithmic',
        ticks: [0.1, 0.3, 1, 3, 10, 30, 100],
      },
      y: { label: text.axisSign, minimum: 0, maximum: axisEnd(1.1 * facts.meanSecondsToExhaustion) },
      series: [
        { label: text.withoutLine, role: 'main', x: columns.timeoutSeconds, y: columns.withoutChecksumsSeconds },
        { label: text.withLine, role: 'good', x: columns.timeoutSeconds, y: columns.withChecksumsSeconds },
      ],
      lines: [{ axis: 'y', at: facts.meanSecondsToExhaustion, label: text.exhaustionLine, role: 'bad' }],
      points: [
        {
          x: timeout === null ? LONGEST_TIMEOUT_SECONDS : timeout / 1000,
          y: sign,
          label: timeout === null && !values.pageChecksums ? text.hereNever(sign) : text.here(sign),
          role: values.pageChecksums ? 'good' : 'main',
        },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const sign = facts.meanSecondsToFirstSign;
    if (values.pageChecksums) return text.sentenceChecksums(sign);
    const { statementTimeoutMilliseconds: timeout } = values;
    if (timeout === null) return text.sentenceNone(sign);
    return facts.poolGoneBeforeTimeoutShare > TOO_LATE
      ? text.sentenceLate(timeout, facts.poolGoneBeforeTimeoutShare, sign)
      : text.sentenceTimeout(timeout, sign);
  },
});
