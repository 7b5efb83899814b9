/** One and the same minute through averages of 10 s to 10 min, by the host's CPU and by the app's own count. */

import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.alertWindow;
/** What the thin line averages over. */
const RAW_SECONDS = 10;
/** Later than this somebody has called already. */
const SOON_SECONDS = 120;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  base: { windowSeconds: 10 },
  firstBase: { windowSeconds: 300 },
  view: 'alertWindow',
  controls: ['windowSeconds', 'appMetrics'],
  presets: [
    { name: 'ten-seconds', label: text.ten, values: {} },
    { name: 'one-minute', label: text.one, values: { windowSeconds: 60 } },
    { name: 'ten-minutes', label: text.tenMinutes, values: { windowSeconds: 600 } },
    { name: 'app-metrics', label: text.app, values: { windowSeconds: 60, appMetrics: true } },
  ],
  steps: ['ten-seconds', 'ten-minutes', 'app-metrics'],
  tiles: ({ facts, values }) => {
    const { secondsToHostAlert: host, secondsToAppAlert: app } = facts;
    const roleOf = (seconds: number) => (seconds <= SOON_SECONDS ? 'good' : 'bad');
    if (!values.appMetrics) return [{ value: text.after(host), label: text.hostTile, role: roleOf(host) }];
    return [
      { value: text.after(app), label: text.appTile, role: roleOf(app) },
      { value: text.after(host), label: text.hostTileBeside, role: 'main' },
    ];
  },
  chart: ({ columns, facts, values }) => {
    const minutes = columns.secondsFromAttack.map((second) => second / 60);
    const { windowSeconds, appMetrics } = values;
    const { hostThreshold, appThresholdPagesPerSecond: pagesThreshold, secondsToHostAlert: host } = facts;
    const mostPages = columns.averagedPagesPerSecond.reduce((a, b) => Math.max(a, b), 0);
    const rings = appMetrics ? facts.secondsToAppAlert : host;
    const threshold = appMetrics ? pagesThreshold : hostThreshold;
    const begins: LineMark = { axis: 'x', at: 0, label: text.begins, role: 'quiet' };
    return {
      x: { label: text.axisTime, minimum: -5, maximum: 15, ticks: [-5, 0, 5, 10, 15] },
      // One measure at a time: what rings is what is drawn.
      y: appMetrics
        ? { label: text.axisApp(windowSeconds), minimum: 0, maximum: axisEnd(mostPages * 1.1, [110, 220, 440]) }
        : {
            label: text.axisHost(windowSeconds),
            minimum: 0,
            maximum: 1.1,
            ticks: [0, 0.25, 0.5, 0.75, 1],
            format: percent,
          },
      series: appMetrics
        ? [{ label: '', role: 'main', kind: 'area', x: minutes, y: columns.averagedPagesPerSecond, format: amount }]
        : [
            // One line is enough where both would be the same.
            ...(windowSeconds === RAW_SECONDS
              ? []
              : [{ label: text.raw, role: 'quiet' as const, x: minutes, y: columns.appUtilisation }]),
            {
              label: '',
              role: 'main',
              kind: 'area',
              x: minutes,
              y: columns.averagedUtilisation,
            },
          ],
      lines: [
        begins,
        {
          axis: 'y',
          at: threshold,
          label: appMetrics ? text.appThreshold(pagesThreshold) : text.hostThreshold(hostThreshold),
          role: 'second',
        },
        ...(appMetrics && Number.isFinite(host)
          ? [{ axis: 'x' as const, at: host / 60, label: text.hostRings(host), role: 'third' as const }]
          : []),
      ],
      points: Number.isNaN(rings)
        ? []
        : [{ x: rings / 60, y: threshold, label: text.rings(rings), role: rings <= SOON_SECONDS ? 'good' : 'bad' }],
    };
  },
  sentence: ({ facts, values }) => {
    const { windowSeconds, appMetrics } = values;
    const { secondsToAlert, secondsToHostAlert, secondsToAppAlert } = facts;
    if (Number.isNaN(secondsToAlert)) return text.sentenceNever(windowSeconds);
    if (!appMetrics || Number.isNaN(secondsToAppAlert)) return text.sentenceHost(windowSeconds, secondsToAlert);
    return Number.isNaN(secondsToHostAlert)
      ? text.sentenceAppAlone(windowSeconds, secondsToAppAlert)
      : text.sentenceApp(windowSeconds, secondsToAppAlert, secondsToHostAlert);
  },
});
