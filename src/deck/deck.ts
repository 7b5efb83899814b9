/** The deck itself: reveal.js, set up for slides that are alive. */
import 'reveal.js/reveal.css';
import '../theme/deck.css';
import '../theme/stage.css';
import '../theme/print.css';
import '../theme/touched.css';
import Reveal from 'reveal.js';
import { followKeys } from '../keys/follow-keys.ts';
import { giveBackFocus } from '../keys/give-back-focus.ts';
import type { Session } from '../session/session.ts';
import { offerFaultReport } from './fault-report.ts';
import { followFigures, leaveFigures } from './follow-figures.ts';
import { followPlace } from './follow-place.ts';
import { keyedPage } from './keyed-page.ts';
import { followLaser } from './laser.ts';
import { leanTurns } from './lean-turns.ts';
import { stillOverview } from './overview.ts';
import { addStrip } from './strip.ts';
import { withoutParameters } from './unconfigured.ts';

/** @param early keys that were pressed before. */
export async function startDeck(session: Session, early: readonly KeyboardEvent[]): Promise<void> {
  const root = document.querySelector<HTMLElement>('.reveal');
  if (!root) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const deck = new Reveal(root, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    display: 'grid',
    controls: false,
    // The strip along the foot is both.
    progress: false,
    slideNumber: false,
    // The address is the session's to write, see address.ts.
    hash: false,
    respondToHashChanges: true,
    history: false,
    transition: still ? 'none' : 'fade',
    transitionSpeed: 'fast',
    autoAnimate: false,
    // All keys are ours, see src/keys/; so are the ways to a slide.
    keyboard: false,
    jumpToSlide: false,
    // The black screen is the session's.
    pause: false,
    postMessage: false,
    scrollActivationWidth: 0,
    pdfSeparateFragments: false,
    viewDistance: 2,
    plugins: [leanTurns],
  });
  leaveFigures(deck);
  // Where the deck stands is told first: a figure that begins to live asks at which step.
  followPlace(deck, session);
  followFigures(deck, session);
  stillOverview(deck);
  offerFaultReport(session);
  await withoutParameters(() => deck.initialize());
  addStrip(root, followKeys(session, keyedPage(deck, session), early));
  giveBackFocus();
  const slides = root.querySelector<HTMLElement>('.slides');
  if (slides) followLaser(session, slides);
  // An application role would hide the words from a screen reader's reading keys.
  root.removeAttribute('role');
}
