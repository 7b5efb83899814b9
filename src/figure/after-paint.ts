/**
 * Work that nobody waits for: it comes once the frame that is on its way stands on the screen, and keeps neither that back
 * nor the one after it, which shows it in motion.
 */

/** A page that nobody sees paints no frames. */
const LATEST_MILLISECONDS = 200;

/**
 * @param frames how many are to stand first.
 * @returns how to call it off.
 */
export function afterPaint(work: () => void, frames = 2): () => void {
  let timer = setTimeout(() => act(), LATEST_MILLISECONDS);
  const act = () => {
    stop();
    work();
  };
  const wait = (left: number): number =>
    requestAnimationFrame(() => {
      if (left > 1) {
        frame = wait(left - 1);
        return;
      }
      clearTimeout(timer);
      // A task that is asked for within a frame comes after it was painted.
      timer = setTimeout(act);
    });
  let frame = wait(frames);
  const stop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return stop;
}
