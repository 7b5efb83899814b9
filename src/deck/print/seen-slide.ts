/**
 * Ctrl+P: the slide that is seen, as it stands, on a page of its shape, by day. A canvas is blank on paper, so while the
 * browser prints a picture in vectors lies in its place. All of it is done at once: nobody waits between the event and the page.
 */
import type { LiveFigure } from '../../figure/live-figure.ts';
import { layOnPaper } from '../../figure/vector/sheet.ts';

const SCHEME = 'data-scheme';
/** How the room sees the slides: paper has a light of its own. */
const OF_THE_ROOM = [SCHEME, 'data-palette', 'data-stage', 'data-black'];

export function followPrint(): void {
  let takeAway = () => {};
  addEventListener('beforeprint', () => {
    takeAway();
    takeAway = layOut();
  });
  addEventListener('afterprint', () => {
    takeAway();
    takeAway = () => {};
  });
}

/** Returns what brings the screen back. */
function layOut(): () => void {
  const root = document.documentElement;
  const before = OF_THE_ROOM.map((name) => [name, root.getAttribute(name)] as const);
  for (const name of OF_THE_ROOM) root.removeAttribute(name);
  root.setAttribute(SCHEME, 'light');
  root.classList.add('printing');
  const figures = [...document.querySelectorAll<LiveFigure>('.present live-figure')];
  const pictures = figures.map((figure, i) => layOnPaper(figure, `paper-${i + 1}`));
  return () => {
    for (const takePicture of pictures) takePicture();
    root.classList.remove('printing');
    for (const [name, value] of before) {
      if (value === null) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
    for (const figure of figures) figure.fit();
  };
}
