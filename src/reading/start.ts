/** Brings the article to life: its session, its figures one by one as they come into view, contents, search and scheme. */
import '../theme/notices.css';
import '../theme/touched.css';
import { followYours } from '../deck/follow-yours.ts';
import { notify } from '../deck/notices.ts';
import { followScheme } from '../deck/scheme.ts';
import { catchStrayDrops } from '../deck/stray-drops.ts';
import { withCode } from '../deck/with-code.ts';
import { provideSurroundings } from '../figure/find-surroundings.ts';
import { LiveFigure } from '../figure/live-figure.ts';
import { createRegistry } from '../registry.ts';
import { roomAsked } from '../room/begin.ts';
import { loadCode } from '../run/load-code.ts';
import { createRunner } from '../run/page-runner.ts';
import { History } from '../session/history.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { followAddress } from './address.ts';
import { addContents } from './contents.ts';
import { createSession } from './create-session.ts';
import { followPlaces } from './follow-places.ts';
import { followView } from './follow-view.ts';
import { offers } from './offers.ts';
import { readSteps } from './read-steps.ts';
import { followSlideLinks } from './slide-links.ts';
import { addTools } from './tools.ts';

/** A figure that cannot be drawn must not keep the page from being ready. */
const WAIT_MILLISECONDS = 4000;

export async function startReading(): Promise<void> {
  const registry = createRegistry();
  const { session, dropped } = createSession(document);
  if (dropped.length > 0) notify(dropped.join(' '));
  const steps = readSteps(document);
  followScheme(session);
  catchStrayDrops((section) => `#${section}`);
  const surroundings = {
    session,
    runner: createRunner(),
    registry,
    history: new History(session, () => performance.now()),
    // Each figure has its own values.
    scopeOf: (figure: string) => figure,
    stepsOf: (slide: string) => steps.get(slide) ?? [],
    placeOf: paths.walked,
  };
  provideSurroundings(document, { ...surroundings, offers: offers(surroundings, document) });
  followYours(surroundings, document);
  customElements.define('live-figure', LiveFigure);
  const first = Promise.race([
    new Promise((drawn) => document.addEventListener('figure-drawn', drawn, { once: true })),
    new Promise((late) => setTimeout(late, WAIT_MILLISECONDS)),
  ]);
  const figures = [...document.querySelectorAll<LiveFigure>('live-figure')];
  followView(figures, first);
  followSlideLinks(session, document);
  followAddress(session);
  followPlaces(document, notify);
  addContents(document);
  addTools(session, registry, document);
  void followRoom(session);
  await first;
  void loadCode(() => import('./paper.ts')).then(
    ({ followPaper }) => followPaper(figures),
    // Paper then gets what stands on the page.
    () => {},
  );
}

/** Whoever came by a room's link; nothing of that is loaded before. */
async function followRoom(session: Session): Promise<void> {
  const link = roomAsked();
  if (link === undefined) return;
  await withCode(
    () => import('../room/follower/on-article.ts'),
    ({ followOnArticle }) => followOnArticle(session, link),
  );
}
