/**
 * Starts the speaker's window: it joins the talk whose name stands in its address, and shows what the room sees, what
 * comes next, the notes and the time. All that it does it does to the session, which the room's window follows.
 */
import '../trusted-types.ts';
import '../theme/theme.css';
import '../theme/deck.css';
import '../theme/stage.css';
import '../theme/touched.css';
import './speaker.css';
import { timings } from 'virtual:notes';
import { followYours } from '../deck/follow-yours.ts';
import { followGrown } from '../deck/grown.ts';
import { followLaser } from '../deck/laser.ts';
import { readSlideSteps } from '../deck/slide-steps.ts';
import { catchStrayDrops } from '../deck/stray-drops.ts';
import { followZoom } from '../deck/zoom.ts';
import { provideSurroundings } from '../figure/find-surroundings.ts';
import { LiveFigure } from '../figure/live-figure.ts';
import type { Surroundings } from '../figure/surroundings.ts';
import { followKeys } from '../keys/follow-keys.ts';
import { giveBackFocus } from '../keys/give-back-focus.ts';
import { createRegistry } from '../registry.ts';
import { createRunner } from '../run/page-runner.ts';
import { keepCompany } from '../session/company.ts';
import { History } from '../session/history.ts';
import { followTalk, keepTalk } from '../session/talk.ts';
import { createSession, TALK_KEY } from './create-session.ts';
import { showDesk } from './desk.ts';
import { keyedPage } from './keyed-page.ts';
import { readPlan } from './plan.ts';
import { followSlide } from './present-slide.ts';
import { followRehearsals } from './rehearsals.ts';
import { startAtFirstNext } from './timer.ts';

const FIGURE_WAIT_MILLISECONDS = 4000;

const slides = document.querySelector<HTMLTemplateElement>('#slides')?.content ?? document.createDocumentFragment();
const plan = readPlan(slides, timings);
const steps = readSlideSteps(slides);
const session = createSession();
// Before whoever draws: what a hand does here is on its way to the room first.
followTalk(session);
const registry = createRegistry();
const around: Surroundings = {
  session,
  runner: createRunner(),
  registry,
  history: new History(session, () => performance.now()),
  labsElsewhere: true,
  scopeOf: (figure) => figure.split('/')[0] ?? '',
  stepsOf: (slide) => steps.get(slide) ?? [],
};
provideSurroundings(document, around);
followYours(around, slides);
customElements.define('live-figure', LiveFigure);

const stepsOf = (slide: string) => steps.get(slide) ?? [];
const keys = followKeys(session, keyedPage(session, plan));
const openRehearsals = followRehearsals(session, plan);
const { host, missRoom } = showDesk({ session, plan, stepsOf, registry, keys, openRehearsals });
const drawn = new Promise((done) => host.addEventListener('figure-drawn', done, { once: true }));
followSlide(session, slides, host);
followGrown(session);
followZoom(session);
followLaser(session, host);
giveBackFocus();
// An address here is the talk's name: the line leads nowhere.
catchStrayDrops();
startAtFirstNext(
  session,
  plan.map(({ slide }) => slide),
);
keepTalk(session, () => sessionStorage, TALK_KEY);
keepCompany(session, 'speaker', missRoom);

// The room's window may have begun another talk, and found this one by its name.
addEventListener('hashchange', () => location.reload());

await Promise.race([drawn, new Promise((late) => setTimeout(late, FIGURE_WAIT_MILLISECONDS))]);
document.documentElement.dataset.ready = 'true';
