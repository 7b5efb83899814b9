/**
 * A line at the page's foot: whether it follows the talk, the one tap that leads back, and room for what else a tap may do. Above
 * it, however high it is, stands what the room asks of a phone.
 */
import './follower.css';
import { html, nothing, render } from 'lit';
import { words } from './words.ts';

export type BarState = keyof typeof words.states;

export class Bar {
  /** For whoever adds to the page. */
  readonly tools = document.createElement('div');
  readonly above = document.createElement('aside');
  private readonly place = document.createElement('aside');
  private readonly line = document.createElement('div');
  private state: BarState | undefined;

  constructor() {
    this.place.className = 'room-bar';
    this.place.setAttribute('aria-label', words.bar);
    this.place.append(this.line, this.tools);
    const foot = document.createElement('div');
    foot.className = 'room-foot';
    foot.append(this.above, this.place);
    document.body.append(foot);
  }

  /** @param back leads to where the talk is */
  show(state: BarState, back?: () => void): void {
    if (state === this.state) return;
    this.state = state;
    this.place.dataset.state = state;
    render(
      html`<p role="status">${words.states[state]}</p>${back ? html`<button type="button" @click=${back}>${words.back}</button>` : nothing}`,
      this.line,
    );
  }
}
