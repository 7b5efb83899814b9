/**
 * The slide that the room sees, with its live figures: taken from the page's template when it is first turned to, and kept.
 * Only the present one is in the page, and only its figures run; the one before it stands until it is drawn.
 */
import { markPlace } from '../deck/mark-place.ts';
import type { LiveFigure } from '../figure/live-figure.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

/** A figure that cannot be drawn says so in its place. */
const LATEST_MILLISECONDS = 600;

const figuresOf = (section: HTMLElement) => [...section.querySelectorAll<LiveFigure>('live-figure')];

export function followSlide(session: Session, slides: DocumentFragment, host: HTMLElement): void {
  const known = new Map<string, HTMLElement>();
  let present: HTMLElement | undefined;

  const take = (id: string): HTMLElement | undefined => {
    const source = slides.getElementById(id);
    const section = known.get(id) ?? (source && document.importNode(source, true));
    if (!section) return undefined;
    known.set(id, section);
    // As the deck marks what is about to be seen.
    section.classList.add('near', 'behind');
    return section;
  };

  const turnTo = async (section: HTMLElement) => {
    const before = present;
    present = section;
    if (before) for (const figure of figuresOf(before)) figure.active = false;
    host.prepend(section);
    wake();
    await drawn(section);
    if (section !== present) {
      // Turned on meanwhile; or back to it, and then it comes again.
      section.remove();
      return;
    }
    for (const other of host.querySelectorAll<HTMLElement>('section.slide')) if (other !== section) other.remove();
    delete before?.dataset.slide;
    section.dataset.slide = section.id;
    section.classList.remove('behind');
  };

  const wake = () => {
    if (present) for (const figure of figuresOf(present)) figure.active = !document.hidden;
  };

  const show = () => {
    const place = session.get(paths.place);
    const section = place && (present?.id === place.slide ? present : take(place.slide));
    if (!section) return;
    markPlace(section, place.step);
    if (section !== present) void turnTo(section);
  };

  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.place) && show());
  document.addEventListener('visibilitychange', wake);
}

/** Until its figures stand there; a page that is not seen draws none. */
const drawn = (section: HTMLElement): Promise<unknown> =>
  Promise.race([
    Promise.all(
      figuresOf(section).map(
        (figure) => new Promise((done) => figure.addEventListener('figure-drawn', done, { once: true })),
      ),
    ),
    new Promise((late) => setTimeout(late, document.hidden ? 0 : LATEST_MILLISECONDS)),
  ]);
