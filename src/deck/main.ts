/**
 * Starts the page: values from the link, then the figure of the slide that the address names, which the style sheet has
 * laid out already; the deck library comes once that figure is drawn. Keys pressed before then are not lost. For paper all
 * slides are laid out, and the deck library stays away.
 */
import '../trusted-types.ts';
import '../theme/theme.css';
import { afterPaint } from '../figure/after-paint.ts';
import { provideSurroundings } from '../figure/find-surroundings.ts';
import { LiveFigure } from '../figure/live-figure.ts';
import type { Surroundings } from '../figure/surroundings.ts';
import { watchHands } from '../offline/begin.ts';
import { createRegistry } from '../registry.ts';
import { catchWall } from '../room/begin.ts';
import { loadCode } from '../run/load-code.ts';
import { createRunner } from '../run/page-runner.ts';
import { keepCompany } from '../session/company.ts';
import { History } from '../session/history.ts';
import { paths } from '../session/paths.ts';
import { followTalk, keepTalk } from '../session/talk.ts';
import { catchUpAddress, followAddress } from './address.ts';
import { followBlack } from './black.ts';
import { createSession, TALK_KEY } from './create-session.ts';
import { fetchFigures } from './fetch-figures.ts';
import { followYours } from './follow-yours.ts';
import { followGrown } from './grown.ts';
import { guardTalk } from './guard-talk.ts';
import { notify } from './notices.ts';
import { followOffline } from './offline.ts';
import { followClean } from './open-room.ts';
import { followPresence } from './presence.ts';
import { readPaper } from './print/paper.ts';
import { followRoom } from './room.ts';
import { followScheme } from './scheme.ts';
import { readSlideSteps } from './slide-steps.ts';
import { followStage } from './stage.ts';
import { catchStrayDrops } from './stray-drops.ts';
import { words } from './words.ts';
import { followZoom } from './zoom.ts';

const DECK_WAIT_MILLISECONDS = 4000;

const runner = createRunner();
catchUpAddress();
followClean();
catchWall();
const isTouched = watchHands();
const steps = readSlideSteps(document);
const { session, slides, dropped } = createSession(document);
if (dropped.length > 0) notify(dropped.join(' '));
followScheme(session);
followTalk(session);
keepTalk(session, () => sessionStorage, TALK_KEY);
keepCompany(session, 'room');
followStage(session);
guardTalk(session);
followPresence(session);
followGrown(session);
followBlack(session);
followZoom(session);
followAddress(session, slides, notify);
catchStrayDrops((slide) => `#/${slide}`);
const registry = createRegistry();
const around: Surroundings = {
  session,
  runner,
  registry,
  history: new History(session, () => performance.now()),
  scopeOf: (figure) => figure.split('/')[0] ?? '',
  stepsOf: (slide) => steps.get(slide) ?? [],
};
provideSurroundings(document, around);
followYours(around, document);
customElements.define('live-figure', LiveFigure);

const paper = readPaper(new URLSearchParams(location.search));
if (paper) {
  const { layPages } = await loadCode(() => import('./print/pages.ts'));
  await layPages(paper, around);
  document.documentElement.dataset.ready = 'true';
} else await showDeck();

async function showDeck(): Promise<void> {
  const first = document.getElementById(session.get(paths.place)?.slide ?? '');
  first?.classList.add('first-seen');
  if (first) document.querySelector('.slides')?.classList.add('begun');

  const early: KeyboardEvent[] = [];
  let hurry = () => {};
  const keep = (event: KeyboardEvent) => {
    early.push(event);
    hurry();
    // A clicker's start button; the browser would load the page anew.
    if (event.key === 'F5' && !event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
  };
  addEventListener('keydown', keep, { capture: true });
  early.push(...(window.earlyKeys?.keys ?? []));
  window.earlyKeys?.stop();

  const figure = first?.querySelector<LiveFigure>('live-figure');
  if (figure) {
    // A figure that cannot be drawn must not keep the deck away.
    await Promise.race([
      new Promise((drawn) => {
        figure.addEventListener('figure-drawn', drawn, { once: true });
        figure.active = true;
      }),
      // Whoever wants to go on does not wait for it.
      new Promise<void>((pressed) => {
        hurry = pressed;
        if (early.length > 0) pressed();
      }),
      new Promise((late) => setTimeout(late, DECK_WAIT_MILLISECONDS)),
    ]);
  }
  document.documentElement.dataset.ready = 'true';
  // What comes next does not keep the figure's first frame waiting.
  if (early.length === 0) await new Promise<void>((done) => afterPaint(done, 1));

  const deck = await loadCode(() => import('./deck.ts')).catch(() => undefined);
  if (!deck) {
    const reload = async () => {
      location.reload();
      return words.deckMissing;
    };
    notify(words.deckMissing, { label: words.reload, run: reload });
    return;
  }
  await deck.startDeck(session, early);
  removeEventListener('keydown', keep, { capture: true });
  // What the build computed is drawn; the first slider that moves finds a worker.
  runner.warm();
  first?.classList.remove('first-seen');
  void loadCode(() => import('./add-notes.ts')).then(
    ({ addNotes }) => addNotes(),
    // The speaker's window has its own.
    () => {},
  );
  void loadCode(() => import('./print/seen-slide.ts')).then(
    ({ followPrint }) => followPrint(),
    // Paper then gets what stands on the slide.
    () => {},
  );
  void fetchFigures(
    [...document.querySelectorAll<LiveFigure>('live-figure')].map(({ name }) => name),
    registry,
    document.fonts,
  );
  void followOffline(session, isTouched);
  void followRoom(session);
}
