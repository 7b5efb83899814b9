/** The figures of the menu's tale. */
import { bands } from '../../src/figure/axes.ts';
import { defineFigure } from '../../src/figure/declare.ts';
import { amount, bytes, duration, percent, timeOfDay } from '../../src/figure/format.ts';
import { gzipLevel } from './gzip-level.figure.ts';
import { menuGzip } from './menu-gzip.model.ts';
import { timeToCause } from './time-to-cause.figure.ts';
import { words } from './words.ts';

const { evening, menuSize } = words;

/** The balancer's queue and the most cores that the slider offers, and some air. */
const LOAD_AVERAGE_TOP = 200;
/** Whoever gives up has waited 15 s. */
const SCRIPT_SECONDS_TOP = 20;

export const figures = {
  evening: defineFigure({
    model: menuGzip,
    view: 'evening',
    controls: ['requestsPerSecond', 'balancerCores'],
    presets: [
      { name: 'halloween', label: evening.halloween, values: {} },
      { name: 'quiet', label: evening.quiet, values: { requestsPerSecond: 120 } },
      { name: 'three-levels', label: evening.threeLevels, values: { menuDepth: 3 } },
      { name: 'twice-the-cores', label: evening.twiceTheCores, values: { balancerCores: 32 } },
    ],
    tiles: ({ facts }) => [
      {
        value: amount(Math.round(facts.peakBalancerLoadPerCore * facts.balancerCores)),
        label: evening.loadTile,
        role: facts.peakBalancerLoadPerCore > 1 ? 'bad' : 'good',
      },
      {
        value: percent(facts.peakLostShare),
        label: evening.lostTile,
        role: facts.peakLostShare > 0.01 ? 'bad' : 'good',
      },
      {
        value: duration(facts.peakP95MainScriptSeconds * 1000),
        label: evening.scriptTile,
        role: facts.peakP95MainScriptSeconds > 2 ? 'bad' : 'good',
      },
    ],
    chart: ({ columns, facts }) => ({
      x: {
        label: evening.axisTime,
        minimum: 17 * 60,
        maximum: 24 * 60,
        ticks: [17, 18, 19, 20, 21, 22, 23, 24].map((hour) => hour * 60),
        format: (minute) => timeOfDay(minute / 60),
      },
      y: { label: evening.axisLoad, minimum: 0, maximum: LOAD_AVERAGE_TOP },
      right: { label: evening.axisScript, minimum: 0, maximum: SCRIPT_SECONDS_TOP },
      series: [
        {
          label: evening.loadLine,
          role: 'main',
          x: columns.minuteOfDay,
          y: columns.balancerLoadPerCore.map((perCore) => perCore * facts.balancerCores),
        },
        {
          label: evening.scriptLine,
          role: 'second',
          x: columns.minuteOfDay,
          y: columns.p95MainScriptSeconds,
          right: true,
          format: (seconds) => duration(seconds * 1000),
        },
      ],
      lines: [
        ...bands(columns.minuteOfDay, (i) => (columns.lostShare[i] ?? 0) > 0.01, evening.dropping),
        { axis: 'y', at: facts.balancerCores, label: evening.cores(amount(facts.balancerCores)), role: 'quiet' },
      ],
    }),
    sentence: ({ facts }) => {
      const needed = amount(facts.balancerCoresNeededAtPeak);
      const cores = amount(facts.balancerCores);
      if (facts.peakLostShare > 0.01) return evening.sentenceBad(needed, cores, percent(facts.peakLostShare));
      if (facts.balancerCoresNeededAtPeak > 0.85 * facts.balancerCores) return evening.sentenceTight(needed, cores);
      return evening.sentenceGood(needed, cores, duration(facts.peakP95MainScriptSeconds * 1000));
    },
  }),
  'menu-size': defineFigure({
    model: menuGzip,
    view: 'menuSize',
    controls: ['menuDepth', 'childrenPerNode', 'requestsPerSecond'],
    presets: [
      { name: 'september', label: menuSize.september, values: { menuDepth: 3 } },
      { name: 'published', label: menuSize.published, values: {} },
      { name: 'wider', label: menuSize.wider, values: { childrenPerNode: 10 } },
    ],
    bet: {
      question: menuSize.bet.question,
      choices: [
        { label: menuSize.bet.choices[0] ?? '', holds: ({ facts }) => facts.bytesFactorOfLastLevel < 1.6 },
        { label: menuSize.bet.choices[1] ?? '', holds: ({ facts }) => facts.bytesFactorOfLastLevel < 3 },
        { label: menuSize.bet.choices[2] ?? '', holds: ({ facts }) => facts.bytesFactorOfLastLevel < 7 },
        { label: menuSize.bet.choices[3] ?? '', holds: () => true },
      ],
    },
    tiles: ({ facts }) => {
      const fits = facts.balancerCoresNeeded <= facts.balancerCores;
      return [
        { value: bytes(facts.menuBytes), label: menuSize.bytesTile, role: 'main' },
        {
          value: amount(facts.linkGigabitsPerSecond),
          label: menuSize.linkTile(amount(facts.linkCapacityGigabitsPerSecond)),
          role: facts.linkGigabitsPerSecond <= facts.linkCapacityGigabitsPerSecond ? 'good' : 'bad',
        },
        {
          value: amount(facts.balancerCoresNeeded),
          label: menuSize.coresTile(amount(facts.balancerCores)),
          role: fits ? 'good' : 'bad',
        },
      ];
    },
    chart: ({ columns, facts, values }) => {
      const linkShare = columns.linkGigabitsPerSecond.map((rate) => rate / facts.linkCapacityGigabitsPerSecond);
      const coresShare = columns.balancerCoresNeeded.map((needed) => needed / facts.balancerCores);
      const depths = [...columns.menuBytes].map((size, i) => menuSize.depth(i + 1, bytes(size)));
      return {
        // Bars get half a place more on either side.
        x: { label: menuSize.axisDepth, minimum: 1, maximum: 4, ticks: [1, 2, 3, 4], categories: ['', ...depths] },
        y: { label: menuSize.axisShare, minimum: 0, maximum: 2, format: percent },
        series: [
          { label: menuSize.coresBars, role: 'main', kind: 'bars', x: columns.menuDepth, y: coresShare },
          { label: menuSize.linkBars, role: 'second', kind: 'bars', x: columns.menuDepth, y: linkShare },
          // Two of ten gigabits a second, over the bar of the link at four levels.
          {
            label: menuSize.toldLink,
            role: 'third',
            kind: 'segments',
            origin: 'told',
            x: [4.02, 4.38],
            y: [0.2, 0.2],
          },
        ],
        lines: [{ axis: 'y', at: 1, label: menuSize.allThereIs, role: 'bad' }],
        points: [
          {
            x: values.menuDepth - 0.2,
            y: facts.balancerCoresNeeded / facts.balancerCores,
            label: menuSize.here(percent(facts.balancerCoresNeeded / facts.balancerCores)),
            role: facts.balancerCoresNeeded > facts.balancerCores ? 'bad' : 'main',
          },
        ],
      };
    },
    sentence: ({ facts }) => {
      if (facts.bytesFactorOfLastLevel === 1) return menuSize.sentenceTop(bytes(facts.menuBytes));
      return menuSize.sentence(
        amount(Math.round(facts.bytesFactorOfLastLevel * 10) / 10),
        percent(facts.linkGigabitsPerSecond / facts.linkCapacityGigabitsPerSecond),
        percent(facts.balancerCoresNeeded / facts.balancerCores),
        facts.balancerCoresNeeded <= facts.balancerCores,
      );
    },
  }),
  'gzip-level': gzipLevel,
  'time-to-cause': timeToCause,
};
