/** The wall's clock: it runs on while the window is covered, by the speaker's on a single screen, say. */
import { type Clock, pageClock } from '../wire/clock.ts';

export function workerClock(): Clock {
  const worker = startWorker();
  if (!worker) return pageClock;
  const waiting = new Map<number, () => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
    const act = waiting.get(data);
    waiting.delete(data);
    act?.();
  });
  return {
    after: (milliseconds, act) => {
      last += 1;
      const id = last;
      waiting.set(id, act);
      worker.postMessage({ id, milliseconds });
      return () => waiting.delete(id);
    },
  };
}

/** Undefined where it does not come: the page's own timers do for a window that is seen. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
