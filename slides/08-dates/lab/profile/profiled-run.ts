/**
 * The run that is profiled: requests for a product list, one after the other, for some seconds of wall clock. Times in
 * milliseconds. No DOM: it runs in a worker and in Node alike.
 */
import { type ListRules, renderers } from '../parse-once/product-list.ts';
import { CallRecorder } from './call-recorder.ts';
import type { Profile } from './profile.ts';
import type { Cells } from './shared-cells.ts';

export interface RunOrder {
  rules: ListRules;
  /** Profile the renderer that parses its dates when it is made. */
  parseOnce: boolean;
  milliseconds: number;
  /** Where the path that runs is said; without it nobody looks. */
  cells: Cells | undefined;
}

export type RunSoFar = Omit<Profile, 'samples'> & { share: number };

const WARM_MILLISECONDS = 400;
const REPORT_MILLISECONDS = 200;

/** What is made must be looked at, or an engine may leave it out. */
let looked = 0;
export const lookedAt = () => looked;

export function profiledRun(
  { rules, parseOnce, milliseconds, cells }: RunOrder,
  report: (soFar: RunSoFar) => void,
): RunSoFar {
  const way = parseOnce ? 'once' : 'eachTime';
  // The same code first where nobody looks, so that the compiler has settled.
  repeat(renderers(rules, new CallRecorder().watch)[way], Math.min(WARM_MILLISECONDS, milliseconds));
  const recorder = new CallRecorder();
  const request = renderers(rules, recorder.watch)[way];
  recorder.begin(cells);
  const begin = performance.now();
  let told = begin;
  const soFar = (requests: number): RunSoFar => ({
    rules,
    parseOnce,
    requests,
    paths: recorder.paths,
    selfMilliseconds: recorder.selfMilliseconds,
    calls: recorder.calls,
    share: Math.min(1, (performance.now() - begin) / milliseconds),
  });
  const requests = repeat(request, milliseconds, (done) => {
    if (performance.now() - told < REPORT_MILLISECONDS) return;
    report(soFar(done));
    told = performance.now();
  });
  return soFar(requests);
}

/** At least once. */
function repeat(request: () => string, milliseconds: number, then?: (done: number) => void): number {
  const until = performance.now() + milliseconds;
  let done = 0;
  do {
    looked += request().length;
    done++;
    then?.(done);
  } while (performance.now() < until);
  return done;
}
