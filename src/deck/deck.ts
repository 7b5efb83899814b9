/** The deck itself: reveal.js, set up for slides that are alive. */
import 'reveal.js/reveal.css';
import '../theme/deck.css';
import '../theme/touched.css';
import Reveal from 'reveal.js';
import { TURN } from '../figure/keys.ts';
import type { Session } from '../session/session.ts';
import { addNotes } from './add-notes.ts';
import { offerFaultReport } from './fault-report.ts';
import { followFigures } from './follow-figures.ts';
import { followPlace } from './follow-place.ts';
import { followKeys } from './keys.ts';
import { addStrip } from './strip.ts';

export async function startDeck(session: Session): Promise<void> {
  const root = document.querySelector<HTMLElement>('.reveal');
  if (!root) return;
  addNotes();
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
    // Next leaves out the appendix, which lies below; Down leads to it.
    keyboard: { 32: 'right', 33: 'left', 34: 'right' },
    // The black screen is the session's.
    pause: false,
    postMessage: false,
    scrollActivationWidth: 0,
    pdfSeparateFragments: false,
    viewDistance: 2,
  });
  document.addEventListener(TURN, (event) => {
    if ((event as CustomEvent<number>).detail > 0) deck.right();
    else deck.left();
  });
  // Where the deck stands is told first: a figure that begins to live asks at which step.
  followPlace(deck, session);
  followFigures(deck, session);
  offerFaultReport(session);
  addStrip(root, session);
  followKeys(session);
  await deck.initialize();
  // An application role would hide the words from a screen reader's reading keys.
  root.removeAttribute('role');
}
