/** One and the same minute through averages of 10 s to 10 min, by the host's CPU and by the app's own count. */

import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { APP_THRESHOLD_FACTOR } from '../model/ddos/alert.ts';
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
  // One measure for both metrics, so that they can stand in one picture: how many times what is normal at that hour.
  chart: ({ columns, facts, values }) => {
    const minutes = columns.secondsFromAttack.map((second) => second / 60);
    const { windowSeconds, appMetrics } = values;
    const { hostNormal, hostThreshold, appThresholdPagesPerSecond: pagesThreshold } = facts;
    const pagesNormal = pagesThreshold / APP_THRESHOLD_FACTOR;
    const timesNormal = (column: Float64Array, normal: number) => column.map((value) => value / normal);
    const pages = timesNormal(columns.averagedPagesPerSecond, pagesNormal);
    const host = timesNormal(columns.averagedUtilisation, hostNormal);
    const most = Math.max(1, hostThreshold) / hostNormal;
    const mostPages = pages.reduce((a, b) => Math.max(a, b), 0);
    const rings = appMetrics ? facts.secondsToAppAlert : facts.secondsToHostAlert;
    const hostFactor = hostThreshold / hostNormal;
    const threshold = appMetrics ? APP_THRESHOLD_FACTOR : hostFactor;
    const hostRings = appMetrics ? facts.secondsToHostAlert : Number.NaN;
    return {
      x: { label: text.axisTime, minimum: -5, maximum: 15, ticks: [-5, 0, 5, 10, 15] },
      y: {
        label: text.axisNormal,
        minimum: 0,
        maximum: axisEnd(1.1 * (appMetrics ? Math.max(most, mostPages) : most), [8, 20, 40, 80]),
        format: text.timesNormal,
      },
      // What comes first lies on top: the line over the area.
      series: [
        {
          label: text.host(windowSeconds),
          role: 'main',
          named: true,
          kind: appMetrics ? 'line' : 'area',
          x: minutes,
          y: host,
        },
        ...(appMetrics
          ? [
              {
                label: text.pages(windowSeconds),
                role: 'good',
                named: true,
                kind: 'area',
                x: minutes,
                y: pages,
              } as const,
            ]
          : []),
        // One line is enough where both would be the same.
        ...(windowSeconds === RAW_SECONDS || appMetrics
          ? []
          : [
              {
                label: text.raw,
                role: 'quiet',
                named: true,
                x: minutes,
                y: timesNormal(columns.appUtilisation, hostNormal),
              } as const,
            ]),
      ],
      lines: [
        { axis: 'x', at: 0, label: text.begins, role: 'quiet' },
        { axis: 'y', at: hostFactor, label: text.hostThreshold(hostThreshold, hostFactor), role: 'second' },
        ...(appMetrics
          ? [
              {
                axis: 'y',
                at: APP_THRESHOLD_FACTOR,
                label: text.appThreshold(APP_THRESHOLD_FACTOR),
                role: 'second',
              } as const,
            ]
          : []),
      ],
      points: [
        ...(Number.isNaN(hostRings)
          ? []
          : [
              {
                x: hostRings / 60,
                y: hostFactor,
                label: '',
                role: 'main',
              } as const,
            ]),
        ...(Number.isNaN(rings)
          ? []
          : [
              {
                x: rings / 60,
                y: threshold,
                label: text.rings(rings),
                role: rings <= SOON_SECONDS ? 'good' : 'bad',
              } as const,
            ]),
      ],
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
