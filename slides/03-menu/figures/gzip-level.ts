/**
 * The knob, and what its levels ask of the balancer, from the shipped table. Cores are bytes × cost per byte × answers a second.
 * Measured on this machine, what is told is the ratio of two levels: how fast a viewer's computer is says nothing of balancers.
 */

import { html } from 'lit';
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { bytes, duration, factor } from '../../../src/words/format.ts';
import type { MeasuredAnswer, MeasuredMenu } from '../lab/measure-menu.ts';
import type { Measured } from '../lab/measured.ts';
import { costOfLevel, levelColumns, menuBytes, menuPartBytes } from '../model/menu-gzip/level-costs.ts';
import { BYTES_PER_NODE, LEVELS } from '../model/menu-gzip/levels-table.ts';
import { type MenuGzip, parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import { gzipKnob, type Setting } from './scenes/gzip-knob.ts';

const text = words.levels;

type Values = Pick<MenuGzip, 'menuDepth' | 'childrenPerNode' | 'partsOnly' | 'level' | 'requestsPerSecond'>;

/** What was measured for the answer that is sent now; nothing where another menu was measured. */
function measuredAnswer(measured: MeasuredMenu | undefined, values: Values): MeasuredAnswer | undefined {
  if (measured?.menuDepth !== values.menuDepth || measured.childrenPerNode !== values.childrenPerNode) return undefined;
  return values.partsOnly ? measured.part : measured.whole;
}

/** What the knob is worth on this machine, whose speed cancels out; nothing before both levels are measured twice: one round may be anything. */
function comparison(measured: MeasuredMenu | undefined, values: Values) {
  const answer = measuredAnswer(measured, values);
  const [five, nine] = [5, 9].map((level) => answer?.levels.find((row) => row.level === level));
  if (!five || !nine || Math.min(five.rounds, nine.rounds) < 2) return undefined;
  return {
    times: nine.milliseconds / five.milliseconds,
    savedShare: 1 - nine.compressedBytes / five.compressedBytes,
    busy: [five, nine].some((row) => row.slowestMilliseconds > BUSY * row.milliseconds),
  };
}

/** A round that took so many times the best one's time was disturbed. */
const BUSY = 2;

const nanosecondsAt = (level: number) => costOfLevel(LEVELS, level).cpuNanosecondsPerByte;

/** What an answer of so many bytes costs at each level, and the cores for all of them. */
function settingOf(bytesOf: typeof menuBytes, values: Values): Setting {
  const size = bytesOf(values.menuDepth, values.childrenPerNode, BYTES_PER_NODE);
  const columns = levelColumns(size, values.requestsPerSecond, LEVELS);
  return {
    cores: columns.balancerCoresNeeded,
    milliseconds: columns.cpuMillisecondsPerAnswer,
    bytes: columns.compressedBytes,
    menuBytes: size,
  };
}

/** Axes fit the full menu, so that the menu in parts is seen to be nearly nothing. */
function tops(values: Values) {
  const whole = menuBytes(values.menuDepth, values.childrenPerNode, BYTES_PER_NODE);
  const table = Math.max(...LEVELS.map((row) => (row.cpuNanosecondsPerByte * whole) / 1e6));
  return { milliseconds: axisEnd(table), bytes: axisEnd((LEVELS[0]?.bytesRatio ?? 1) * whole) };
}

/** Times of this machine on the table's scale: level 5 set equal, so that what is seen is how they grow with the level. */
function measuredSeries(answer: MeasuredAnswer | undefined): Series[] {
  const five = answer?.levels.find(({ level }) => level === 5);
  if (!answer || !five) return [];
  const scale = (nanosecondsAt(5) * answer.bytes) / 1e6 / five.milliseconds;
  const x = answer.levels.map(({ level }) => level);
  return [
    {
      label: text.timeMeasured,
      role: 'good',
      kind: 'points',
      origin: 'measured',
      x,
      y: answer.levels.map((row) => scale * row.milliseconds),
    },
    {
      label: text.bytesMeasured,
      role: 'third',
      kind: 'points',
      origin: 'measured',
      right: true,
      x,
      y: answer.levels.map((row) => row.compressedBytes),
    },
  ];
}

export const figure = defineFigure<typeof menuGzip, Measured>()({
  model: 'menu-gzip',
  parameters,
  view: 'levels',
  controls: ['level', 'requestsPerSecond', 'partsOnly'],
  presets: [
    { name: 'level-9', label: text.before, values: {} },
    { name: 'level-5', label: text.lower, values: { level: 5 } },
    { name: 'level-5-in-parts', label: text.parts, values: { level: 5, partsOnly: true } },
  ],
  steps: ['level-9', 'level-5', 'level-5-in-parts'],
  times: {
    label: text.ratioOfDevices,
    range: [0.5, 50],
    of: ({ values, measured }) => comparison(measured.levels, values)?.times,
  },
  lab: {
    name: 'levels',
    load: async () => (await import('../lab/gzip-in-browser.ts')).lab,
    run: words.gzipLab.run,
    promise: words.gzipLab.promise,
  },
  tiles: ({ values, measured: { levels: measured }, open }) => {
    const here = open === 'panel' ? undefined : comparison(measured, values);
    if (!here) return [];
    return [
      { value: factor(here.times), label: text.ratioMeasuredTile, role: 'main' },
      { value: text.saved(here.savedShare), label: text.savedMeasuredTile },
    ];
  },
  // Once something was measured that is shown; the cores are a button away.
  scene: ({ values, measured: { levels: measured }, open }) =>
    open !== 'panel' && measuredAnswer(measured, values)
      ? undefined
      : gzipKnob({
          level: values.level,
          partsOnly: values.partsOnly,
          cores: values.balancerCores,
          whole: settingOf(menuBytes, values),
          parts: settingOf(menuPartBytes, values),
        }),
  chart: ({ columns, facts, values, measured: { levels: measured } }) => {
    const top = tops(values);
    const spare = (values.balancerCores * 1000) / values.requestsPerSecond;
    return {
      x: { label: text.axisLevel, minimum: 0.7, maximum: 9.3, ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      y: { label: text.axisTime, minimum: 0, maximum: top.milliseconds, format: duration },
      right: { label: text.axisBytes, minimum: 0, maximum: top.bytes, format: bytes },
      series: [
        { label: text.timeLine, role: 'main', x: columns.level, y: columns.cpuMillisecondsPerAnswer },
        { label: text.bytesLine, role: 'second', x: columns.level, y: columns.compressedBytes, right: true },
        ...measuredSeries(measuredAnswer(measured, values)),
      ],
      lines: [
        spare <= top.milliseconds
          ? { axis: 'y', at: spare, label: text.limit(spare), role: 'bad' }
          : { axis: 'y', at: top.milliseconds, label: text.limitAbove(spare), role: 'quiet' },
      ],
      points: [
        {
          x: values.level,
          y: facts.cpuMillisecondsPerAnswer,
          label: text.here(values.level, facts.cpuMillisecondsPerAnswer),
        },
      ],
    };
  },
  panel: ({ values, measured: { levels: measured }, open, show }) =>
    measuredAnswer(measured, values)
      ? html`<button type="button" @click=${() => show(open === 'panel' ? 'chart' : 'panel')}>${open === 'panel' ? text.showMeasured : text.showCores}</button>`
      : html``,
  sentence: ({ facts, values, measured: { levels: measured }, open }) => {
    const { requestsPerSecond, balancerCores } = values;
    const here = open === 'panel' ? undefined : comparison(measured, values);
    if (here) {
      const sentence = text.sentenceMeasured(here.times, here.savedShare, nanosecondsAt(9) / nanosecondsAt(5));
      return here.busy ? [sentence, text.busy].join(' ') : sentence;
    }
    const { menuBytes, balancerCoresNeeded } = facts;
    const sentence = balancerCoresNeeded <= balancerCores ? text.sentenceGood : text.sentenceBad;
    return sentence(values.level, balancerCoresNeeded, balancerCores, menuBytes, requestsPerSecond);
  },
});
