/**
 * Starts the page: values from the link, then the figure of the slide that the address names, which the style sheet has
 * laid out already; the deck library comes once that figure is drawn. Keys pressed before then are not lost.
 */
import '../theme/theme.css';
import { modelNames } from 'virtual:tales';
import { LiveFigure } from '../figure/live-figure.ts';
import { runner } from '../run/runner.ts';
import { decodeLink } from '../state/link.ts';
import { store } from '../state/store.ts';
import { keepAddress } from './address.ts';
import { notify } from './notices.ts';
import { followScheme } from './scheme.ts';

const DECK_WAIT_MILLISECONDS = 4000;

runner.warm();
followScheme();

const link = decodeLink(new URLSearchParams(location.search).get('s') ?? '', modelNames);
store.replace(link.values);
if (link.dropped.length > 0) notify(link.dropped.join(' '));
keepAddress();
customElements.define('live-figure', LiveFigure);

const slides = [...document.querySelectorAll<HTMLElement>('section.slide')];
const first = slides.find((slide) => slide.id === location.hash.replace(/^#\/?/, '').split('/')[0]) ?? slides[0];
first?.classList.add('first-seen');

const early: KeyboardEvent[] = [];
const keep = (event: KeyboardEvent) => void early.push(event);
document.addEventListener('keydown', keep);

const figure = first?.querySelector<LiveFigure>('live-figure');
if (new URLSearchParams(location.search).get('view') === 'print') {
  const { drawAllFigures } = await import('./print.ts');
  await drawAllFigures();
} else if (figure) {
  // A figure that cannot be drawn must not keep the deck away.
  await Promise.race([
    new Promise((drawn) => {
      figure.addEventListener('figure-drawn', drawn, { once: true });
      figure.active = true;
    }),
    new Promise((late) => setTimeout(late, DECK_WAIT_MILLISECONDS)),
  ]);
}
document.documentElement.dataset.ready = 'true';

const { startDeck } = await import('./deck.ts');
await startDeck();
first?.classList.remove('first-seen');
document.removeEventListener('keydown', keep);
for (const { key, code, keyCode, shiftKey } of early) {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true }));
}
