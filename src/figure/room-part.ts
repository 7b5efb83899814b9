/** What a room adds to a figure: its votes on the question, how many while it stands and how they fell beside the answer; its runs, its measurements. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../session/paths.ts';
import { amount, percent } from '../words/format.ts';
import type { Figure } from './declare.ts';
import type { FigureState } from './figure-state.ts';
import { roomGuesses } from './guess.ts';
import type { Picture } from './picture.ts';
import { words } from './words.ts';

type Part = TemplateResult | typeof nothing;

/** Below the choices: how many have voted, and on a phone what became of its own. */
export function pollLine(poll: Poll | undefined): Part {
  if (!poll?.isOpen) return nothing;
  const { voters, own } = poll;
  return html`<div class="poll"><p class="voters" role="status">${words.voted(voters)}</p>
    ${own === null ? nothing : html`<p class="own" data-own=${own}>${words.vote[own]}</p><p class="election">${words.poll}</p>`}</div>`;
}

/** What the phones have lent, and measured. */
export function roomAdds({ times }: Figure, { futures, spread, roomTimes }: FigureState): Part {
  if (times && roomTimes) {
    return html`<p class="room-adds">${words.measuredByAll(roomTimes, times.label)}</p>`;
  }
  return futures && spread ? html`<p class="room-adds">${words.lent(futures.phones, futures.runs)}</p>` : nothing;
}

/** In a choice, where the room may see them come in. */
export const votesFor = (poll: Poll | undefined, choice: number): Part =>
  poll?.counts ? html` <b class="votes">${amount(poll.counts[choice] ?? 0)}</b>` : nothing;

/** What the room bet, in the order of the choices; the one that the run says is right is marked. */
export function roomBet(figure: Figure, state: FigureState, picture: Picture | undefined): Part {
  const { poll } = state;
  if (!figure.bet || !poll?.counts || poll.isOpen || poll.voters === 0 || state.asking) return nothing;
  const { counts, voters } = poll;
  if (figure.bet.offered) return roomGuesses(figure.bet.choices, poll.counts, picture?.answer);
  return html`<p class="room-voters">${words.roomBet(voters)}</p><ol class="room-bet">${figure.bet.choices.map(
    ({ label }, i) => {
      const share = (counts[i] ?? 0) / voters;
      return html`<li class=${picture?.answer === i ? 'answer' : ''}><span>${label}</span><b>${percent(share)}</b>
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${100 * share} height="1"></rect></svg></li>`;
    },
  )}</ol>`;
}
