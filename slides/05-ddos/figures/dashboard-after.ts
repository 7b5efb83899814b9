/** Slide "dashboard-after": the same panel with the defence on from a chosen hour. */
import { parted } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { OLD_RELEASE_FROM, WHOLE_NIGHT } from '../model/ddos/night.ts';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { MESSAGE_HOURS } from './parts/axes.ts';
import { pagesAxis, QUIET_HOUR, time } from './parts/dashboard.ts';
import { ROTATED_IDENTITIES } from './parts/identities.ts';

const text = words.dashboard;
const { minutes } = words.written;

/** What would have been rendered, where the defences come too late to change anything. */
const missedChance = ({
  hour: x,
  allAlongPagesPerSecond: y,
}: Record<'hour' | 'allAlongPagesPerSecond', Float64Array>): Series => ({ label: text.missed, role: 'third', x, y });

/** What of a column is in these hours; elsewhere a gap. */
const at = (column: Float64Array, hour: Float64Array, isIn: (hour: number) => boolean): Float64Array =>
  column.map((value, i) => (isIn(hour[i] ?? 0) ? value : Number.NaN));

/** When the third message came. */
const [, , CAUSE_KNOWN_HOUR] = MESSAGE_HOURS;

/** Of the hours of both attacks, where the words over the night's block end. */
const ASKED_AT = 0.59;

/** The panel ends then. */
const NEVER = 12;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  // The attacker of the slides before; with fewer identities there is less still.
  base: { attackerFingerprints: ROTATED_IDENTITIES },
  firstBase: { attackerFingerprints: defaults(parameters).attackerFingerprints },
  view: 'dashboard',
  controls: ['defenceFromHour', 'attackerFingerprints'],
  presets: [
    { name: 'in-the-morning', label: text.morning, values: {} },
    { name: 'when-understood', label: text.understood, values: { defenceFromHour: 2.5 } },
    { name: 'evening-before', label: text.evening, values: { defenceFromHour: -2 } },
    { name: 'undefended', label: text.undefended, values: { defenceFromHour: NEVER } },
  ],
  steps: ['in-the-morning', 'evening-before'],
  chart: ({ columns, facts, values }) => {
    const { hour: x, isDownDefended, defendedPagesPerSecond, attackPagesAskedPerSecond: asked } = columns;
    const { held: down, rest } = parted(defendedPagesPerSecond, (i) => isDownDefended[i] === 1);
    const most = Math.max(...columns.renderedPagesPerSecond, ...asked);
    const y = pagesAxis(most);
    const isDown = facts.minutesDownDefended > 0;
    const isOn = values.defenceFromHour < NEVER;
    return {
      sweeps: true,
      legend: false,
      x: time,
      y,
      series: [
        {
          label: text.affordable,
          role: 'second',
          // Between the attacks, where nothing else stands.
          named: 0.66,
          x,
          // While the cores are full all that is rendered lies on it: there it would only be drawn twice.
          y: columns.affordablePagesPerSecond.map((pages, i) =>
            pages > y.maximum || isDownDefended[i] === 1 ? Number.NaN : pages,
          ),
        },
        ...(facts.minutesDownDefended < facts.minutesDown ? [] : [missedChance(columns)]),
        ...(isDown ? [{ label: text.down, role: 'bad', kind: 'area', x, y: down } as const] : []),
        ...(values.defenceFromHour > WHOLE_NIGHT.fromHour
          ? [
              {
                label: text.undefendedYet,
                role: 'main',
                kind: 'area',
                x,
                y: at(rest, x, (one) => one <= values.defenceFromHour),
              } as const,
            ]
          : []),
        {
          label: text.defended,
          role: 'good',
          kind: 'area',
          named: isOn,
          x,
          y: at(rest, x, (one) => one >= values.defenceFromHour),
        },
        // What is asked for goes on, whatever is rendered of it.
        {
          label: text.asked(Math.max(...asked)),
          role: 'quiet',
          kind: 'area',
          // Over the night's block.
          named: ASKED_AT,
          x,
          y: asked.map((pages) => (pages > 0 ? pages : Number.NaN)),
        },
      ],
      lines: isOn
        ? [
            {
              axis: 'x',
              at: values.defenceFromHour,
              label: text.defenceOn(values.defenceFromHour),
              role: 'good',
            },
            // From then on the same cores render more: the limit rises.
            { axis: 'x', at: OLD_RELEASE_FROM, label: text.cheaper, role: 'second', upTo: 0.86 * y.maximum },
          ]
        : [],
      numbers:
        facts.minutesDown > 0
          ? [
              {
                x: QUIET_HOUR,
                y: 0.34 * y.maximum,
                value: minutes(facts.minutesDownDefended),
                label: text.downBetween,
                role: isDown ? 'bad' : 'good',
              },
            ]
          : [],
    };
  },
  sentence: ({ columns, facts, values }) => {
    const { defenceFromHour } = values;
    const { minutesDown, minutesDownDefended } = facts;
    if (values.attackPagesPerSecond === 0) return text.sentenceNoAttack;
    if (minutesDown === 0) return text.sentenceNoNeed;
    if (defenceFromHour >= NEVER) return text.sentenceUndefended(minutesDown);
    const still = columns.isDownDefended.some((is, i) => is === 1 && (columns.hour[i] ?? 0) >= defenceFromHour);
    if (still) return text.sentenceBeaten(values.attackerFingerprints, values.limitPerMinute);
    if (minutesDownDefended === minutesDown) return text.sentenceTooLate(defenceFromHour, minutesDown);
    if (minutesDownDefended === 0) return text.sentenceNone(defenceFromHour);
    const pointsUnknown = columns.isDownDefended.filter(
      (is, i) => is === 1 && (columns.hour[i] ?? 0) + WHOLE_NIGHT.minutesPerPoint / 60 <= CAUSE_KNOWN_HOUR,
    );
    return text.sentenceSaved(
      defenceFromHour,
      minutesDown - minutesDownDefended,
      minutesDownDefended,
      pointsUnknown.length * WHOLE_NIGHT.minutesPerPoint,
    );
  },
});
