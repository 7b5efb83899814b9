/** Slide "investigation": one seeded investigation by guess, check by check. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';
import { boardScene, suspectName } from './scenes/board.ts';
import type { Look } from './scenes/suspect-card.ts';

const text = words.board;
/** Checks after which the board is looked at. */
const STOPS = [12, 18, 19] as const;

export const figure = defineFigure<typeof investigation>()({
  model: 'investigation',
  parameters,
  view: 'board',
  controls: ['checksShown', 'fatiguePerHour', 'caseNumber'],
  presets: [
    { name: 'twelve-checks', label: text.twelve, values: {} },
    { name: 'eighteen-checks', label: text.eighteen, values: { checksShown: STOPS[1] } },
    { name: 'nineteen-checks', label: text.nineteen, values: { checksShown: STOPS[2] } },
  ],
  // The cause has a slide of its own, the next.
  steps: ['twelve-checks', 'eighteen-checks'],
  wide: true,
  scene: ({ columns, facts }) => {
    const at = facts.checksSoFar;
    const looks = Array.from({ length: at }, (_, i): Look => {
      const suspect = columns.suspect?.[i + 1] ?? 0;
      const found = columns.found?.[i + 1] === 1;
      return {
        suspect,
        hour: columns.hours?.[i + 1] ?? 0,
        again: columns.repeated?.[i + 1] === 1,
        missShare: columns.missShare?.[i] ?? 0,
        found,
        // Nobody knows before the end that this one was a mistake.
        missed: facts.foundSoFar === 1 && suspect === facts.causeSuspect && !found,
      };
    });
    return boardScene({
      looks,
      playedFrom: STOPS.findLast((stop) => stop < at) ?? 0,
      suspects: facts.suspects,
      odds: (suspect, checks) => columns[`odds${suspect}`]?.[checks] ?? 0,
    });
  },
  sentence: ({ facts }) => {
    if (facts.checksSoFar === 0) return text.sentenceNone;
    const { checksSoFar: checks, hoursSoFar: hours } = facts;
    if (facts.foundSoFar === 1)
      return text.sentenceFound(suspectName(facts.causeSuspect), checks, hours, facts.causeMissedSoFar);
    return text.sentence(hours, checks, facts.repeatedSoFar, facts.neverCheckedSoFar, facts.suspects);
  },
});
