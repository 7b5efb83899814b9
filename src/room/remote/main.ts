/** Starts the speaker's phone. The key stands behind the address's `#`; it is taken out of there, and kept for this tab. */
import '../../trusted-types.ts';
import '../../theme/served.css';
import '../../theme/fonts.css';
import '../../theme/colours.css';
import '../../theme/heard.css';
import './remote.css';
import { render } from 'lit';
import { loadCode } from '../../run/load-code.ts';
import { randomName as windowName } from '../../session/names.ts';
import { paths } from '../../session/paths.ts';
import { isRecord } from '../../session/plain.ts';
import { Session } from '../../session/session.ts';
import { roomAsked } from '../begin.ts';
import { joinRoom, type Say } from '../follower/phone.ts';
import { type Deed, writeCommand } from '../wire/command.ts';
import { readDesk } from '../wire/desk-facts.ts';
import { fromBase64url, keyOfSeed } from '../wire/keys.ts';
import { readRoom } from '../wire/room-link.ts';
import { type RemoteState, remoteTemplate } from './remote.ts';
import { words } from './words.ts';

const KEY = 'make-it-work-fast:key';
const SEED_BYTES = 32;
const TICK_MILLISECONDS = 500;

const place = document.querySelector<HTMLElement>('#remote') ?? document.body;
const link = roomAsked();
const room = link === undefined ? undefined : readRoom(link)?.room;
const seed = takeSeed();
if (link === undefined || room === undefined || !seed) place.textContent = words.noKey;
else
  await startRemote(link, room, seed).catch((error: Error) => {
    place.textContent = words.notLoaded(error.message);
  });
document.documentElement.dataset.ready = 'true';

async function startRemote(text: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { publicKey, sign } = await keyOfSeed(bytes);
  const { notes } = await loadCode(() => import('virtual:notes'));
  const session = new Session(windowName());
  const state: RemoteState = { isOurs: undefined, desk: undefined, notes: '', isBlack: false, isUp: false };
  let say: Say = () => false;
  let last = 0;
  const press = async (deed: Deed) => {
    last = Math.max(last + 1, Date.now());
    state.isUp = say(await writeCommand(sign, name, deed, last));
    show();
  };
  const show = () =>
    render(
      remoteTemplate(state, (deed) => void press(deed), Date.now()),
      place,
    );
  show();
  setInterval(show, TICK_MILLISECONDS);
  await joinRoom(
    {
      session,
      taleOf: () => '',
      toOwn: (entry) => [entry],
      parts: () => [
        {
          up: () => {
            state.isUp = true;
            show();
          },
          told: (payload, tell) => {
            say = tell;
            state.desk = readDesk(payload.desk);
            state.isOurs = state.desk?.key === publicKey;
            state.isBlack = session.get(paths.black) === true;
            state.notes = isRecord(payload.place) ? (notes[String(payload.place.slide)] ?? '') : '';
            state.isUp = true;
            show();
          },
        },
      ],
    },
    text,
  );
}

function takeSeed(): Uint8Array<ArrayBuffer> | undefined {
  const written = location.hash.slice(1) || kept();
  const bytes = fromBase64url(written);
  if (bytes?.length !== SEED_BYTES) return undefined;
  try {
    sessionStorage.setItem(KEY, written);
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  } catch {
    // Then it stays in the address.
  }
  return bytes;
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
