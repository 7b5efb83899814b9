/** One button above the bar: what the room asks of a phone beside its vote. */
import './follower.css';
import { html, nothing, render } from 'lit';
import type { Offer } from './lender.ts';
import { words } from './words.ts';

export interface DockActions {
  lend(): void;
  measure(figure: string): void;
}

/** @param dock its place */
export function showDock(dock: HTMLElement, { lend, measure }: DockActions): (offer: Offer) => void {
  dock.className = 'room-dock';
  dock.setAttribute('aria-label', words.experiment);
  return (offer) => {
    dock.dataset.offer = offer.is;
    render(content(offer), dock);
  };

  function content(offer: Offer) {
    switch (offer.is) {
      case 'lend':
        return html`<button type="button" @click=${lend}>${words.lend}</button>`;
      case 'lending':
        return html`<p role="status">${words.lending(offer.runs)}</p>`;
      case 'lent':
        return html`<p role="status">${words.lent(offer.runs)}</p>`;
      case 'measure':
        return html`<button type="button" @click=${() => measure(offer.figure)}>${words.measure}</button>`;
      case 'measured':
        return html`<p role="status">${words.measured(offer.times)}</p>`;
      case 'none':
        return nothing;
    }
  }
}
