/** The first hours of the night up to a minute, and the messages that had come by then. */
import { html } from 'lit';
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { held } from '../../../src/figure/scene/held.ts';
import { timeOfDay } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { MESSAGE_HOURS, OLD_RELEASE_HOUR } from './parts/axes.ts';
import { messagesBy, nightMessages } from './scenes/night-messages.ts';

const text = words.july17;
const [UNKNOWN, RELEASE, ATTACK] = MESSAGE_HOURS;

/** Less than this is no help. */
const WORTH_TELLING = 0.95;
const ATTACK_ENDS = 3;
/** Seconds at the top of the curve. */
const SECONDS_ENDS = [40, 80, 160, 320];

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'firstHours',
  controls: ['untilHour', 'attackPagesPerSecond', 'pageMilliseconds'],
  presets: [
    { name: 'unknown', label: text.unknown, values: { untilHour: UNKNOWN } },
    { name: 'old-release', label: text.oldRelease, values: { untilHour: RELEASE } },
    { name: 'attack', label: text.attack, values: { untilHour: ATTACK } },
    { name: 'half-the-attack', label: text.half, values: { untilHour: ATTACK, attackPagesPerSecond: 50 } },
  ],
  steps: ['unknown', 'old-release', 'attack'],
  scene: ({ columns, facts, values }) => {
    const night = held(columns.hour, OLD_RELEASE_HOUR);
    return nightMessages({
      hour: night.x,
      pageSeconds: night.y(columns.p95ResponseSeconds),
      untilHour: values.untilHour,
      isDown: facts.minutesDown > 0,
      top: axisEnd(facts.worstP95ResponseSeconds, SECONDS_ENDS),
    });
  },
  // For whoever hears the slide: on the canvas they are a picture.
  panel: ({ facts, values }) =>
    html`<ol class="heard" aria-label=${text.messages}>${messagesBy(
      { isDown: facts.minutesDown > 0 },
      values.untilHour,
    ).map(({ at, says }) => html`<li>${timeOfDay(at)}: ${says}</li>`)}</ol>`,
  sentence: ({ facts, values }) => {
    const { coresAsked, lostShareNow, pageSecondsAtFirst, pageSecondsNow, minutesDownSoFar } = facts;
    const { untilHour, servers } = values;
    if (facts.minutesDown === 0) {
      const sentence = values.attackPagesPerSecond === 0 ? text.sentenceQuiet : text.sentenceGood;
      return sentence(coresAsked, servers, facts.worstP95ResponseSeconds);
    }
    if (untilHour < 0) return text.sentenceBefore(coresAsked, servers);
    if (untilHour >= ATTACK_ENDS) return text.sentenceOver(minutesDownSoFar);
    if (untilHour >= ATTACK) return text.sentenceCause(minutesDownSoFar);
    if (untilHour < OLD_RELEASE_HOUR) return text.sentenceDown(pageSecondsNow, lostShareNow);
    if (facts.isDownNow === 0) return text.sentenceUp(pageSecondsAtFirst);
    return pageSecondsNow < WORTH_TELLING * pageSecondsAtFirst
      ? text.sentenceHelped(pageSecondsAtFirst, pageSecondsNow)
      : text.sentenceNoHelp(pageSecondsNow);
  },
});
