/** The panel that the team watched: server-rendered pages a second, before there was a defence and with one. */

import { html } from 'lit';
import { axisEnd, bands } from '../../../src/figure/axes.ts';
import type { LineMark } from '../../../src/figure/chart-declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, timeOfDay } from '../../../src/figure/format.ts';
import { ddos } from '../ddos.model.ts';
import { words } from '../words.ts';
import { hours, minutes, toldTimes } from './axes.ts';

const text = words.dashboard;
/** About ten pages a second are normal, as told; three times that is worth a call. */
const TOLD_PAGES = 10;
const ALERT_FACTOR = 3;

const time = hours(-2, 12, [-2, 0, 2, 4, 6, 8, 10, 12]);
const tops = [100, 200, 400];

const thresholds = (pagesPerSecond: number): LineMark[] => [
  { axis: 'y', at: TOLD_PAGES, label: text.normal, role: 'quiet', origin: 'told' },
  { axis: 'y', at: ALERT_FACTOR * pagesPerSecond, label: text.threshold, role: 'second' },
];

/** As under every monitoring panel: least, mean, most, and now. */
function summary(label: string, role: string, values: Float64Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const cells = [
    [text.least, Math.min(...values)],
    [text.mean, mean],
    [text.most, Math.max(...values)],
    [text.last, values.at(-1) ?? Number.NaN],
  ] as const;
  return html`<div class="summary"><b class="role-${role}">${label}</b>
    <dl>${cells.map(([name, value]) => html`<div><dt>${name}</dt><dd>${amount(Math.round(value * 10) / 10)}</dd></div>`)}</dl></div>`;
}

export const dashboardBefore = defineFigure({
  model: ddos,
  view: 'dashboard',
  controls: ['attackPagesPerSecond'],
  presets: [
    { name: 'that-night', label: text.thatNight, values: {} },
    { name: 'no-attack', label: text.noAttack, values: { attackPagesPerSecond: 0 } },
    { name: 'twice-the-attack', label: text.twice, values: { attackPagesPerSecond: 200 } },
  ],
  tiles: ({ facts, columns, values }) => {
    const most = Math.max(...columns.renderedPagesPerSecond);
    return [
      {
        value: amount(Math.round(most)),
        label: text.mostTile,
        role: most > ALERT_FACTOR * values.pagesPerSecond ? 'bad' : 'good',
      },
      { value: amount(values.pagesPerSecond), label: text.normalTile, role: 'main' },
      {
        value: minutes(facts.minutesDown),
        label: text.downTile,
        role: facts.minutesDown > 0 ? 'bad' : 'good',
      },
    ];
  },
  chart: ({ columns, values }) => ({
    x: time,
    y: { label: text.axisPages, minimum: 0, maximum: axisEnd(Math.max(...columns.renderedPagesPerSecond), tops) },
    series: [{ label: text.rendered, role: 'main', kind: 'area', x: columns.hour, y: columns.renderedPagesPerSecond }],
    lines: [
      ...bands(columns.hour, (i) => columns.isDown[i] === 1, text.down),
      ...toldTimes,
      ...thresholds(values.pagesPerSecond),
    ],
  }),
  panel: ({ columns }) => summary(text.unit, 'main', columns.renderedPagesPerSecond),
  panelPlace: 'below',
  sentence: ({ columns, facts, values }) => {
    const most = Math.max(...columns.renderedPagesPerSecond);
    const factor = amount(Math.round(most / values.pagesPerSecond));
    if (values.attackPagesPerSecond === 0) return text.sentenceQuiet(amount(Math.round(most)));
    return facts.minutesDown > 0 ? text.sentenceFull(factor, amount(Math.round(most))) : text.sentenceHigh(factor);
  },
});

export const dashboardAfter = defineFigure({
  model: ddos,
  view: 'dashboard',
  controls: ['attackPagesPerSecond', 'attackerFingerprints', 'defenceFromHour'],
  presets: [
    { name: 'in-the-morning', label: text.morning, values: {} },
    { name: 'when-understood', label: text.understood, values: { defenceFromHour: 2.5 } },
    { name: 'evening-before', label: text.evening, values: { defenceFromHour: -2 } },
  ],
  steps: ['in-the-morning', 'when-understood', 'evening-before'],
  tiles: ({ facts }) => [
    {
      value: minutes(facts.minutesDownDefended),
      label: text.downDefendedTile,
      role: facts.minutesDownDefended > 0 ? 'bad' : 'good',
    },
    { value: minutes(facts.minutesDown), label: text.downWithoutTile },
    {
      value: minutes(facts.minutesDown - facts.minutesDownDefended),
      label: text.savedTile,
      role: 'main',
    },
  ],
  chart: ({ columns, values }) => ({
    x: time,
    y: { label: text.axisPages, minimum: 0, maximum: axisEnd(Math.max(...columns.renderedPagesPerSecond), tops) },
    series: [
      { label: text.defended, role: 'good', kind: 'area', x: columns.hour, y: columns.defendedPagesPerSecond },
      { label: text.without, role: 'quiet', x: columns.hour, y: columns.renderedPagesPerSecond },
    ],
    lines: [
      ...bands(columns.hour, (i) => columns.isDownDefended[i] === 1, text.down),
      { axis: 'x', at: values.defenceFromHour, label: text.defenceOn(timeOfDay(values.defenceFromHour)), role: 'good' },
      ...thresholds(values.pagesPerSecond),
    ],
  }),
  panel: ({ columns }) => summary(text.unit, 'good', columns.defendedPagesPerSecond),
  panelPlace: 'below',
  sentence: ({ columns, facts, values }) => {
    const at = timeOfDay(values.defenceFromHour);
    const saved = minutes(facts.minutesDown - facts.minutesDownDefended);
    const still = columns.isDownDefended.some((is, i) => is === 1 && (columns.hour[i] ?? 0) >= values.defenceFromHour);
    if (still) return text.sentenceBeaten(amount(values.attackerFingerprints), amount(values.limitPerMinute));
    return facts.minutesDownDefended > 0
      ? text.sentenceSaved(at, saved, minutes(facts.minutesDownDefended))
      : text.sentenceNone(at);
  },
});
