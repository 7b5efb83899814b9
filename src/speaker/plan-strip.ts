/** All slides on one line, each as long as it is planned, with where one is and where one should be; a press goes there. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { dueSlide, type PlannedSlide } from './plan.ts';
import { elapsed } from './timer.ts';
import { words } from './words.ts';

/** Inline styles are not for a page to write, but for its script to set. */
export function sizePlan(desk: ParentNode, plan: readonly PlannedSlide[]): void {
  for (const [i, one] of desk.querySelectorAll<HTMLElement>('.plan > *').entries())
    one.style.flexGrow = String(plan[i]?.isBelow ? 0 : plan[i]?.seconds);
}

/** @param now milliseconds since 1970 */
export function planStrip(session: Session, plan: readonly PlannedSlide[], now: number): TemplateResult {
  const here = plan.findIndex(({ slide }) => slide === session.get(paths.place)?.slide);
  const timer = session.get(paths.timer);
  const due = timer ? dueSlide(plan, elapsed(timer, now)) : -1;
  const press = (slide: string) => () => session.set(paths.place, { slide, step: -1 }, 'hand');
  return html`<nav class="plan" aria-label=${words.plan}>${plan.map(
    ({ slide, headline, accent, isBelow }, i) =>
      html`<button type="button" class=${classMap({ past: i < here, due: i === due, below: isBelow })} data-accent=${accent}
        title=${headline} aria-label=${headline} aria-current=${i === here ? 'page' : nothing} @click=${press(slide)}></button>`,
  )}</nav>`;
}
