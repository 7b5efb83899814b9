/**
 * Runs in any tool's page before its own scripts, after the recorder: when the first words stood, when the place changed after a press and that
 * was painted, and long tasks. It knows nothing of the tool but an expression that names the place.
 */

export interface PeerWatch {
  /** Milliseconds since the page began. */
  words: number;
  /** Of each press that led to another slide, until the frame that shows it was finished. */
  turns: number[];
  /** The same until a screen shows that frame: when its next one begins. */
  seen: number[];
  /** Since the page began: when the first press was answered. */
  firstAnswer: number;
  tasks: number[];
  /** Of each move of the pointer that moved a slider, until the frame with its picture was finished. */
  slides: number[];
  /** Script of each redraw: of ours as its figure tells, of others all that ran while the slider's event was handled. */
  redraws: number[];
  /** Of each run of a model, wherever it ran; ours alone tells. */
  runs: number[];
  place(): string;
}

declare global {
  interface Window {
    peer: PeerWatch;
  }
}

export interface Watched {
  /** An expression that gives `slide`, or `slide step`; ours, no input. */
  place: string;
  /** Whether a picture is told by `figure-drawn`; otherwise it is drawn while the slider's event is handled. */
  tells: boolean;
}

export function installPeerWatch({ place, tells }: Watched): void {
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
    seen: [],
    firstAnswer: Number.NaN,
    tasks: [],
    slides: [],
    redraws: [],
    runs: [],
    place: known,
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
      if (slideOf(now) !== slideOf(before)) {
        peer.turns.push(painted - at);
        requestAnimationFrame(() => peer.seen.push(performance.now() - at));
      }
      if (Number.isNaN(peer.firstAnswer)) peer.firstAnswer = painted;
    });
  };
  new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });

  let pointed = Number.NaN;
  let isUnderWay = false;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      pointed = timeStamp;
    },
    true,
  );
  addEventListener(
    'input',
    () => {
      // What is moved again before it was drawn counts from the first move.
      if (isUnderWay || Number.isNaN(pointed)) return;
      isUnderWay = true;
      const at = pointed;
      const stood = () =>
        window.bench.afterPaint((_, end) => {
          isUnderWay = false;
          peer.slides.push(end - at);
        });
      if (tells) {
        const hear = (event: Event) => {
          const { milliseconds, runMilliseconds } = (event as CustomEvent).detail;
          peer.redraws.push(milliseconds);
          peer.runs.push(runMilliseconds);
          stood();
        };
        document.addEventListener('figure-drawn', hear, { once: true });
        return;
      }
      stood();
      const begun = performance.now();
      // The last to hear of it.
      addEventListener('input', () => peer.redraws.push(performance.now() - begun), { once: true });
    },
    true,
  );

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') peer.words = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) peer.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
