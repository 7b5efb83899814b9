/**
 * Every figure's sentence and numbers, at its default, at its presets, and with its sliders at their ends: each end alone
 * from each preset, and all together. What is found wrong is of one of the kinds in sentences.ts.
 */
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figure/declare.ts';
import { changed, drawnAt, figures, settingsOf } from './figures.ts';
import { faultsOf } from './sentences.ts';

async function faultsOfFigure(figure: Figure) {
  const { parameters } = figure;
  return (await drawnAt(figure, settingsOf(figure))).flatMap((drawn) => {
    const { values } = drawn;
    const sentence = figure.sentence(drawn);
    const said = { sentence, tiles: figure.tiles?.(drawn) ?? [], chart: figure.chart?.(drawn), values, parameters };
    return faultsOf(said).map(({ kind, fault }) => `${kind}: “${fault}” at ${changed(figure, values)}: ${sentence}`);
  });
}

describe.each(figures)('$name', ({ load }) => {
  test('says nothing silly at the ends of its sliders', async () => {
    expect((await faultsOfFigure((await load()).figure)).slice(0, 5)).toEqual([]);
  }, 120_000);
});

const chart = {
  x: { label: 'requests/s', minimum: 0, maximum: 2 },
  y: { label: 'load', minimum: 0, maximum: 40 },
  series: [{ label: 'load', role: 'main', x: [0, 1, 2], y: [0, 4, 32] }],
  lines: [{ axis: 'y', at: 32, label: 'all busy' }],
} as const;
const attack = { kind: 'number', label: 'Attack rate', unit: '', minimum: 0, maximum: 9, default: 1 } as const;
const nothing = { tiles: [], chart: undefined, values: {}, parameters: {} };

test.each([
  ['what is no number', { sentence: 'It takes NaN ms.' }],
  ['what is no number', { sentence: 'The peak needs – of 3.' }],
  ['a plural of one', { sentence: 'It needs all 1 cores.' }],
  ['a plural of one', { sentence: 'It needs 1 connections.' }],
  ['a verb in the wrong number', { sentence: '4.16 becomes 12.5.' }],
  ['a verb in the wrong number', { sentence: '1 core become 3.' }],
  ['more digits than a person would say', { sentence: 'It needs 0.0417 cores.' }],
  ['more digits than a person would say', { sentence: 'It finds 100.0\u00a0% of them.' }],
  ['more digits than a person would say', { sentence: 'It takes 1,000\u00a0µs.' }],
  ['more digits than a person would say', { sentence: 'Of 160,631 products.' }],
  ['more of something than there is', { sentence: '21.3 of 20 are served.' }],
  ['a change that changes nothing', { sentence: '56 become 56.' }],
  ['faster that is slower', { sentence: 'Faster: 48\u00a0ms → 51\u00a0ms.' }],
  ['a wall in sight that is denied', { sentence: 'A straight line, and no wall in sight.', chart }],
  [
    'something acts of which there is none',
    { sentence: 'At 08:30 the attack comes.', values: { rate: 0 }, parameters: { rate: attack } },
  ],
  ['translated English', { sentence: 'A little further stands the wall.' }],
  ['no sentence', { sentence: 'it ends .' }],
])('%s is found: %o', (kind, said) => {
  expect(faultsOf({ ...nothing, ...said }).map((one) => one.kind)).toContain(kind);
});

test.each([
  'It takes 1 ms, 1 core and 12 cores; 1 is left.',
  '4.16 become 12.5, and 1 core becomes 3.',
  'It needs 0.042 cores of 60,000, 11,500 or 2,860.',
  '20 of 20 are served, 40 of the 60 % are not.',
  'There is no attack.',
])('all is well: %s', (sentence) => {
  expect(faultsOf({ ...nothing, sentence, values: { rate: 0 }, parameters: { rate: attack } })).toEqual([]);
});
