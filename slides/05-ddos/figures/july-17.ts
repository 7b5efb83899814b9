/** The first hours of the night, with what was known when. */
import { axisEnd, bands } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { hours, toldMarks } from './parts/axes.ts';

const text = words.july17;
const { minutes, seconds, secondsOnly, share } = words.written;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'firstHours',
  controls: ['attackPagesPerSecond', 'pageMilliseconds'],
  presets: [
    { name: 'that-night', label: text.thatNight, values: {} },
    { name: 'half-the-attack', label: text.half, values: { attackPagesPerSecond: 50 } },
    { name: 'cheaper-pages', label: text.cheaper, values: { pageMilliseconds: 100 } },
  ],
  tiles: ({ facts }) => [
    {
      value: minutes(facts.minutesDown),
      label: text.downTile,
      role: facts.minutesDown > 0 ? 'bad' : 'good',
    },
    {
      value: share(facts.lostShareBefore),
      label: text.lostTile,
      role: facts.lostShareBefore > 0.01 ? 'bad' : 'good',
    },
    {
      value: seconds(facts.worstP95ResponseSeconds),
      label: text.pageTile,
      role: facts.worstP95ResponseSeconds > 3 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts }) => ({
    x: hours(-1, 4, [-1, 0, 1, 2, 3, 4]),
    y: { label: text.axisLost, minimum: 0, maximum: facts.lostShareBefore > 0.4 ? 1 : 0.5, format: share },
    right: {
      label: text.axisPage,
      minimum: 0,
      maximum: axisEnd(facts.worstP95ResponseSeconds * 1.2, [2, 10, 50, 150]),
      format: secondsOnly,
    },
    series: [
      { label: text.lostLine, role: 'main', kind: 'area', x: columns.hour, y: columns.lostShare },
      { label: text.pageLine, role: 'second', right: true, x: columns.hour, y: columns.p95ResponseSeconds },
    ],
    lines: [...bands(columns.hour, (i) => columns.isDown[i] === 1, text.down), ...toldMarks],
  }),
  sentence: ({ facts, values }) => {
    const { coresAsked, lostShareBefore, lostShareAfter, worstP95ResponseSeconds: page } = facts;
    if (facts.minutesDown > 0)
      return text.sentenceBad(coresAsked, values.servers, page, lostShareBefore, lostShareAfter);
    const sentence = values.attackPagesPerSecond === 0 ? text.sentenceQuiet : text.sentenceGood;
    return sentence(coresAsked, values.servers, page);
  },
});
