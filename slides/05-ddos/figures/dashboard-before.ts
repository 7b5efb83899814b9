/** Slide "dashboard-before": server-rendered pages a second over the night, as the app itself reported them. */
import { parted } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { SECOND_ATTACK_HOUR } from '../model/ddos/night.ts';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { OLD_RELEASE_HOUR, toldTimes } from './parts/axes.ts';
import { DAWN_HOUR, pagesAxis, QUIET_HOUR, TOLD_PAGES, time } from './parts/dashboard.ts';

const text = words.dashboard;
/** Less than that is lost among people's own pages. */
const STRIKING = 3;

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
  chart: ({ columns, values }) => {
    const { held: down, rest } = parted(columns.renderedPagesPerSecond, (i) => columns.isDown[i] === 1);
    const isAttacked = values.attackPagesPerSecond > 0;
    const y = pagesAxis(Math.max(...columns.renderedPagesPerSecond));
    const factor = jump(columns, values.pagesPerSecond);
    return {
      sweeps: true,
      legend: false,
      x: time,
      y,
      series: [
        ...(isAttacked ? [{ label: text.down, role: 'bad', kind: 'area', x: columns.hour, y: down } as const] : []),
        { label: text.rendered, role: 'main', kind: 'area', x: columns.hour, y: rest },
      ],
      lines: [
        ...(isAttacked
          ? [...toldTimes(y.maximum), { axis: 'x', at: SECOND_ATTACK_HOUR, label: text.again, role: 'bad' } as const]
          : []),
        {
          axis: 'y',
          at: TOLD_PAGES,
          labelAt: DAWN_HOUR,
          label: text.normal(TOLD_PAGES),
          role: 'quiet',
          origin: 'told',
        },
      ],
      numbers: !isAttacked
        ? [
            {
              x: QUIET_HOUR,
              y: 0.5 * y.maximum,
              value: text.most(Math.max(...columns.renderedPagesPerSecond)),
              label: text.mostOf,
              role: 'main',
            },
          ]
        : factor >= STRIKING
          ? [{ x: QUIET_HOUR, y: 0.42 * y.maximum, value: text.times(factor), label: text.ofNormal, role: 'bad' }]
          : [],
    };
  },
  sentence: ({ columns, facts, values }) => {
    const most = Math.max(...columns.renderedPagesPerSecond);
    const factor = jump(columns, values.pagesPerSecond);
    if (values.attackPagesPerSecond === 0) return text.sentenceQuiet(Math.round(most));
    if (facts.minutesDown === 0) return factor < STRIKING ? text.sentenceLost : text.sentenceHigh(factor);
    const still = columns.isDown.some((is, i) => is === 1 && (columns.hour[i] ?? 0) > OLD_RELEASE_HOUR);
    return still ? text.sentenceFull : text.sentenceUntilRelease(factor);
  },
});

/** Pages rendered at midnight, as a multiple of the normal. */
function jump(
  { hour, renderedPagesPerSecond }: Record<'hour' | 'renderedPagesPerSecond', Float64Array>,
  pagesPerSecond: number,
): number {
  const atMidnight = renderedPagesPerSecond[hour.findIndex((one) => one >= 0)] ?? 0;
  return Math.round(atMidnight / pagesPerSecond);
}
