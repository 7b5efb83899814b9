/** Slide "fix": the morning up to the commit and past it; once it is over, three of its answers from close up. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { held } from '../../../src/figure/scene/held.ts';
import '../style.css';
import { parameters, TOLD_FIX_HOUR } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { TO } from './scenes/hours.ts';
import { mendedMorningScene } from './scenes/mended-morning.ts';
import { lastBy } from './scenes/morning.ts';
import { threeAnswers } from './scenes/three-answers.ts';

const text = words.fixed;
const NOON = 12;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  base: { fixHour: TOLD_FIX_HOUR, untilHour: NOON },
  firstBase: { fixHour: 10.5, untilHour: TO },
  view: 'fix',
  controls: ['untilHour', 'fixHour', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'after', label: text.asTold, values: {} },
    { name: 'close-up', label: text.closeUp, values: { untilHour: TO } },
    { name: 'before', label: text.never, values: { fixHour: null } },
    { name: 'noon', label: text.noon, values: { fixHour: NOON, untilHour: 13 } },
  ],
  steps: ['after', 'close-up'],
  scene: ({ columns, facts, values }) => {
    if (isOver(values))
      return threeAnswers({
        dawn: dawn(columns),
        club: facts.responseOfTheClubMilliseconds,
        now: facts.responseAfterFixMilliseconds,
      });
    const morning = held(columns.hour, values.fixHour);
    return mendedMorningScene({
      hour: morning.x,
      load: morning.y(columns.databaseLoad),
      response: morning.y(columns.meanResponseMilliseconds),
      unfixed: morning.y(columns.meanResponseMillisecondsUnfixed),
      fixHour: values.fixHour,
      untilHour: values.untilHour,
    });
  },
  sentence: ({ columns, facts, values }) => {
    const { responseBeforeFixMilliseconds: before, responseAfterFixMilliseconds: after } = facts;
    if (values.fixHour === null) return text.sentenceNever(facts.peakDatabaseLoad, facts.peakResponseMilliseconds);
    if (values.untilHour < values.fixHour) {
      const now = lastBy(columns.hour, values.untilHour);
      const [load = 0, response = 0] = [columns.databaseLoad[now], columns.meanResponseMilliseconds[now]];
      return load < 1
        ? words.kastaDay.sentenceBefore(values.untilHour, response, load)
        : text.sentenceNever(load, response);
    }
    return isOver(values) || after >= before
      ? text.sentenceBetter(after, facts.responseOfTheClubMilliseconds)
      : text.sentenceFixed(after, before);
  },
});

/** The whole morning is known, and it was fixed. */
const isOver = ({ untilHour, fixHour }: { untilHour: number; fixHour: number | null }): boolean =>
  untilHour >= TO && fixHour !== null;

/** How long an answer took before the morning began. */
const dawn = ({
  meanResponseMillisecondsUnfixed: [first = Number.NaN],
}: {
  meanResponseMillisecondsUnfixed: Float64Array;
}) => first;
