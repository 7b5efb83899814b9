/**
 * The key to turn the slides, as a code for a phone. Each code is a key of its own, good for this talk: a new one takes it from
 * whoever had it, and it can be taken back without one. The private half stands in the code alone, behind the `#`.
 */
import './hand-over.css';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { renderSVG } from 'uqr';
import { toggleList } from '../../keys/list.ts';
import { paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { ROOM } from '../begin.ts';
import { keyOfSeed } from '../wire/keys.ts';
import { toBase64url } from '../wire/topics.ts';
import { words } from './words.ts';

const SEED_BYTES = 32;
const PAGE = 'remote.html';

export function openHandOver(session: Session): void {
  let code: { key: string; address: string } | undefined;
  const make = async () => {
    const door = session.get(paths.door);
    if (!door) return;
    const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
    const { publicKey: key } = await keyOfSeed(seed);
    const address = new URL(PAGE, door.address);
    address.searchParams.set(ROOM, door.link);
    address.hash = toBase64url(seed);
    code = { key, address: address.href };
    session.set(paths.delegate, { key, last: 0 }, 'hand');
  };
  const list = toggleList('hand-over', words.title, () => {
    const key = session.get(paths.delegate)?.key;
    return content(key === code?.key ? code?.address : undefined, key !== undefined, {
      make: () => void make(),
      take: () => session.set(paths.delegate, undefined, 'hand'),
    });
  });
  if (!list) return;
  const stop = session.subscribe((changes) => changes.some(({ path }) => path === paths.delegate) && list.show());
  list.dialog.addEventListener('close', stop);
  if (!session.get(paths.delegate)) void make();
}

function content(
  address: string | undefined,
  isOut: boolean,
  { make, take }: { make(): void; take(): void },
): TemplateResult {
  return html`${address === undefined ? nothing : html`<div class="code" role="img" aria-label=${words.code} data-address=${address}>${unsafeHTML(renderSVG(address, { ecc: 'M', border: 3 }))}</div>`}
    <p role="status">${address !== undefined ? words.how : isOut ? words.isOut : words.isNot}</p>
    <p><button type="button" class="make" @click=${make}>${isOut ? words.another : words.make}</button>
      ${isOut ? html`<button type="button" class="take" @click=${take}>${words.take}</button>` : nothing}</p>`;
}
