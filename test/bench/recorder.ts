/**
 * Runs in the page, before its own scripts: writes down presses, turns of the slides, drawings and long tasks, each with
 * the time at which the frame that shows it was finished. It knows the promises of every build (ready, sections with
 * ids, bubbling `figure-drawn`) and nothing else. Times are milliseconds since the page began.
 */

export interface Drawing {
  slide: string;
  figure: string;
  /** As JSON: only compared. */
  values: string;
  milliseconds: number;
  runMilliseconds: number;
  effort: string;
  at: number;
  paintedAt: number;
}

export interface PageLog {
  readyAt: number;
  /** Since 1970, as the server counts. */
  firstDrawnAt: number;
  press: { at: number; slide: string; paintedAt: number } | undefined;
  turn: { slide: string; at: number; paintedAt: number } | undefined;
  /** Since the press. */
  drawings: Drawing[];
  /** Of each figure the last one before the press. */
  standing: Drawing[];
  tasks: { at: number; milliseconds: number }[];
}

export interface Recorder {
  log: PageLog;
  presentSlide(): string;
  /** Begins anew; what stands on the slides is kept. */
  clear(): void;
  /** Calls when the frame that is open now, or else the next one, has been finished: the frame's own time, and the end. */
  afterPaint(done: (frameTime: number, end: number) => void): void;
  /** Until nothing has been drawn for a while and the last picture was settled. */
  quiet(leastMilliseconds: number): Promise<PageLog>;
}

declare global {
  interface Window {
    bench: Recorder;
  }
}

export function installRecorder(): void {
  const QUIET_MILLISECONDS = 400;
  const MOST_MILLISECONDS = 5000;
  const requestFrame = window.requestAnimationFrame.bind(window);
  const { port1, port2 } = new MessageChannel();
  let frame: { time: number; ends: ((frameTime: number, end: number) => void)[] } | undefined;

  const closeFrame = () => {
    const closed = frame;
    frame = undefined;
    for (const end of closed?.ends ?? []) end(closed?.time ?? 0, performance.now());
  };
  // A message that is posted within a frame comes as soon as the page has laid it out and painted it.
  const openFrame = (time: number) => {
    if (frame && frame.time !== time) closeFrame();
    if (frame) return;
    frame = { time, ends: [] };
    port2.postMessage('end of the frame');
  };
  port1.onmessage = closeFrame;
  window.requestAnimationFrame = (callback) =>
    requestFrame((time) => {
      openFrame(time);
      callback(time);
    });

  const afterPaint: Recorder['afterPaint'] = (done) => {
    if (frame) frame.ends.push(done);
    else window.requestAnimationFrame(() => frame?.ends.push(done));
  };
  const presentSlide = () => [...document.querySelectorAll('section[id].present')].at(-1)?.id ?? '';

  const bench: Recorder = {
    log: {
      readyAt: Number.NaN,
      firstDrawnAt: Number.NaN,
      press: undefined,
      turn: undefined,
      drawings: [],
      standing: [],
      tasks: [],
    },
    presentSlide,
    afterPaint,
    clear: () => {
      const { log } = bench;
      const last = new Map([...log.standing, ...log.drawings].map((drawing) => [drawing.figure, drawing]));
      bench.log = { ...log, press: undefined, turn: undefined, drawings: [], standing: [...last.values()], tasks: [] };
    },
    quiet: (leastMilliseconds) =>
      new Promise((done) => {
        const begun = performance.now();
        const look = () => {
          const now = performance.now();
          const { drawings, standing, turn } = bench.log;
          const last = drawings.at(-1);
          const isSettled = last
            ? last.effort === 'rest' && now - last.at > QUIET_MILLISECONDS
            : !turn || standing.some((one) => one.slide === turn.slide && one.effort === 'rest');
          const isOver = now - begun > leastMilliseconds && (isSettled || now - begun > MOST_MILLISECONDS);
          if (!isOver) return void setTimeout(look, 20);
          done(bench.log);
        };
        look();
      }),
  };
  window.bench = bench;

  document.addEventListener('figure-drawn', (event) => {
    const { detail, target } = event as CustomEvent;
    const drawing: Drawing = {
      slide: (target as Element).closest('section[id]')?.id ?? '',
      figure: detail.figure,
      values: JSON.stringify(detail.values),
      milliseconds: detail.milliseconds,
      runMilliseconds: detail.runMilliseconds,
      effort: detail.effort,
      at: performance.now(),
      paintedAt: Number.NaN,
    };
    bench.log.drawings.push(drawing);
    if (Number.isNaN(bench.log.firstDrawnAt)) bench.log.firstDrawnAt = performance.timeOrigin + drawing.at;
    afterPaint((_, end) => {
      drawing.paintedAt = end;
    });
  });

  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'PageDown') return;
      const press = { at: timeStamp, slide: presentSlide(), paintedAt: Number.NaN };
      bench.log.press = press;
      afterPaint((_, end) => {
        press.paintedAt = end;
      });
    },
    true,
  );

  const watchTurns = () => {
    let slide = presentSlide();
    const observer = new MutationObserver(() => {
      const present = presentSlide();
      if (present === slide || present === '') return;
      slide = present;
      const turn = { slide, at: performance.now(), paintedAt: Number.NaN };
      bench.log.turn = turn;
      afterPaint((_, end) => {
        turn.paintedAt = end;
      });
    });
    for (const section of document.querySelectorAll('section[id]')) {
      observer.observe(section, { attributes: true, attributeFilter: ['class'] });
    }
  };
  const watchReady = new MutationObserver(() => {
    if (document.documentElement.dataset.ready !== 'true') return;
    watchReady.disconnect();
    afterPaint((_, end) => {
      bench.log.readyAt = end;
    });
  });
  document.addEventListener('DOMContentLoaded', () => {
    watchTurns();
    watchReady.observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.log.tasks.push({ at: startTime, milliseconds: duration });
  }).observe({ type: 'longtask' });
}
