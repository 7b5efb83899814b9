/** The end: thanks to whoever told the tales and wrote them down, where this deck is, and the way back to each tale. */
import type { TaleEntry } from 'virtual:tales';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { words } from '../../words.ts';
import { nameOf } from './bottlenecks.ts';

const text = words.questions;
const byDate = (one: TaleEntry, other: TaleEntry): number => (one.year ?? 0) - (other.year ?? 0);

export const thanks = (tales: readonly TaleEntry[]): TemplateResult =>
  html`<div class="thanks">
    <div>
      <p class="thank-you">${text.thankYou}</p>
      <p><b>${text.teller}</b>, ${text.told}</p>
      <p><b>${text.writer}</b>, ${text.written}</p>
    </div>
    <deck-code></deck-code>
    <ul aria-label=${text.order}>${[...tales].sort(byDate).map(
      (tale) => html`<li><a href="#/${tale.entry ?? tale.firstSlide}">
        <i data-accent=${tale.accent ?? ''}>${unsafeHTML(tale.pictogram ?? '')}</i><span>${nameOf(tale)}</span></a></li>`,
    )}</ul>
    <p class="ask">${text.ask}</p>
  </div>`;
