/**
 * The code that brings the room's phones, as large as the room needs it, with the same address in letters and how many have
 * come. Shown while the session says so: Q, in the room's window or the speaker's; a turn of the talk takes it away.
 */
import './wall.css';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { renderSVG } from 'uqr';
import { toggleList } from '../../keys/list.ts';
import { type Hall, paths, prefixes } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { ROOM, type WallTab } from '../begin.ts';
import { builtBrokers } from '../built-brokers.ts';
import { saveVotes } from './save-votes.ts';
import type { WallRoom } from './wall.ts';
import { words } from './words.ts';

const LOOK_MILLISECONDS = 1000;
/** After so long without anybody the network may be one that keeps its guests apart. */
const ALONE_MILLISECONDS = 60_000;

export interface InvitationOptions {
  session: Session;
  /** Undefined while there is none. */
  room(): WallRoom | undefined;
  /** A speaker opens a room at a broker that the deck was built with. */
  open(tab: WallTab): void;
  end(): void;
}

export function followInvitation({ session, room, open, end }: InvitationOptions): void {
  let list: ReturnType<typeof toggleList>;
  let chosen = 0;
  let place = session.get(paths.place);

  const content = () => {
    const known = room();
    const hall = session.get(paths.hall);
    if (!known) return withoutRoom(open);
    return code(known, hall, Math.min(chosen, known.addresses.length - 1), {
      choose: (index) => {
        chosen = index;
        list?.show();
      },
      end,
      session,
    });
  };
  const show = () => {
    const isDue = session.get(paths.invited) === true;
    if (isDue && !list) {
      list = toggleList('invitation', words.title, content);
      const timer = setInterval(() => list?.show(), LOOK_MILLISECONDS);
      list?.dialog.addEventListener('close', () => {
        clearInterval(timer);
        list = undefined;
        session.set(paths.invited, undefined, 'hand');
      });
    } else if (!isDue) list?.dialog.close();
  };
  session.subscribe((changes) => {
    const now = session.get(paths.place);
    if (now !== place && changes.some(({ path }) => path === paths.place))
      session.set(paths.invited, undefined, 'hand');
    place = now;
    if (changes.some(({ path }) => path === paths.invited)) show();
    else if (changes.some(({ path }) => path === paths.hall)) list?.show();
  });
  show();
}

function code(
  { addresses, link }: WallRoom,
  hall: Hall | undefined,
  chosen: number,
  { choose, end, session }: { choose(index: number): void; end(): void; session: Session },
): TemplateResult {
  const address = addresses[chosen];
  if (address === undefined) return html`<p>${words.noNetwork}</p>`;
  const whole = new URL(address);
  whole.searchParams.set(ROOM, link);
  const isAlone = hall?.since != null && hall.phones === 0 && Date.now() - hall.since > ALONE_MILLISECONDS;
  return html`<a class="code" href=${whole.href} target="_blank" rel="noopener" aria-label=${words.code}>${unsafeHTML(renderSVG(whole.href, { ecc: 'M', border: 3 }))}</a>
    <div class="beside">
      <p class="address">${spoken(whole)}</p>
      <p class="count" role="status">${words.phones(hall?.phones ?? 0)}</p>
      ${hall && hall.line !== 'up' ? html`<p class="trouble">${hall.line === 'refused' ? words.refused : words.down}</p>` : nothing}
      ${isAlone ? html`<p class="trouble">${words.alone}</p>` : nothing}
      ${addresses.length > 1 ? choice(addresses, chosen, choose) : nothing}
      <p>${words.nothingAsked}</p>
    </div>
    <div class="invitation-foot"><label><input type="checkbox" .checked=${session.get(paths.live) === true} @change=${() => toggleLive(session)} /> ${words.live}</label>
      ${session.entries(prefixes.polls).length > 0 ? html`<button type="button" @click=${() => saveVotes(session)}>${words.saveVotes}</button>` : nothing}
      <button type="button" @click=${end}>${words.end}</button></div>`;
}

const toggleLive = (session: Session) => session.set(paths.live, session.get(paths.live) ? undefined : true, 'hand');

/** The same, smaller, for whoever sits in the room already; undefined where there is none. */
export function wayIn(session: Session): { code: TemplateResult; address: string } | undefined {
  const door = session.get(paths.door);
  if (!door) return undefined;
  const whole = new URL(door.address);
  whole.searchParams.set(ROOM, door.link);
  const code = html`<div class="code" role="img" aria-label=${words.code}>${unsafeHTML(renderSVG(whole.href, { ecc: 'M', border: 3 }))}</div>`;
  return { code, address: spoken(whole) };
}

/** As somebody types it: http is what a browser adds by itself. */
const spoken = ({ protocol, host, pathname }: URL): string =>
  `${protocol === 'https:' ? 'https://' : ''}${host}${pathname === '/' ? '' : pathname}`;

const choice = (addresses: readonly string[], chosen: number, choose: (index: number) => void): TemplateResult =>
  html`<fieldset><legend>${words.which}</legend>${addresses.map(
    (address, i) =>
      html`<label><input type="radio" name="address" .checked=${i === chosen} @change=${() => choose(i)} /> ${spoken(new URL(address))}</label>`,
  )}</fieldset>`;

/** A deck that is read, or one on a host. */
function withoutRoom(open: (tab: WallTab) => void): TemplateResult {
  const names = [...builtBrokers().keys()];
  if (names.length === 0) return html`<p class="without">${words.noRoom} <code>npm run room</code></p>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    open({ secret: String(data.get('secret')), broker: String(data.get('broker')) });
  };
  return html`<form class="without" @submit=${submit}><p>${words.openAt}</p>
    <p><label>${words.broker} <select name="broker">${names.map((name) => html`<option>${name}</option>`)}</select></label></p>
    <p><label>${words.password} <input type="password" name="secret" autocomplete="off" required /></label></p>
    <p><button type="submit">${words.open}</button></p></form>`;
}
