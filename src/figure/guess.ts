/** A bet on a number: the slider that asks for it, and how a room's guesses lie around the run's answer. */
import { html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bet } from './declare.ts';
import type { FigureState } from './figure-state.ts';
import { words } from './words.ts';

type Choices = readonly Pick<Bet<never, never>['choices'][number], 'label'>[];

interface Guess {
  choices: Choices;
  state: FigureState;
  /** Index of what was bet, or voted for. */
  chosen: number | undefined;
  place(choice: number): void;
}

export function guess({ choices, state, chosen, place }: Guess): TemplateResult {
  const { leaning } = state;
  // Where nobody has moved it, it stands at its end: anywhere else it would look like a hint.
  const at = leaning ?? chosen ?? 0;
  const label = choices[at]?.label ?? '';
  const isPlaced = state.isVote && chosen === at;
  const placing = state.isVote ? words.placeVote(label) : words.placeBet(label);
  return html`<div class="guess"><output>${label}</output>
    <input type="range" min="0" max=${choices.length - 1} step="1" .value=${live(String(at))} aria-label=${words.yourGuess} aria-valuetext=${label}
      @input=${({ target }: Event) => state.lean(Number((target as HTMLInputElement).value))} />
    <div class="ends" aria-hidden="true"><span>${choices[0]?.label}</span><span>${choices.at(-1)?.label}</span></div>
    <button type="button" ?disabled=${isPlaced} @click=${() => place(at)}>${isPlaced ? words.voteStands(label) : placing}</button></div>`;
}

/** @param counts votes for each choice, at least one in all */
export function roomGuesses(choices: Choices, counts: readonly number[], answer: number | undefined): TemplateResult {
  const voters = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const label = (at: number) => choices[at]?.label ?? '';
  const said = counts.flatMap((count, i) => (count > 0 ? [words.guessOf(label(i), count)] : [])).join(', ');
  return html`<p class="room-voters">${words.roomGuesses(voters, label(medianOf(counts)))}</p>
    <div class="room-guesses"><svg viewBox="0 0 ${choices.length} 10" preserveAspectRatio="none" role="img" aria-label=${said}>
      ${answer === undefined ? '' : svg`<rect class="answer" x=${answer} y="0" width="1" height="10"></rect>`}
      ${counts.map((count, i) => svg`<rect x=${i + 0.08} y=${10 - (10 * count) / most} width="0.84" height=${(10 * count) / most}></rect>`)}</svg>
      <div class="ends" aria-hidden="true"><span>${label(0)}</span>${answer === undefined ? '' : html`<b>${words.theRun(label(answer))}</b>`}<span>${label(choices.length - 1)}</span></div></div>`;
}

/** The lowest choice that half of the votes do not exceed. */
export function medianOf(counts: readonly number[]): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= half;
  });
}
