/** The speaker's desk: bars, what comes next, and notes around the place in which the present slide lives. Drawn from the session. */
import { notes } from 'virtual:notes';
import { html, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { isBlack } from '../deck/black.ts';
import { openRoom } from '../deck/open-room.ts';
import { askForScreens, mayAskForScreens } from '../deck/screens.ts';
import { keepAwake } from '../deck/wake-lock.ts';
import { withCode } from '../deck/with-code.ts';
import type { SlideStep } from '../figure/surroundings.ts';
import { toggleZoom } from '../keys/figure.ts';
import type { Desk } from '../keys/page.ts';
import type { Registry } from '../registry.ts';
import { toggleLaser } from '../session/laser.ts';
import { type Place, paths, prefixes } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { type Coming, comesNext } from './coming.ts';
import type { PlannedSlide } from './plan.ts';
import { planStrip, sizePlan } from './plan-strip.ts';
import { questionSheet, questionTool } from './questions.ts';
import { times } from './times.ts';
import { words } from './words.ts';

const SECOND = 1000;
/** Pixels. */
const NOTE_SIZES = [15, 17, 20, 24, 29, 35, 42];
const USUAL_NOTES = 2;

interface DeskSurroundings {
  session: Session;
  plan: readonly PlannedSlide[];
  stepsOf(slide: string): readonly SlideStep[];
  registry: Registry;
  keys: Desk;
  openRehearsals(): void;
}

/** What the desk shows beside the session. */
interface Aside {
  coming: Coming | undefined;
  /** The room's window has gone a moment ago: it may only be loaded anew. */
  isRoomMissed: boolean;
  /** The browser does not keep this screen awake. */
  isRefused: boolean;
  canAskForScreens: boolean;
}

interface ShownDesk {
  /** Where the present slide belongs. */
  host: HTMLElement;
  /** Says that the room's window is not there, or is again. */
  missRoom(isMissed: boolean): void;
}

export function showDesk(around: DeskSurroundings): ShownDesk {
  const { session } = around;
  const desk = document.querySelector<HTMLElement>('#desk') ?? document.body;
  const aside: Aside = { coming: undefined, isRoomMissed: false, isRefused: false, canAskForScreens: false };
  const show = () => {
    const notesSize = NOTE_SIZES[session.get(paths.desk('notes')) ?? USUAL_NOTES] ?? 0;
    desk.style.setProperty('--notes-size', `${notesSize}px`);
    document.documentElement.dataset.scheme = session.get(paths.desk('light')) ? 'light' : 'dark';
    render(deskTemplate(around, aside), desk);
  };
  const lookAhead = async () => {
    const place = session.get(paths.place);
    const found = place && (await comesNext(around, place));
    if (place !== session.get(paths.place)) return;
    aside.coming = found;
    show();
  };
  show();
  sizePlan(desk, around.plan);
  void lookAhead();
  session.subscribe((changes) => {
    // While a slider moves, nothing of the desk itself is drawn anew.
    if (changes.some(({ path }) => !path.startsWith(prefixes.values))) show();
    if (changes.some(({ path }) => path === paths.place)) void lookAhead();
  });
  setInterval(show, SECOND / 4);
  keepAwake(
    () => true,
    (refused) => {
      aside.isRefused = refused;
      show();
    },
  );
  void mayAskForScreens().then((may) => {
    aside.canAskForScreens = may;
    show();
  });
  return {
    host: desk.querySelector<HTMLElement>('.slides') ?? desk,
    missRoom: (isMissed) => {
      aside.isRoomMissed = isMissed;
      show();
    },
  };
}

function deskTemplate(around: DeskSurroundings, aside: Aside): TemplateResult {
  const { session, plan } = around;
  const { coming, isRefused } = aside;
  const place = session.get(paths.place);
  const now = Date.now();
  return html`
    <header class="bar">
      <h1 class="heard">${words.page}</h1>
      ${times(session, plan, now)}
      ${roomTools(around, aside)}
    </header>
    <main>
      <div class="now" ?inert=${!place}>
        <div class="stage"><div class="reveal ready"><div class="slides" aria-label=${words.present}></div></div>
          ${isBlack(session) ? html`<p class="dark-room">${words.isBlack}</p>` : nothing}</div>
      </div>
      <aside>
        ${missing(session, place, aside.isRoomMissed)}
        ${coming && place ? upcoming(coming, where(around, place)) : nothing}
        <div class="sheets">${questionSheet(session)}${place ? noteSheet(session, place) : nothing}</div>
      </aside>
    </main>
    <footer class="bar">
      <button type="button" class="back" @click=${() => turn(around, 'back')}>${words.back}</button>
      ${planStrip(session, plan, now)}
      ${isRefused ? html`<p class="sleeps">${words.sleeps}</p>` : nothing}
      <button type="button" class="next" @click=${() => turn(around, 'next')}>${words.next}</button>
    </footer>`;
}

/** Out of the dark either way comes back to where one was, as the keys do. */
function turn({ session, keys }: DeskSurroundings, way: 'next' | 'back'): void {
  if (isBlack(session)) session.set(paths.black, undefined, 'hand');
  else keys.page[way]();
}

function where({ plan, stepsOf }: DeskSurroundings, { slide, step }: Place): TemplateResult {
  const at = plan.findIndex((planned) => planned.slide === slide);
  const steps = stepsOf(slide).length;
  return html`<span class="where"><b>${words.where(at + 1, plan.length)}</b>
    <span data-part="steps">${steps > 0 ? words.stepsLeft(steps - step - 1) : nothing}</span></span>`;
}

function roomTools({ session, keys, openRehearsals }: DeskSurroundings, { canAskForScreens }: Aside): TemplateResult {
  const tool = (label: string, key: string, isOn: boolean, press: () => void) =>
    html`<button type="button" aria-pressed=${isOn} @click=${press}>${label} <kbd>${key}</kbd></button>`;
  const isLight = session.get(paths.desk('light')) === 1;
  const slide = session.get(paths.place)?.slide;
  const isZoomed = slide !== undefined && session.get(paths.zoomed)?.slide === slide;
  return html`<div class="room-tools" role="group" aria-label=${words.tools}>
    ${tool(words.black, 'B', isBlack(session), () => session.set(paths.black, isBlack(session) ? undefined : true, 'hand'))}
    ${tool(words.laser, 'L', session.get(paths.laser) !== undefined, () => toggleLaser(session))}
    ${phones(session, tool)}
    ${session.get(paths.door) ? html`<button type="button" class="hand-over" aria-pressed=${session.get(paths.delegate) !== undefined} @click=${() => handOver(session)}>${words.ownPhone}</button>` : nothing}
    ${questionTool(session)}
    ${tool(words.zoom, 'Z', isZoomed, () => toggleZoom(keys))}
    <button type="button" title=${words.cleanRoomHow} @click=${() => openRoom(session, true)}>${words.cleanRoom}</button>
    ${canAskForScreens ? html`<button type="button" @click=${() => askForScreens()}>${words.screens}</button>` : nothing}
    <button type="button" @click=${openRehearsals}>${words.rehearsals.open}</button>
    ${tool(words.help, '?', false, () => keys.help())}
    <button type="button" @click=${() => session.set(paths.desk('light'), isLight ? undefined : 1, 'hand')}>${isLight ? words.dark : words.light}</button>
  </div>`;
}

/** The key to turn the slides, for a phone. */
function handOver(session: Session): Promise<void> {
  return withCode(
    () => import('../room/remote/hand-over.ts'),
    ({ openHandOver }) => openHandOver(session),
  );
}

/** The phones of the room, where the talk has one; a press shows the code that brings them. */
function phones(
  session: Session,
  tool: (label: string, key: string, isOn: boolean, press: () => void) => TemplateResult,
): TemplateResult | typeof nothing {
  const hall = session.get(paths.hall);
  if (!hall) return nothing;
  const isShown = session.get(paths.invited) === true;
  const label = hall.line === 'up' ? words.phones(hall.phones) : words.noLine;
  return tool(label, 'Q', isShown, () => session.set(paths.invited, isShown ? undefined : true, 'hand'));
}

/** Nobody is in the room, or this window does not know which. */
function missing(session: Session, place: Place | undefined, isMissed: boolean): TemplateResult | typeof nothing {
  if (!session.get(paths.talk))
    return html`<p class="missing">${words.noTalk} ${words.noTalkHow} <a href="./">${words.deck}</a></p>`;
  if (isMissed) return html`<p class="missing" role="status">${words.roomAway}</p>`;
  if (session.get(paths.room) || !place) return nothing;
  return html`<p class="missing">${words.roomGone}
    <button type="button" @click=${() => openRoom(session, false)}>${words.openRoom}</button></p>`;
}

function upcoming({ place, what, headline, look, accent }: Coming, where: TemplateResult): TemplateResult {
  const still = place && `./stills/${place.slide}${place.step < 0 ? '' : `.${place.step}`}.svg`;
  return html`<section class="coming" data-part="next" aria-label=${what}>
    <h2>${what} ${where}</h2>
    <div class="card ${look}" data-accent=${accent}><p>${headline}</p>${still ? html`<img src=${still} alt="" />` : nothing}</div></section>`;
}

function noteSheet(session: Session, { slide }: Place): TemplateResult {
  const size = session.get(paths.desk('notes')) ?? USUAL_NOTES;
  const resize = (by: number) =>
    session.set(paths.desk('notes'), Math.min(NOTE_SIZES.length - 1, Math.max(0, size + by)), 'hand');
  return html`<section class="notes-sheet" aria-label=${words.notes}>
    <h2>${words.notes}
      <button type="button" class="smaller" aria-label=${words.smaller} @click=${() => resize(-1)}>${words.letter}</button>
      <button type="button" class="larger" aria-label=${words.larger} @click=${() => resize(1)}>${words.letter}</button></h2>
    <div data-part="notes" tabindex="0">${unsafeHTML(notes[slide] ?? '')}</div></section>`;
}
