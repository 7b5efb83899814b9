/**
 * What can be done to the lab's database: damage a page, search for it in two ways, look for it by other means, repair it.
 * An experiment is given the session and a desk to write on; it knows no page. Times in milliseconds.
 */
import { problemLine } from '../../../src/database/lines.ts';
import { words } from '../words.ts';
import type { PageSearch } from './measured.ts';
import { checksToFirstBad, halve, type KeyRange, pieces } from './search.ts';
import type { Probe, Session } from './session.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;

const ALL: KeyRange = { from: FIRST_KEY, to: LAST_KEY };
const PIECES = 20;
/** The whole range is asked in one go when all should be good. */
const VERIFY_MILLISECONDS = 10_000;

/** What of the session experiments use. */
export type Subject = Pick<
  Session,
  'damaged' | 'indexScans' | 'damage' | 'select' | 'allowIndexScans' | 'check' | 'repair'
>;

export interface Desk {
  session: Subject;
  signal: AbortSignal;
  /** How long a SELECT may take. */
  patience: number;
  /** All that was asked since the desk was cleared. */
  readonly probes: readonly Probe[];
  clear(): void;
  note(probe: Probe): void;
  /** One line, about what is going on or how it ended. */
  say(line: string): void;
  /** For the figure around. */
  keep(found: PageSearch): void;
}

export type Experiment = (desk: Desk) => Promise<void>;

export const damage: Experiment = async (desk) => {
  await desk.session.damage();
  desk.clear();
  desk.say(text.afterDamage);
};

export const oneByOne: Experiment = async (desk) => {
  desk.clear();
  let firstBad = 0;
  for (const range of pieces(ALL, PIECES)) {
    if (desk.signal.aborted) return;
    const { outcome } = await probe(desk, range);
    if (outcome === 'answered' || firstBad > 0) continue;
    firstBad = desk.probes.length;
    desk.keep({ oneByOne: { checks: firstBad, of: PIECES } });
  }
  const bad = desk.probes.filter(({ outcome }) => outcome !== 'answered').length;
  desk.say(bad === 0 ? text.allAnswered : text.hungOf(bad, PIECES));
};

export const halving: Experiment = async (desk) => {
  desk.clear();
  const tried = () => desk.probes.map(({ from, to, outcome }) => ({ from, to, bad: outcome !== 'answered' }));
  for (;;) {
    const next = halve(ALL, tried());
    const first = checksToFirstBad(ALL, tried());
    if (first !== undefined) desk.keep({ halving: { checks: first, allChecks: desk.probes.length, of: LAST_KEY } });
    if ('found' in next) {
      desk.say(next.found ? text.found(next.found.from, next.found.to, desk.probes.length) : text.notFound);
      return;
    }
    if (desk.signal.aborted) return;
    await probe(desk, next.ask);
  }
};

export const select =
  ({ from, to }: KeyRange): Experiment =>
  async (desk) => {
    await probe(desk, { from: Math.min(from, to), to: Math.max(from, to) });
  };

export const check: Experiment = async ({ session, say }) => {
  const answer = await session.check();
  if (answer.outcome === 'answered') say(text.checkGood(answer.milliseconds));
  else say(answer.outcome === 'failed' ? text.checkBad(problemLine(answer.problem)) : text.checkHung);
};

export const switchIndexScans: Experiment = async ({ session, say }) => {
  await session.allowIndexScans(!session.indexScans);
  say(session.indexScans ? text.indexOn : text.indexOff);
};

export const repair: Experiment = async ({ session, say }) => {
  const answer = await session.repair();
  if (answer.outcome === 'answered') say(text.repaired(answer.milliseconds));
  else say(answer.outcome === 'failed' ? text.repairFailed(problemLine(answer.problem)) : text.repairHung);
};

export const verify: Experiment = async ({ session, patience, note, say }) => {
  if (!session.indexScans) await session.allowIndexScans(true);
  const all = await session.select(ALL, session.damaged ? patience : VERIFY_MILLISECONDS);
  note(all);
  const isGood = all.outcome === 'answered' && (await session.check()).outcome === 'answered';
  say(isGood ? text.verified(LAST_KEY) : text.notVerified);
};

async function probe({ session, patience, note, say }: Desk, range: KeyRange): Promise<Probe> {
  const { from, to } = range;
  say(text.selecting(from, to));
  const probe = await session.select(range, patience);
  note(probe);
  if (probe.outcome === 'answered') say(text.answered(from, to, probe.milliseconds));
  else say(probe.outcome === 'hung' ? text.hung(from, to, probe.milliseconds) : text.error(from, to));
  return probe;
}
