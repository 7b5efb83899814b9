/** One and the same minute through averages of 10 s to 10 min, by the host's CPU and by the app's own count. */

import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
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
  tiles: ({ facts, values }) => [
    {
      value: text.after(facts.secondsToHostAlert),
      label: text.hostTile,
      role: facts.secondsToHostAlert <= SOON_SECONDS ? 'good' : 'bad',
    },
    ...(values.appMetrics
      ? [
          {
            value: text.after(facts.secondsToAppAlert),
            label: text.appTile,
            role: facts.secondsToAppAlert <= SOON_SECONDS ? ('good' as const) : ('bad' as const),
          },
        ]
      : []),
  ],
  chart: ({ columns, facts, values }) => {
    const x = columns.secondsFromAttack.map((second) => second / 60);
    const app: Series[] = values.appMetrics
      ? [
          {
            label: text.appAveraged(values.windowSeconds),
            role: 'second',
            right: true,
            x,
            y: columns.averagedPagesPerSecond,
            format: amount,
          },
          {
            label: '',
            role: 'third',
            right: true,
            x: [-5, 15],
            y: [facts.appThresholdPagesPerSecond, facts.appThresholdPagesPerSecond],
          },
        ]
      : [];
    const mostPages = columns.averagedPagesPerSecond.reduce((a, b) => Math.max(a, b), 0);
    return {
      x: { label: text.axisTime, minimum: -5, maximum: 15, ticks: [-5, 0, 5, 10, 15] },
      y: { label: text.axisHost, minimum: 0, maximum: 1.1, ticks: [0, 0.25, 0.5, 0.75, 1], format: percent },
      ...(values.appMetrics && {
        right: { label: text.axisApp, minimum: 0, maximum: axisEnd(mostPages * 1.1, [55, 110, 220, 440]) },
      }),
      series: [
        // With the app's count beside it one line of CPU is enough, and so it is where both would be the same.
        ...(values.appMetrics || values.windowSeconds === RAW_SECONDS
          ? []
          : [{ label: text.raw, role: 'quiet' as const, x, y: columns.appUtilisation }]),
        ...app,
        { label: text.averaged(values.windowSeconds), role: 'main', kind: 'area', x, y: columns.averagedUtilisation },
      ],
      lines: [
        { axis: 'x', at: 0, label: text.begins, role: 'quiet' },
        { axis: 'y', at: facts.hostThreshold, label: '', role: 'bad' },
        ...(Number.isNaN(facts.secondsToAlert)
          ? []
          : [
              {
                axis: 'x' as const,
                at: facts.secondsToAlert / 60,
                label: text.rings(facts.secondsToAlert),
                role: 'bad' as const,
              },
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
