/**
 * The room's questions on the last slide, as it ends: those that the speaker has let through, the most wanted first. Until there
 * are any, one line says how to ask. Where there is no room, the slide is as it is.
 */
import './board.css';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { SlideStep } from '../figure/surroundings.ts';
import { paths, type RoomQuestion } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

/** As many as a room reads from its last row. */
const MOST = 6;

export interface BoardOptions {
  session: Session;
  /** Id of the last slide. */
  slide: string;
  stepsOf(slide: string): readonly SlideStep[];
  /** Where phones come in, on the wall. */
  invitation?(): { code: TemplateResult; address: string } | undefined;
}

export function followBoard({ session, slide, stepsOf, invitation }: BoardOptions): void {
  const board = document.createElement('aside');
  board.className = 'room-board';
  board.setAttribute('aria-label', words.board);
  document.getElementById(slide)?.append(board);
  const show = () => {
    const { list, waiting } = session.get(paths.questions) ?? {};
    const place = session.get(paths.place);
    const isEnd = place?.slide === slide && place.step >= stepsOf(slide).length - 1;
    const shown = list?.filter(({ is }) => is === 'shown') ?? [];
    board.hidden = !isEnd || !list;
    board.dataset.shows = shown.length > 0 ? 'list' : 'line';
    render(board.hidden ? nothing : content(shown, waiting ?? 0, invitation?.()), board);
  };
  session.subscribe((changes) => changes.some(({ path }) => BEARS_ON_BOARD.has(path)) && show());
  show();
}

const BEARS_ON_BOARD: ReadonlySet<string> = new Set([paths.place, paths.questions, paths.door]);

function content(
  shown: readonly RoomQuestion[],
  waiting: number,
  way: { code: TemplateResult; address: string } | undefined,
): TemplateResult {
  const foot = html`<p class="foot">${words.askOnPhone(way?.address)} ${words.waiting(waiting)}</p>`;
  if (shown.length === 0) return foot;
  return html`<h2>${words.board}</h2>
    <ol>${shown.slice(0, MOST).map(({ text, votes }) => html`<li><b aria-label=${words.votes(votes)}>${words.count(votes)}</b><p dir="auto">${text}</p></li>`)}</ol>
    ${shown.length > MOST ? html`<p class="more">${words.more(shown.length - MOST)}</p>` : nothing}
    ${way?.code ?? nothing}${foot}`;
}
