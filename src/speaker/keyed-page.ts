/** What keys ask of the speaker's desk: the session's place, which the room's window follows, and the slide that is here. */
import { growFigure } from '../deck/grown.ts';
import type { Page } from '../keys/page.ts';
import { type Place, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { placeAbove, placeAfter, placeBefore, placeBelow, type Stop } from '../session/walk.ts';

export function keyedPage(session: Session, stops: readonly Stop[]): Page {
  const go = (to: Place | undefined) => to && session.set(paths.place, to, 'hand');
  const from = (way: (stops: readonly Stop[], place: Place) => Place | undefined) => () => {
    const place = session.get(paths.place);
    if (place) go(way(stops, place));
  };
  const line = stops.filter(({ isBelow }) => !isBelow);
  const beginning = (stop: Stop | undefined) => () => go(stop && { slide: stop.slide, step: -1 });
  return {
    next: from(placeAfter),
    back: from(placeBefore),
    below: from(placeBelow),
    above: from(placeAbove),
    first: beginning(line[0]),
    last: beginning(line.at(-1)),
    fullScreen: () => void document.documentElement.requestFullscreen?.().catch(() => {}),
    slide: () => document.querySelector('[data-slide]'),
    grow: () => growFigure(session),
    isCovered: () => false,
  };
}
