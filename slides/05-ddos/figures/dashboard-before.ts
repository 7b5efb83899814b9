/** Slide "dashboard-before": server-rendered pages a second over the night, as the app itself reported them. */
import { axisEnd, parted } from '../../../src/figure/chart/axes.ts';
import type { PointMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { MESSAGE_HOURS, OLD_RELEASE_HOUR, toldTimes } from './parts/axes.ts';
import { ALERT_FACTOR, summary, TOLD_PAGES, thresholds, time, tops } from './parts/dashboard.ts';

const text = words.dashboard;
const { minutes } = words.written;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  base: { attackPagesPerSecond: 0 },
  firstBase: { attackPagesPerSecond: 100 },
  view: 'dashboard',
  controls: ['attackPagesPerSecond'],
  presets: [
    { name: 'no-attack', label: text.noAttack, values: {} },
    { name: 'that-night', label: text.thatNight, values: { attackPagesPerSecond: 100 } },
    { name: 'twice-the-attack', label: text.twice, values: { attackPagesPerSecond: 200 } },
  ],
  steps: ['no-attack', 'that-night'],
  tiles: ({ facts, columns, values }) => {
    const most = Math.max(...columns.renderedPagesPerSecond);
    return [
      {
        value: amount(Math.round(most)),
        label: text.mostTile,
        role: most > ALERT_FACTOR * values.pagesPerSecond ? 'bad' : 'good',
      },
      {
        value: minutes(facts.minutesDown),
        label: text.downTile,
        role: facts.minutesDown > 0 ? 'bad' : 'good',
      },
    ];
  },
  chart: ({ columns, values }) => {
    const { held: down, rest } = parted(columns.renderedPagesPerSecond, (i) => columns.isDown[i] === 1);
    return {
      sweeps: true,
      x: time,
      y: { label: text.axisPages, minimum: 0, maximum: axisEnd(Math.max(...columns.renderedPagesPerSecond), tops) },
      series: [
        ...(values.attackPagesPerSecond > 0
          ? [{ label: text.down, role: 'bad', kind: 'area', x: columns.hour, y: down } as const]
          : []),
        { label: text.rendered, role: 'main', kind: 'area', x: columns.hour, y: rest },
        // So near to each other and to the curve, marks have their words in the legend.
        { label: text.normal(TOLD_PAGES), role: 'quiet', origin: 'told', x: [], y: [] },
        ...(values.attackPagesPerSecond > 0
          ? [{ label: text.messages(MESSAGE_HOURS), role: 'third', origin: 'told', x: [], y: [] } as const]
          : []),
      ],
      lines: [...(values.attackPagesPerSecond > 0 ? toldTimes : []), ...thresholds(values.pagesPerSecond)],
      points: values.attackPagesPerSecond > 0 ? [releaseOn(columns)] : [],
    };
  },
  panel: ({ columns }) => summary(text.unit, 'main', columns.renderedPagesPerSecond),
  panelPlace: () => 'below',
  sentence: ({ columns, facts, values }) => {
    const most = Math.max(...columns.renderedPagesPerSecond);
    const atMidnight = columns.renderedPagesPerSecond[columns.hour.findIndex((hour) => hour >= 0)] ?? most;
    const factor = Math.round(atMidnight / values.pagesPerSecond);
    if (values.attackPagesPerSecond === 0) return text.sentenceQuiet(Math.round(most));
    if (facts.minutesDown === 0) return text.sentenceHigh(factor);
    const still = columns.isDown.some((is, i) => is === 1 && (columns.hour[i] ?? 0) > OLD_RELEASE_HOUR);
    return still
      ? text.sentenceFull(factor, Math.round(most / values.pagesPerSecond))
      : text.sentenceUntilRelease(factor);
  },
});

/** Why the line goes up once more: where it stands when last week's release has come on. */
function releaseOn({
  hour,
  renderedPagesPerSecond,
}: Record<'hour' | 'renderedPagesPerSecond', Float64Array>): PointMark {
  const at = hour.findIndex((one) => one > OLD_RELEASE_HOUR);
  return { x: hour[at] ?? 0, y: renderedPagesPerSecond[at] ?? 0, label: '', role: 'third' };
}
