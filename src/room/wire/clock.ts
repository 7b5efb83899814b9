/** Timers, as something that can be handed on: a page's own, or a worker's, which go on in a window that is covered. */
export interface Clock {
  /** @returns how to stop it. */
  after(milliseconds: number, act: () => void): () => void;
}

export const pageClock: Clock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** @returns how to stop it. */
export function every(clock: Clock, milliseconds: number, act: () => void): () => void {
  let stop = () => {};
  const again = () => {
    stop = clock.after(milliseconds, () => {
      again();
      act();
    });
  };
  again();
  return () => stop();
}
