/**
 * The speaker's phone: two large buttons, what the speaker wanted to say on this slide, how the talk stands against its plan,
 * and the dark. What is pressed is signed and sent; what is shown is what the wall says.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { elapsed } from '../../speaker/timer.ts';
import type { Deed } from '../wire/command.ts';
import type { DeskFacts } from '../wire/desk-facts.ts';
import { words } from './words.ts';

/** Nobody hurries for less. */
const ON_TIME_MILLISECONDS = 5000;

export interface RemoteState {
  /** Whether this phone's key is the one that is handed out; undefined before the wall was heard. */
  isOurs: boolean | undefined;
  desk: DeskFacts | undefined;
  notes: string;
  isBlack: boolean;
  isUp: boolean;
}

export function remoteTemplate(
  { isOurs, desk, notes, isBlack, isUp }: RemoteState,
  press: (deed: Deed) => void,
  now: number,
): TemplateResult {
  const isMute = !isOurs || !isUp;
  const why = !isUp ? words.down : isOurs === undefined ? words.waits : isOurs ? undefined : words.taken;
  const button = (deed: Deed, label: string) =>
    html`<button type="button" class=${deed} ?disabled=${isMute} @click=${() => press(deed)}>${label}</button>`;
  return html`<h1 class="heard">${words.page}</h1><header>${desk && isOurs ? standing(desk, now) : nothing}
      <button type="button" class="black" aria-pressed=${isBlack} ?disabled=${isMute} @click=${() => press('black')}>${isBlack ? words.light : words.black}</button></header>
    ${why === undefined ? nothing : html`<p class="why" role="status">${why}</p>`}
    <section class="notes" aria-label=${words.notes} tabindex="0">${isOurs ? unsafeHTML(notes) : nothing}</section>
    <footer>${button('back', words.back)}${button('next', words.next)}</footer>`;
}

function standing({ timer, from, to, left }: DeskFacts, now: number): TemplateResult {
  const passed = elapsed(timer ?? undefined, now);
  const behind = !timer || (passed >= from && passed <= to) ? 0 : passed < from ? passed - from : passed - to;
  const is = behind > ON_TIME_MILLISECONDS ? 'behind' : behind < -ON_TIME_MILLISECONDS ? 'ahead' : 'due';
  const said = { behind: () => words.behind(behind), ahead: () => words.ahead(-behind), due: () => words.onTime };
  return html`<p class="clock"><b>${timer ? words.elapsed(passed) : words.notBegun}</b>
    <span class="pace ${is}">${timer ? said[is]() : nothing}</span>${timer ? words.between : nothing}<span class="left">${words.left(left)}</span></p>`;
}
