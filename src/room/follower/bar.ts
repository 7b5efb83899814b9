/** A line at the page's foot: whether it follows the talk, and the one tap that leads back. */
import './follower.css';
import { html, nothing, render } from 'lit';
import { words } from './words.ts';

export type BarState = keyof typeof words.states;

export class Bar {
  private readonly place = document.createElement('aside');
  private state: BarState | undefined;

  constructor() {
    this.place.className = 'room-bar';
    this.place.setAttribute('aria-label', words.bar);
    document.body.append(this.place);
  }

  /** @param back leads to where the talk is */
  show(state: BarState, back?: () => void): void {
    if (state === this.state) return;
    this.state = state;
    this.place.dataset.state = state;
    render(
      html`<p role="status">${words.states[state]}</p>${back ? html`<button type="button" @click=${back}>${words.back}</button>` : nothing}`,
      this.place,
    );
  }
}
