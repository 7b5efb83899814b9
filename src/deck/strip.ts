/**
 * The strip along the foot: all slides on one line, a station where a tale begins, the present tale's name on its colour.
 * It is the deck's progress, its contents, and the way to the tale that lies below the line. Made from the slides themselves.
 */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

interface Stop {
  slide: HTMLElement;
  link: HTMLAnchorElement;
}

export function addStrip(root: HTMLElement, session: Session): void {
  const nav = document.createElement('nav');
  nav.className = 'strip';
  nav.setAttribute('aria-label', words.contents);
  const slides = [...root.querySelectorAll<HTMLElement>('section.slide')];
  const stops = slides.map((slide): Stop => ({ slide, link: linkTo(slide) }));
  nav.append(...stops.map(({ link }) => link));
  root.append(nav);

  const show = () => {
    const here = stops.findIndex(({ slide }) => slide.id === session.get(paths.place)?.slide);
    const tale = stops[here]?.slide.dataset.tale;
    stops.forEach(({ link, slide }, i) => {
      link.classList.toggle('past', i < here);
      link.classList.toggle('ours', slide.dataset.tale === tale);
      if (i === here) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    const station = stops.find(({ slide }) => slide.dataset.tale === tale && slide.matches('.opener, .cover'))?.link;
    for (const { link } of stops) link.classList.toggle('named', link === station);
  };
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.place) && show());
}

function linkTo(slide: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#/${slide.id}`;
  link.dataset.accent = slide.dataset.accent ?? '';
  const headline = slide.querySelector('h1, h2')?.textContent ?? slide.id;
  link.title = headline;
  link.setAttribute('aria-label', headline);
  if (slide.parentElement?.matches('section') && slide.previousElementSibling) link.classList.add('below');
  if (!slide.matches('.opener, .cover')) return link;
  link.classList.add('station');
  const sign = slide.querySelector('.pictogram svg')?.cloneNode(true);
  const name = document.createElement('span');
  name.textContent = slide.dataset.tale ?? '';
  link.append(...(sign ? [sign] : []), name);
  return link;
}
