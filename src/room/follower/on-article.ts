/**
 * The article on a phone of the room: the section that is told comes to where it can be seen, its figure moves as the wall's
 * does, and the prose waits until somebody looks around. A scroll by hand that leaves the section is looking around.
 */
import type { Place } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { ROOM } from '../begin.ts';
import { articleNaming, shownFigures } from './article-naming.ts';
import { partsOf } from './parts.ts';
import { joinRoom } from './phone.ts';

const REST_MILLISECONDS = 200;
/** So long after a touch what scrolls is scrolled by hand. */
const HAND_MILLISECONDS = 1000;
/** Heights of the window over which one is moved rather than put. */
const NEAR = 2;
/** So long after a turn a figure may come to be higher: an answer where a question stood. */
const SETTLE_MILLISECONDS = 2500;

export async function followOnArticle(session: Session, link: string): Promise<void> {
  keepInRoom(link);
  let shown: Place | undefined;
  let handAt = Number.NEGATIVE_INFINITY;
  let turnedAt = Number.NEGATIVE_INFINITY;
  const isByHand = () => performance.now() - handAt < HAND_MILLISECONDS;
  const growth = new ResizeObserver(() => {
    const section = document.getElementById(shown?.slide ?? '');
    if (section && performance.now() - turnedAt < SETTLE_MILLISECONDS && !isByHand()) bring(section);
  });

  const follower = await joinRoom(
    {
      session,
      ...articleNaming(shownFigures(document)),
      parts: partsOf,
      show: (place) => {
        const section = document.getElementById(place.slide);
        if (!section) return;
        const isTurned = shown?.slide !== place.slide || shown.step !== place.step;
        shown = place;
        // Whoever is scrolling is not taken back under the finger; a turn of the talk is.
        if (!isTurned && (isByHand() || isSeen(section))) return;
        handAt = Number.NEGATIVE_INFINITY;
        if (isTurned) turnedAt = performance.now();
        bring(section);
        growth.disconnect();
        growth.observe(plateOf(section));
      },
      follows: (isFollowing) => {
        holdStill(shown, () => document.body.toggleAttribute('data-follows', isFollowing));
        if (!isFollowing) shown = undefined;
      },
    },
    link,
  );
  if (!follower) return;

  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
    addEventListener(
      event,
      () => {
        handAt = performance.now();
      },
      { passive: true, capture: true },
    );
  let rest: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      // A page that was pushed glides on.
      if (isByHand()) handAt = performance.now();
      rest = setTimeout(() => {
        const section = document.getElementById(follower.place?.slide ?? '');
        if (isByHand() && section && !isSeen(section)) follower.lookAround();
      }, REST_MILLISECONDS);
    },
    { passive: true },
  );
}

/** What lies across the window's middle. */
function isSeen(section: Element): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return top < innerHeight / 2 && bottom > innerHeight / 2;
}

const plateOf = (section: Element): Element => section.querySelector('.plate') ?? section;

/** From the headline on where all of it fits between the two bars; else the figure. */
function bring(section: Element): void {
  const plate = plateOf(section);
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const above = Number.parseFloat(scrollPaddingTop) || 0;
  const below = Number.parseFloat(scrollPaddingBottom) || 0;
  const height = plate.getBoundingClientRect().bottom - section.getBoundingClientRect().top;
  const target = height < innerHeight - above - below ? section : plate;
  const way = Math.abs(target.getBoundingClientRect().top - above);
  if (way < 1) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || way > NEAR * innerHeight;
  target.scrollIntoView({ block: 'start', behavior: isStill ? 'instant' : 'smooth' });
}

/** Prose comes or goes above what somebody looks at. */
function holdStill(place: Place | undefined, change: () => void): void {
  const plate = document.getElementById(place?.slide ?? '')?.querySelector('.plate');
  const before = plate?.getBoundingClientRect().top;
  change();
  if (plate && before !== undefined) scrollBy({ top: plate.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Who turns to the slides stays in the room. */
function keepInRoom(link: string): void {
  for (const to of document.querySelectorAll<HTMLAnchorElement>('a.slides')) {
    const url = new URL(to.href);
    url.searchParams.set(ROOM, link);
    to.href = url.href;
  }
}
