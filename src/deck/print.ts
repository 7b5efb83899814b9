/**
 * `?view=print`: every figure is drawn at its defaults and becomes a picture before the pages are laid out, because the
 * print layout moves slides around, and a canvas does not survive that.
 */
import '../theme/print.css';
import type { LiveFigure } from '../figure/live-figure.ts';

const FIGURE_WAIT_MILLISECONDS = 20_000;

export async function drawAllFigures(): Promise<void> {
  document.documentElement.classList.add('printing');
  for (const figure of document.querySelectorAll<LiveFigure>('live-figure')) {
    await settled(figure);
    figure.freeze();
    figure.active = false;
  }
}

/** Waits until the figure is drawn as finely as it will be; a figure that fails keeps its words. */
function settled(figure: LiveFigure): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      figure.removeEventListener('figure-drawn', drawn);
      done();
    };
    const drawn = (event: Event) => {
      if ((event as CustomEvent).detail.effort === 'rest') finish();
    };
    figure.addEventListener('figure-drawn', drawn);
    setTimeout(finish, FIGURE_WAIT_MILLISECONDS);
    figure.active = true;
  });
}
