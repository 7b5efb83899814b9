/**
 * What a phone may ask, and vote for: a button in the room's bar, and the sheet that it opens. What strangers have written is
 * shown as text and nothing else.
 */
import '../../theme/list.css';
import './ask.css';
import { html, nothing, render, type TemplateResult } from 'lit';
import { LEAST_CHARACTERS, MOST_CHARACTERS } from '../wire/ask.ts';
import type { AskView, OwnQuestion } from './ask-box.ts';
import { HeldOrder } from './held-order.ts';
import { words } from './words.ts';

const text = words.ask;

export interface AskActions {
  ask(question: string): boolean;
  takeBack(question: string): void;
  toggleUpvote(id: number): void;
}

/** @param tools a place in the room's bar */
export function showAsk(tools: HTMLElement, actions: AskActions): (view: AskView | undefined) => void {
  const dialog = document.createElement('dialog');
  dialog.classList.add('list', 'ask');
  dialog.setAttribute('aria-label', text.title);
  document.body.append(dialog);
  let last: AskView | undefined;
  let problem = '';
  const order = new HeldOrder();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const isTaken = actions.ask(String(new FormData(form).get('question')));
    problem = isTaken ? '' : text.cannot(LEAST_CHARACTERS, MOST_CHARACTERS);
    if (isTaken) form.reset();
    draw();
  };
  const draw = () => {
    render(last ? button(last, () => dialog.showModal()) : nothing, tools);
    if (!dialog.open) order.release();
    render(last ? sheet(last) : nothing, dialog);
  };
  const sheet = (view: AskView) =>
    html`<header><h2>${text.title}</h2><button type="button" class="close" @click=${() => dialog.close()}>${text.close}</button></header>
      ${view.shown.length > 0 ? html`<h3>${text.onWall}</h3><ul class="wall">${order.arrange(view.shown).map(onWall)}</ul>` : nothing}
      ${view.mayAsk ? form() : html`<p>${text.enough}</p>`}
      ${view.own.length > 0 ? html`<h3>${text.yours}</h3><ul class="own">${view.own.map(own)}</ul>` : nothing}
      <p class="small">${text.poll}</p>`;
  const form = () =>
    html`<form @submit=${submit}><label>${text.label}
        <textarea name="question" required maxlength=${MOST_CHARACTERS} rows="3" autocomplete="off"></textarea></label>
      <p class="small">${text.how(MOST_CHARACTERS)}</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <button type="submit">${text.send}</button></form>`;
  const own = ({ text: question, is }: OwnQuestion) =>
    html`<li><p dir="auto">${question}</p><span class="state" data-is=${is}>${text.states[is]}</span>
      <button type="button" @click=${() => actions.takeBack(question)} aria-label=${text.takeBackOf(question)}>${text.takeBack}</button></li>`;
  const onWall = ({ id, text: question, votes, isWanted, isOwn }: AskView['shown'][number]) =>
    html`<li><p dir="auto">${question}</p>
      ${isOwn ? html`<span class="votes">${text.votes(votes)}</span>` : html`<button type="button" class="up" aria-pressed=${isWanted} @click=${() => actions.toggleUpvote(id)}><span aria-hidden="true">▲</span> ${text.count(votes)}<span class="heard">${text.upvote(question, votes)}</span></button>`}</li>`;

  return (view) => {
    if (!view) dialog.close();
    last = view;
    draw();
  };
}

const button = ({ shown }: AskView, open: () => void): TemplateResult =>
  html`<button type="button" class="ask-open" @click=${open}>${shown.length > 0 ? text.openList(shown.length) : text.open}</button>`;
