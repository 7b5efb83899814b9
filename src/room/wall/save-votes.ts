/** How the room voted, as a file of the speaker's; else nothing of it is left when the room ends. */
import { findSurroundings } from '../../figure/find-surroundings.ts';
import { offer } from '../../figure/save/offer.ts';
import { prefixes, readPath } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';

const FILE = 'votes.json';

export function saveVotes(session: Session): void {
  const registry = findSurroundings(document.body)?.registry;
  const votes = session.entries(prefixes.polls).flatMap(([path, { counts, voters, isOpen }]) => {
    const read = readPath(path);
    const bet = read?.kind === 'polls' ? registry?.known(read.figure)?.figure.bet : undefined;
    // Of a question that still stands nobody is told.
    if (!bet || !counts || isOpen) return [];
    const choices = bet.choices.map(({ label }, i) => ({ label, votes: counts[i] ?? 0 }));
    return [{ question: bet.question, voters, choices }];
  });
  offer(new Blob([JSON.stringify(votes, undefined, 2)], { type: 'application/json' }), FILE);
}
