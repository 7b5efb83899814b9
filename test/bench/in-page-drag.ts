/**
 * Runs in the page: moves one slider and tells of each move when its picture stood. The deck's own frames are the clock:
 * a browser hands on a pointer's move at the beginning of a frame, so the input is sent there, and 1 is the next frame.
 */

export interface Move {
  /** NaN: no picture came. */
  frames: number;
  milliseconds: number;
  runMilliseconds: number;
  redrawMilliseconds: number;
  effort: string;
}

export interface Dragged {
  figure: string;
  parameter: string;
  moves: Move[];
  /** Of the finer run once the slider rests; NaN where none was needed. */
  restRunMilliseconds: number;
}

declare global {
  interface Window {
    dragSlider(slide: string, index: number, samples: number): Promise<Dragged>;
  }
}

export function installDrag(): void {
  const PATIENCE_MILLISECONDS = 2000;
  /** Less than after what time a slider counts as resting. */
  const FRAMES_BETWEEN = 4;
  const nextFrame = () => new Promise<number>((frame) => window.requestAnimationFrame(frame));

  const usualFrame = async () => {
    const times = [await nextFrame()];
    while (times.length < 12) times.push(await nextFrame());
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1000 / 60;
  };

  const move = (figure: Element, range: HTMLInputElement, value: string, known: string, frameMilliseconds: number) =>
    new Promise<{ move: Move; values: string }>((done) => {
      window.requestAnimationFrame((frameTime) => {
        const at = performance.now();
        const none = { milliseconds: Number.NaN, runMilliseconds: Number.NaN, redrawMilliseconds: Number.NaN };
        const hear = (event: Event) => {
          const { detail } = event as CustomEvent;
          const values = JSON.stringify(detail.values);
          if (values === known) return;
          over();
          window.bench.afterPaint((paintedIn, end) =>
            done({
              move: {
                frames: Math.round((paintedIn - frameTime) / frameMilliseconds),
                milliseconds: end - at,
                runMilliseconds: detail.runMilliseconds,
                redrawMilliseconds: detail.milliseconds,
                effort: detail.effort,
              },
              values,
            }),
          );
        };
        const late = setTimeout(() => {
          over();
          done({ move: { frames: Number.NaN, ...none, effort: 'none' }, values: known });
        }, PATIENCE_MILLISECONDS);
        const over = () => {
          clearTimeout(late);
          figure.removeEventListener('figure-drawn', hear);
        };
        figure.addEventListener('figure-drawn', hear);
        range.value = value;
        range.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });

  window.dragSlider = async (slide, index, samples) => {
    const range = document.querySelectorAll<HTMLInputElement>(`[id="${slide}"] live-figure input[type=range]`)[index];
    const figure = range?.closest('live-figure');
    const none = { figure: '', parameter: '', moves: [], restRunMilliseconds: Number.NaN };
    if (!range || !figure) return none;
    const frameMilliseconds = await usualFrame();
    const [least, most] = [Number(range.min || 0), Number(range.max || 100)];
    const before = range.value;
    const name = figure.getAttribute('name') ?? '';
    const { drawings, standing } = window.bench.log;
    let known = [...standing, ...drawings].findLast((one) => one.figure === name)?.values ?? '';
    const moves: Move[] = [];
    for (let i = 0; i <= samples; i++) {
      const value = i === samples ? before : String(Math.round(least + ((most - least) * i) / (samples - 1)));
      if (range.value === value) continue;
      const moved = await move(figure, range, value, known, frameMilliseconds);
      known = moved.values;
      if (i < samples) moves.push(moved.move);
      for (let frame = 0; frame < FRAMES_BETWEEN; frame++) await nextFrame();
    }
    range.dispatchEvent(new Event('change', { bubbles: true }));
    const log = await window.bench.quiet(300);
    const rest = log.drawings.findLast(({ effort, figure: of }) => effort === 'rest' && of === name);
    return {
      figure: name,
      parameter: range.dataset.parameter ?? range.labels?.[0]?.textContent ?? String(index),
      moves,
      restRunMilliseconds: rest?.runMilliseconds ?? Number.NaN,
    };
  };
}
