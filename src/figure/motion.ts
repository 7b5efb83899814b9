/**
 * When pictures move: things play once when their slide or step is turned to, steps tween; whatever a hand moves follows
 * it at once. Nothing moves for those who asked for stillness, nor on paper.
 */

/** `ahead`: drawn before it is seen, as it will begin; `still`: as it ends. */
export type Motion = 'ahead' | 'enter' | 'step' | 'still';

export const TWEEN_MILLISECONDS = 400;
/** That a chart takes which tells what happened in time. */
export const SWEEP_MILLISECONDS = 900;

export const canMove = (): boolean =>
  !matchMedia('(prefers-reduced-motion: reduce)').matches && !document.documentElement.classList.contains('printing');

/** Fast at first, slow at the end: 0 … 1 to 0 … 1. */
export const ease = (share: number): number => 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;

/** Calls `paint` each frame with the milliseconds since now, until it says that it is done; returns what stops it. */
export function play(paint: (milliseconds: number) => boolean): () => void {
  const start = performance.now();
  let asked = requestAnimationFrame(function frame(now) {
    const isDone = paint(Math.max(0, now - start));
    asked = isDone ? 0 : requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(asked);
}
