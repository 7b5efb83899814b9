/**
 * The strip along the foot: all slides on one line, a station where a tale begins, the present tale's name on its colour.
 * It is the deck's progress, its contents, and the way to the tale that lies below the line. Made from the slides themselves.
 */
import { TURN } from '../figure/keys.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { table } from './keys.ts';
import { toggleContents, toggleHelp } from './lists.ts';
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
  nav.append(...stops.map(({ link }) => link), ...tools(nav));
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

/** For whoever has no key at hand, or does not know it yet: the list of slides, the keys, and the way on. */
function tools(nav: HTMLElement): HTMLElement[] {
  const tool = (name: string, label: string, path: string, press: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `for-hands ${name}`;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
    button.addEventListener('click', press);
    return button;
  };
  return [
    tool('contents', words.contents, 'M4 6h16M4 12h16M4 18h16', toggleContents),
    tool('keys', words.help, 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5', () => toggleHelp(table)),
    tool('way', words.way, 'M5 12h14M13 6l6 6-6 6', () =>
      nav.dispatchEvent(new CustomEvent(TURN, { bubbles: true, detail: 1 })),
    ),
  ];
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
