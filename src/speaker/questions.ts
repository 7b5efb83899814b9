/**
 * The room's questions at the speaker's desk: here they are read first, and let through to the last slide or left out. What is
 * not let through nobody else sees. A file of them is all that is kept after the talk, where somebody asks for it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { offer } from '../figure/save/offer.ts';
import { paths, type RoomQuestion } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

const text = words.questions;
const FILE = 'questions.json';

type Part = TemplateResult | typeof nothing;

const isOpen = (session: Session): boolean => session.get(paths.desk('questions')) === 1;

export function questionTool(session: Session): Part {
  const asked = session.get(paths.questions);
  if (!asked) return nothing;
  const toggle = () => session.set(paths.desk('questions'), isOpen(session) ? undefined : 1, 'hand');
  return html`<button type="button" class="questions" aria-pressed=${isOpen(session)} @click=${toggle}>${text.open(asked.waiting)}</button>`;
}

export function questionSheet(session: Session): Part {
  const asked = session.get(paths.questions);
  if (!asked || !isOpen(session)) return nothing;
  const set = (id: number, to: 'shown' | 'done') => session.set(paths.moderated(id), to, 'hand');
  const buttons = {
    waiting: (id: number) =>
      html`<button type="button" class="show" @click=${() => set(id, 'shown')}>${text.show}</button>
        <button type="button" class="leave" @click=${() => set(id, 'done')}>${text.leave}</button>`,
    shown: (id: number) =>
      html`<button type="button" class="done" @click=${() => set(id, 'done')}>${text.done}</button>`,
    done: (id: number) =>
      html`<button type="button" class="again" @click=${() => set(id, 'shown')}>${text.again}</button>`,
  };
  const group = (is: RoomQuestion['is'], title: string): Part => {
    const those = asked.list.filter((one) => one.is === is);
    if (those.length === 0) return nothing;
    return html`<h3>${title}</h3><ul>${those.map(
      ({ id, text: question, votes }) => html`<li data-id=${id}><p dir="auto">${question}</p>
        <span class="votes">${text.votes(votes)}</span>${buttons[is](id)}</li>`,
    )}</ul>`;
  };
  return html`<section class="questions-sheet" aria-label=${text.title}>
    <h2>${text.title} ${asked.list.length > 0 ? html`<button type="button" class="save" @click=${() => save(asked.list)}>${text.save}</button>` : nothing}</h2>
    <div tabindex="0" role="group" aria-label=${text.title}>${asked.list.length === 0 ? html`<p>${text.none}</p>` : nothing}
      ${group('waiting', text.waiting)}${group('shown', text.shown)}${group('done', text.over)}</div></section>`;
}

function save(list: readonly RoomQuestion[]): void {
  const questions = list.map(({ text: question, votes, is }) => ({ question, votes, is }));
  offer(new Blob([JSON.stringify(questions, undefined, 2)], { type: 'application/json' }), FILE);
}
