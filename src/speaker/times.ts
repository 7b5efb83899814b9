/** The clock on the wall, the talk's own, and how the talk stands against its plan. */
import { html, type TemplateResult } from 'lit';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { behindPlan, type PlannedSlide, plannedSeconds } from './plan.ts';
import { elapsed, isRunning, resetTimer, toggleTimer } from './timer.ts';
import { words } from './words.ts';

/** Nobody hurries for less. */
const ON_TIME_MILLISECONDS = 5000;

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** @param now milliseconds since 1970 */
export function times(session: Session, plan: readonly PlannedSlide[], now: number): TemplateResult {
  const timer = session.get(paths.timer);
  const passed = elapsed(timer, now);
  const runs = isRunning(timer);
  return html`
    <p class="time" data-part="clock" title=${words.clock}>${clock.format(now)}</p>
    <div class="time ${runs ? 'runs' : ''}" data-part="elapsed" title=${words.elapsed}><b role="timer">${words.time(passed)}</b>
      <button type="button" @click=${() => toggleTimer(session, Date.now())}>${runs ? words.pause : timer ? words.goOn : words.start}</button>
      <button type="button" ?disabled=${!timer} @click=${() => resetTimer(session)}>${words.reset}</button></div>
    ${pace(session, plan, timer ? passed : undefined)}`;
}

/** @param passed milliseconds; undefined before the talk has begun */
function pace(session: Session, plan: readonly PlannedSlide[], passed: number | undefined): TemplateResult {
  const slide = session.get(paths.place)?.slide ?? '';
  const behind = passed === undefined ? 0 : behindPlan(plan, slide, passed);
  const is = behind > ON_TIME_MILLISECONDS ? 'behind' : behind < -ON_TIME_MILLISECONDS ? 'ahead' : 'due';
  const said = {
    behind: () => words.behind(behind),
    ahead: () => words.ahead(-behind),
    due: () => (passed === undefined ? words.planned(plannedSeconds(plan)) : words.onTime),
  };
  return html`<p class="time pace ${is}" data-part="pace" title=${words.pace}>${said[is]()}</p>`;
}
