/** What was asked of the real Postgres, as the terminal shows it. */
import type { Hunt, Hunted } from '../../lab/hunt.ts';
import { shownPlace } from '../../lab/table.ts';
import { words } from '../../words.ts';
import type { Entry } from '../scenes/entry.ts';
import type { Search } from '../scenes/terminal.ts';

const text = words.terminal;

export function realSearch({ started, asked, pages, found, logLines }: Hunt): Omit<Search, 'guess' | 'toldHours'> {
  return {
    entries: asked.map((one) => entryOf(one, logLines)),
    // It has played already, on this machine.
    playedFrom: asked.length,
    pages: asked.length === 0 ? undefined : pages,
    found,
    remark: started < 1 || asked.length === 0 ? text.starting : undefined,
    origin: 'measured',
  };
}

function entryOf({ by, from, to, outcome, milliseconds, rows }: Hunted, logLines: number): Entry {
  const isAnswered = outcome === 'answered';
  const said = isAnswered
    ? text.answered(rows, milliseconds / 1000)
    : logLines === 0
      ? text.nothingInTheLog
      : text.noError;
  return {
    sql: `${shownPlace({ by, from, to })};`,
    said: outcome === 'pending' ? '' : said,
    isAnswered,
    isPending: outcome === 'pending',
    seconds: milliseconds / 1000,
    clock: text.elapsed,
    ...(by === 'page' ? { pages: { from, to } } : {}),
  };
}
