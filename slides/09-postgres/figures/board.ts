/** Slide "investigation": one seeded investigation by guess, check by check. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';
import { type Look, suspectName, suspectsTable } from './parts/suspects-table.ts';

const text = words.board;

export const figure = defineFigure<typeof investigation>()({
  model: 'investigation',
  parameters,
  view: 'board',
  controls: ['checksShown', 'fatiguePerHour', 'caseNumber'],
  presets: [
    { name: 'twelve-checks', label: text.twelve, values: {} },
    { name: 'eighteen-checks', label: text.eighteen, values: { checksShown: 18 } },
    { name: 'nineteen-checks', label: text.nineteen, values: { checksShown: 19 } },
  ],
  steps: ['twelve-checks', 'eighteen-checks', 'nineteen-checks'],
  tiles: ({ facts }) => [
    { value: words.hours(facts.hoursSoFar), label: text.hoursTile, role: 'main' },
    {
      value: amount(facts.repeatedSoFar),
      label: text.repeatedTile(facts.checksSoFar),
      role: facts.repeatedSoFar > 0 ? 'bad' : 'good',
    },
    { value: percent(facts.missShareSoFar), label: text.missTile, role: facts.missShareSoFar > 0.3 ? 'bad' : 'good' },
  ],
  panel: ({ columns, facts }) => {
    const at = facts.checksSoFar;
    const looks: Look[] = [];
    for (let check = 1; check <= at; check++) {
      const suspect = columns.suspect?.[check] ?? 0;
      looks.push({
        suspect,
        hour: columns.hours?.[check] ?? 0,
        again: columns.repeated?.[check] === 1,
        found: columns.found?.[check] === 1,
        // Nobody knows before the end that this one was a mistake.
        missed: facts.foundSoFar === 1 && suspect === facts.causeSuspect && columns.found?.[check] !== 1,
      });
    }
    const odds = Array.from({ length: facts.suspects }, (_, suspect) => columns[`odds${suspect}`]?.[at] ?? 0);
    const tired = {
      hours: columns.hours?.subarray(0, at + 1) ?? [],
      missShares: columns.missShare?.subarray(0, at + 1) ?? [],
    };
    return suspectsTable(odds, looks, tired);
  },
  sentence: ({ facts }) => {
    if (facts.checksSoFar === 0) return text.sentenceNone;
    const { checksSoFar: checks, hoursSoFar: hours } = facts;
    if (facts.foundSoFar === 1)
      return text.sentenceFound(suspectName(facts.causeSuspect), checks, hours, facts.causeMissedSoFar);
    return text.sentence(hours, checks, facts.repeatedSoFar, facts.neverCheckedSoFar, facts.suspects);
  },
});
