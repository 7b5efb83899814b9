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
  // All innocent; then the room sees whom they let go, and only then they do.
  steps: ['twelve-checks', 'eighteen-checks', 'nineteen-checks'],
  wide: true,
  scene: ({ columns, facts }) => {
    const looks = looksOf(columns, facts);
    return boardScene({
      looks,
      playedFrom: STOPS.findLast((stop) => stop < looks.length) ?? 0,
      suspects: facts.suspects,
      odds: (suspect, checks) => columns[`odds${suspect}`]?.[checks] ?? 0,
    });
  },
  sentence: ({ columns, facts }) => {
    const { checksSoFar: checks, hoursSoFar: hours } = facts;
    if (checks === 0) return text.sentenceNone;
    const letGoBy = looksOf(columns, facts).flatMap(({ missed }, i) => (missed ? [i + 1] : []));
    if (facts.foundSoFar === 1) return text.sentenceFound(suspectName(facts.causeSuspect), checks, hours, letGoBy);
    const last = letGoBy.at(-1);
    if (last !== undefined) return text.sentenceLetGo(last, columns.hours?.[last] ?? hours);
    return text.sentence(hours, checks, facts.repeatedSoFar, facts.neverCheckedSoFar);
  },
});

type Board = ReturnType<(typeof investigation)['views']['board']>;

/** The checks so far. */
function looksOf(columns: Board['columns'], facts: Board['facts']): Look[] {
  return Array.from({ length: facts.checksSoFar }, (_, i) => {
    const suspect = columns.suspect?.[i + 1] ?? 0;
    const found = columns.found?.[i + 1] === 1;
    return {
      suspect,
      hour: columns.hours?.[i + 1] ?? 0,
      again: columns.repeated?.[i + 1] === 1,
      missShare: columns.missShare?.[i] ?? 0,
      found,
      // They know it at the end, the room at once.
      missed: suspect === facts.causeSuspect && !found,
    };
  });
}
