/** One and the same minute through averages of 10 s to 10 min, by the host's CPU and by the app's own count. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { APP_THRESHOLD_FACTOR } from '../model/ddos/alert.ts';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { type Metric, untilItRings } from './scenes/until-it-rings.ts';

const text = words.alertWindow;
/** What the thin line averages over. */
const RAW_SECONDS = 10;
/** Later than this somebody has called already. */
const SOON_SECONDS = 120;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  // As most dashboards draw it.
  base: { windowSeconds: 600 },
  firstBase: { windowSeconds: 300 },
  view: 'alertWindow',
  controls: ['windowSeconds', 'appMetrics'],
  presets: [
    { name: 'ten-minutes', label: text.tenMinutes, values: {} },
    { name: 'one-minute', label: text.one, values: { windowSeconds: 60 } },
    { name: 'ten-seconds', label: text.ten, values: { windowSeconds: 10 } },
    { name: 'app-metrics', label: text.app, values: { windowSeconds: 10, appMetrics: true } },
  ],
  steps: ['ten-minutes', 'ten-seconds', 'app-metrics'],
  scene: ({ columns, facts, values: { windowSeconds, appMetrics } }) => {
    const { secondsToHostAlert, secondsToAppAlert, hostThreshold, appThresholdPagesPerSecond } = facts;
    const host: Metric = {
      name: text.host,
      role: 'main',
      averaged: columns.averagedUtilisation,
      averagedLabel: text.averageOf(windowSeconds),
      alert: hostThreshold,
      alertTick: text.hostTick(hostThreshold),
      halfTick: text.hostTick(1 / 2),
      alertLabel: text.hostThreshold(hostThreshold),
      most: 1,
      ringsAfterSeconds: secondsToHostAlert,
      verdict: appMetrics && secondsToAppAlert < secondsToHostAlert ? 'quiet' : verdictOf(secondsToHostAlert, 'second'),
      // One line is enough where both would be the same.
      ...(windowSeconds > RAW_SECONDS && !appMetrics && { raw: { values: columns.appUtilisation, label: text.raw } }),
    };
    const pages: Metric = {
      name: text.pages,
      role: 'good',
      averaged: columns.averagedPagesPerSecond,
      averagedLabel: text.averagePages(windowSeconds),
      alert: appThresholdPagesPerSecond,
      alertTick: text.appTick(appThresholdPagesPerSecond),
      alertLabel: text.appThreshold(APP_THRESHOLD_FACTOR, appThresholdPagesPerSecond),
      most: Math.max(appThresholdPagesPerSecond, ...columns.averagedPagesPerSecond),
      ringsAfterSeconds: secondsToAppAlert,
      verdict: verdictOf(secondsToAppAlert, 'good'),
    };
    const minutes = columns.secondsFromAttack.map((second) => second / 60);
    return untilItRings(minutes, appMetrics ? [pages, host] : [host]);
  },
  sentence: ({ facts, values }) => {
    const { windowSeconds, appMetrics } = values;
    const { secondsToAlert, secondsToAppAlert } = facts;
    if (Number.isNaN(secondsToAlert)) return text.sentenceNever(windowSeconds);
    if (!appMetrics || Number.isNaN(secondsToAppAlert)) return text.sentenceHost(secondsToAlert);
    return text.sentenceApp(secondsToAppAlert);
  },
});

/** That something is wrong is half of what one wants to know; what it is, all of it. */
const verdictOf = (seconds: number, soon: Metric['verdict']): Metric['verdict'] =>
  seconds <= SOON_SECONDS ? soon : 'bad';
