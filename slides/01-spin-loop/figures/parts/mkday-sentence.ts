/** What mkday's figure says, at whichever end of its sliders: load, cost of more requests, and where the wall is. */
import type { Drawn } from '../../../../src/figure/declare.ts';
import type { parameters } from '../../model/spin-loop/parameters.ts';
import { HIGHEST_RATE } from '../../model/spin-loop/rates.ts';
import type { spinLoop } from '../../model/spin-loop.ts';
import { words } from '../../words.ts';

const text = words.mkday;

type Moment = Drawn<typeof parameters, ReturnType<typeof spinLoop.views.loadAverage>>;

const NEARLY_ALL = 0.95;
/** A loop that wastes this share of the work is what keeps threads running; below, it is the work. */
const MOSTLY_WASTED = 0.5;

export function mkdaySentence(moment: Moment): string {
  const { facts, values } = moment;
  const { loadAverage, loadAverageAfter } = facts;
  const more = values.moreRequestsShare;
  const lockedPerSecond = 1000 / values.updateMilliseconds;
  const updates = facts.requestsPerSecond * values.updateShare * facts.writesPerLookUp;
  if (values.store === 'locked' && updates >= lockedPerSecond) return text.lockFull(lockedPerSecond);
  if (facts.busyCores < 0.05) return text.idle;
  if (loadAverage > NEARLY_ALL * values.threads)
    return facts.wastedCpuShare > MOSTLY_WASTED
      ? text.behind(values.threads, facts.wastedCpuShare)
      : text.tooFewCores(values.threads, values.cores);
  if (more === 0) return `${text.present(facts.requestsPerSecond)} ${wall(moment)}`;
  if (loadAverageAfter > NEARLY_ALL * values.threads) return text.reached(more, loadAverage, values.threads);
  const isStraight = facts.loadFactor < 1 + 1.2 * more;
  if (!isStraight) return text.costs(more, facts.loadFactor);
  return `${text.straight(more, loadAverage, loadAverageAfter)} ${wall(moment)}`;
}

/** Where it is; or that it is gone, and what took it away. */
function wall({ facts, values }: Moment): string {
  const { store, policy, updateMilliseconds, updateShare } = values;
  const isInSight = !Number.isNaN(facts.wallRequestsPerSecond);
  // The wall of an atom that every look-up writes.
  const isGone = !isInSight && 1000 / (updateMilliseconds * updateShare) <= HIGHEST_RATE;
  const where = isInSight ? text.wall(facts.wallRequestsPerSecond) : isGone ? text.wallGone : text.noWall;
  if (store !== 'atom' || updateShare === 0 || (policy !== 'fifo' && policy !== 'ttl')) return where;
  const misses = text.missesOnly(policy, facts.writesPerLookUp);
  return isGone ? `${misses} ${where} ${text.otherFix}` : `${misses} ${where}`;
}
