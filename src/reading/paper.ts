/**
 * The article on paper: a canvas is blank there, so while the browser prints, pictures in vectors lie in their place; those
 * that were far away are drawn once more for it. A figure that has never lived has its still. Nobody waits meanwhile.
 */
import type { LiveFigure } from '../figure/live-figure.ts';
import { layOnPaper } from '../figure/vector/sheet.ts';

export function followPaper(figures: readonly LiveFigure[]): void {
  let takeAway = () => {};
  addEventListener('beforeprint', () => {
    takeAway();
    takeAway = layOut(figures);
  });
  addEventListener('afterprint', () => {
    takeAway();
    takeAway = () => {};
  });
}

/** Returns what brings the screen back. */
function layOut(figures: readonly LiveFigure[]): () => void {
  const root = document.documentElement;
  root.classList.add('printing');
  const pictures = figures.map((figure, i) => {
    const wasDrawn = figure.isDrawn;
    if (!wasDrawn) figure.drawAgain();
    const takePicture = layOnPaper(figure, `paper-${i + 1}`);
    if (!wasDrawn) figure.release();
    return takePicture;
  });
  return () => {
    for (const takePicture of pictures) takePicture();
    root.classList.remove('printing');
  };
}
