/**
 * Runs in any tool's page before its own scripts, after the recorder: when the first words stood, when the place changed after a press and that
 * was painted, and long tasks. It knows nothing of the tool but an expression that names the place.
 */

export interface PeerWatch {
  /** Milliseconds since the page began. */
  words: number;
  /** Of each press that led to another slide, until the frame that shows it was finished. */
  turns: number[];
  /** Since the page began: when the first press was answered. */
  firstAnswer: number;
  tasks: number[];
  place(): string;
  /** Milliseconds from a slider's move until the frame with its picture was finished. */
  move(input: HTMLInputElement, value: string, drawn: 'figure-drawn' | 'at once'): Promise<number>;
}

declare global {
  interface Window {
    peer: PeerWatch;
  }
}

/** @param place an expression that gives `slide`, or `slide step`; ours, no input */
export function installPeerWatch(place: string): void {
  const placeNow = new Function(`return ${place}`) as () => string;
  const known = () => {
    try {
      return placeNow();
    } catch {
      return '';
    }
  };
  const peer: PeerWatch = {
    words: Number.NaN,
    turns: [],
    firstAnswer: Number.NaN,
    tasks: [],
    place: known,
    move: (input, value, drawn) =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const at = performance.now();
          const stood = () => window.bench.afterPaint((_, end) => done(end - at));
          if (drawn === 'figure-drawn') document.addEventListener('figure-drawn', stood, { once: true });
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          if (drawn === 'at once') stood();
        });
      }),
  };
  window.peer = peer;

  let pressed: { at: number; place: string } | undefined;
  const slideOf = (shown: string) => shown.split(' ')[0];
  const hear = ({ timeStamp }: KeyboardEvent) => {
    pressed = { at: timeStamp, place: known() };
  };
  addEventListener('keydown', hear, true);
  const look = () => {
    const now = known();
    if (!pressed || now === '' || now === pressed.place) return;
    const { at, place: before } = pressed;
    pressed = undefined;
    window.bench.afterPaint((_, painted) => {
      if (slideOf(now) !== slideOf(before)) peer.turns.push(painted - at);
      if (Number.isNaN(peer.firstAnswer)) peer.firstAnswer = painted;
    });
  };
  new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') peer.words = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) peer.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
