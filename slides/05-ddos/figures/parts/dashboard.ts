/** The panel that the team watched: server-rendered pages a second, before there was a defence and with one. */

import { html } from 'lit';
import type { LineMark } from '../../../../src/figure/chart/declaration.ts';
import { nearestTenth } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { hours } from './axes.ts';

const text = words.dashboard;
/** About ten pages a second are normal, as told; three times that is worth a call. */
export const TOLD_PAGES = 10;
export const ALERT_FACTOR = 3;

export const time = hours(-2, 12, [-2, 0, 2, 4, 6, 8, 10, 12]);
export const tops = [100, 200, 400];

export const alertLine = (pagesPerSecond: number): LineMark => ({
  axis: 'y',
  at: ALERT_FACTOR * pagesPerSecond,
  label: text.threshold,
  role: 'second',
});

export const thresholds = (pagesPerSecond: number): LineMark[] => [
  { axis: 'y', at: TOLD_PAGES, label: '', role: 'quiet', origin: 'told' },
  alertLine(pagesPerSecond),
];

/** As under every monitoring panel: least, mean, most, and now. */
export function summary(label: string, role: string, values: Float64Array) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const cells = [
    [text.least, Math.min(...values)],
    [text.mean, mean],
    [text.most, Math.max(...values)],
    [text.last, values.at(-1) ?? Number.NaN],
  ] as const;
  return html`<div class="summary"><b class="role-${role}">${label}</b>
    <dl>${cells.map(([name, value]) => html`<div><dt>${name}</dt><dd>${nearestTenth(value)}</dd></div>`)}</dl></div>`;
}
