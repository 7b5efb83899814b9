/**
 * The knob: what an answer costs per gzip level, from the shipped table and, once the viewer has asked for it, measured
 * on this machine. Cores are bytes × cost per byte × answers a second, whichever costs are taken.
 */

import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, bytes, duration } from '../../../src/words/format.ts';
import type { MeasuredAnswer, MeasuredMenu } from '../lab/measure-menu.ts';
import type { Measured } from '../lab/measured.ts';
import { menuBytes } from '../model/menu-gzip/level-costs.ts';
import { BYTES_PER_NODE, LEVELS } from '../model/menu-gzip/levels-table.ts';
import { type MenuGzip, parameters } from '../model/menu-gzip/parameters.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';

const text = words.levels;

type Values = Pick<MenuGzip, 'menuDepth' | 'childrenPerNode' | 'partsOnly' | 'level' | 'requestsPerSecond'>;

/** What was measured for the answer that is sent now; nothing where another menu was measured. */
function measuredAnswer(measured: MeasuredMenu | undefined, values: Values): MeasuredAnswer | undefined {
  if (measured?.menuDepth !== values.menuDepth || measured.childrenPerNode !== values.childrenPerNode) return undefined;
  return values.partsOnly ? measured.part : measured.whole;
}

/** One answer at the level that is set, with the costs measured here. */
function measuredHere(measured: MeasuredMenu | undefined, values: Values) {
  const answer = measuredAnswer(measured, values);
  const row = answer?.levels.find(({ level }) => level === values.level);
  if (!answer || !row) return undefined;
  return {
    bytes: answer.bytes,
    nanosecondsPerByte: (row.milliseconds * 1e6) / answer.bytes,
    cores: (row.milliseconds * values.requestsPerSecond) / 1000,
  };
}

/** What the knob is worth on this machine, whose speed cancels out; nothing before both levels are measured. */
function comparison(answer: MeasuredAnswer | undefined): string {
  const [five, nine] = [5, 9].map((level) => answer?.levels.find((row) => row.level === level));
  if (!five || !nine) return '';
  return text.comparison(nine.milliseconds / five.milliseconds, 1 - nine.compressedBytes / five.compressedBytes);
}

/** Axes fit the full menu, so that the menu in parts is seen to be nearly nothing. */
function tops(values: Values, measured: MeasuredMenu | undefined) {
  const whole = menuBytes(values.menuDepth, values.childrenPerNode, BYTES_PER_NODE);
  const table = Math.max(...LEVELS.map((row) => (row.cpuNanosecondsPerByte * whole) / 1e6));
  const here = measuredAnswer(measured, { ...values, partsOnly: false })?.levels ?? [];
  return {
    milliseconds: axisEnd(Math.max(table, ...here.map((row) => 1.1 * row.milliseconds))),
    bytes: axisEnd((LEVELS[0]?.bytesRatio ?? 1) * whole),
  };
}

function measuredSeries(answer: MeasuredAnswer | undefined): Series[] {
  if (!answer) return [];
  const x = answer.levels.map(({ level }) => level);
  const gap = Number.NaN;
  return [
    {
      label: text.timeMeasured,
      role: 'good',
      kind: 'points',
      origin: 'measured',
      x,
      y: answer.levels.map((row) => row.milliseconds),
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
    {
      label: text.timeSpread,
      role: 'quiet',
      kind: 'segments',
      origin: 'measured',
      x: x.flatMap((level) => [level, level, level]),
      y: answer.levels.flatMap((row) => [row.milliseconds, row.slowestMilliseconds, gap]),
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
  lab: {
    name: 'levels',
    load: async () => (await import('../lab/gzip-in-browser.ts')).lab,
    run: words.gzipLab.run,
    promise: words.gzipLab.promise,
  },
  tiles: ({ facts, values, measured: { levels: measured } }) => {
    const role = (cores: number) => (cores > values.balancerCores ? 'bad' : 'good');
    const here = measuredHere(measured, values);
    return [
      {
        value: amount(facts.balancerCoresNeeded),
        label: text.coresTile(values.balancerCores),
        role: role(facts.balancerCoresNeeded),
      },
      here
        ? { value: amount(here.cores), label: text.coresMeasuredTile, role: role(here.cores) }
        : { value: duration(facts.cpuMillisecondsPerAnswer), label: text.timeTile, role: 'main' },
      { value: bytes(facts.compressedBytes), label: text.bytesTile(facts.menuBytes) },
    ];
  },
  chart: ({ columns, facts, values, measured: { levels: measured } }) => {
    const top = tops(values, measured);
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
  sentence: ({ facts, values, measured: { levels: measured } }) => {
    const { requestsPerSecond, balancerCores } = values;
    const here = measuredHere(measured, values);
    if (here) {
      const product = text.sentenceMeasured(here.bytes, here.nanosecondsPerByte, requestsPerSecond, here.cores);
      return [product, comparison(measuredAnswer(measured, values))].join(' ').trim();
    }
    const { menuBytes, balancerCoresNeeded, cpuMillisecondsPerAnswer } = facts;
    const sentence = balancerCoresNeeded <= balancerCores ? text.sentenceGood : text.sentenceBad;
    const nanosecondsPerByte = (cpuMillisecondsPerAnswer * 1e6) / menuBytes;
    return sentence(menuBytes, nanosecondsPerByte, requestsPerSecond, balancerCoresNeeded, balancerCores);
  },
});
