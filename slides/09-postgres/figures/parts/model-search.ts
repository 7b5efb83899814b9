/** The model's search as the terminal shows it. */
import type { Drawn } from '../../../../src/figure/declare.ts';
import { shownPlace } from '../../lab/table.ts';
import type { parameters } from '../../model/investigation/parameters.ts';
import type { investigation } from '../../model/investigation.ts';
import { words } from '../../words.ts';
import type { Entry } from '../scenes/entry.ts';
import type { Search } from '../scenes/terminal.ts';

const text = words.terminal;

export type Pages = ReturnType<(typeof investigation)['views']['pages']>;

/** The first three play in a row; the first halving by itself; then the rest. */
function playedFrom({ selectsSoFar: count, selectsByHand: byHand }: Pages['facts']): number {
  const whole = byHand + 1;
  if (count <= whole) return 0;
  return count === whole + 1 ? whole : whole + 1;
}

export function modelSearch({ columns, facts }: Drawn<typeof parameters, Pages>): Omit<Search, 'guess'> {
  const { selectsSoFar, selects, pages, rowsPerPage, selectsByHand } = facts;
  const entries = Array.from({ length: selectsSoFar }, (_, i): Entry => {
    const [from, to, row] = [columns.selectFrom[i] ?? 0, columns.selectTo[i] ?? 0, columns.selectRow[i] ?? 0];
    const [isAnswered, seconds] = [columns.selectAnswered[i] === 1, columns.selectSeconds[i] ?? 0];
    const isRow = i < selectsByHand;
    const place = isRow ? ({ by: 'key', from: row, to: row } as const) : ({ by: 'page', from, to } as const);
    const rows = isRow ? 1 : (to - from + 1) * rowsPerPage;
    return {
      sql: `${shownPlace(place)};`,
      said: isAnswered ? text.answered(rows, seconds) : text.nothingInTheLog,
      isAnswered,
      seconds,
      clock: text.clock,
      ...(isRow ? {} : { pages: { from, to } }),
    };
  });
  return {
    entries,
    playedFrom: playedFrom(facts),
    pages,
    found: selectsSoFar === selects ? facts.badPage : undefined,
    toldHours: facts.toldHours,
    origin: 'model',
  };
}
