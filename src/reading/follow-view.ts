/**
 * Figures come alive as they come into view and stop as they leave it, at most three at a time: those that are seen the most.
 * What comes next is loaded and drawn ahead; what is far away gives its canvas back.
 */
import { idle } from '../deck/idle.ts';
import type { LiveFigure } from '../figure/live-figure.ts';

export const MOST_ALIVE = 3;

/** Heights of the window, above and below it. Ahead is further than browsers look for pictures: what lives needs no still. */
const AHEAD = '260%';
const FAR = '500%';

export interface Seen {
  /** Pixels of it that are in view. */
  height: number;
  /** Of its middle, from the window's. */
  distance: number;
}

/** Who lives: the nearest to the middle among those in view. */
export function alive<T>(seen: ReadonlyMap<T, Seen>): T[] {
  return [...seen]
    .filter(([, { height }]) => height > 0)
    .sort(([, one], [, other]) => one.distance - other.distance)
    .slice(0, MOST_ALIVE)
    .map(([figure]) => figure);
}

/** @param first is over once the first figure is drawn, or takes too long: until then nothing is done ahead of it. */
export function followView(figures: readonly LiveFigure[], first: Promise<unknown> = Promise.resolve()): void {
  const seen = new Map<LiveFigure, Seen>();
  const update = () => {
    const living = document.hidden ? [] : alive(seen);
    for (const figure of figures) if (!living.includes(figure)) figure.active = false;
    for (const figure of living) figure.active = true;
  };
  observe(figures, '0%', (figure, { isIntersecting, intersectionRect, boundingClientRect: box, rootBounds }) => {
    const middle = (rootBounds?.height ?? innerHeight) / 2;
    if (!isIntersecting) seen.delete(figure);
    else seen.set(figure, { height: intersectionRect.height, distance: Math.abs(box.top + box.height / 2 - middle) });
    update();
  });
  const drawAhead = () =>
    observe(figures, AHEAD, (figure, { isIntersecting }) => {
      if (!isIntersecting || figure.isDrawn) return;
      void figure.drawAhead(async () => {
        await idle();
        return !figure.isDrawn;
      });
    });
  void first.then(drawAhead);
  observe(figures, FAR, (figure, { isIntersecting }) => {
    if (!isIntersecting) figure.release();
  });
  document.addEventListener('visibilitychange', update);
  for (const event of ['pointerover', 'focusin'] as const)
    document.addEventListener(event, ({ target }) => {
      if (target instanceof Element) target.closest<LiveFigure>('live-figure')?.warm();
    });
}

function observe(
  figures: readonly LiveFigure[],
  margin: string,
  tell: (figure: LiveFigure, entry: IntersectionObserverEntry) => void,
): void {
  const byElement = new Map<Element, LiveFigure>(figures.map((figure) => [figure, figure]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const figure = byElement.get(entry.target);
        if (figure) tell(figure, entry);
      }
    },
    // More often than in and out: who is nearest changes while one scrolls.
    { rootMargin: `${margin} 0%`, threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  for (const figure of figures) observer.observe(figure);
}
