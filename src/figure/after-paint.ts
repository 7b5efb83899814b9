/** Work that nobody waits for: it comes once the frame that is on its way stands on the screen, and never keeps that back. */

/** A page that nobody sees paints no frames. */
const LATEST_MILLISECONDS = 200;

/** @returns how to call it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(() => act(), LATEST_MILLISECONDS);
  const act = () => {
    stop();
    work();
  };
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // A task that is asked for within a frame comes after it was painted.
    timer = setTimeout(act);
  });
  const stop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return stop;
}
