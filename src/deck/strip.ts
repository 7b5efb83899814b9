/**
 * The strip along the foot: all slides on one line, a station where a tale begins, the present tale's name on its colour.
 * It is the deck's progress, its contents, and the way to the tale that lies below the line. Made from the slides themselves.
 * Stations and the present tale's slides are links, with room for a finger; a slide of another tale is a place to press, which
 * the list of slides has as a link.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { afterPaint } from '../figure/after-paint.ts';
import type { Desk } from '../keys/page.ts';
import { words as keyWords } from '../keys/words.ts';
import { paths } from '../session/paths.ts';
import { words } from './words.ts';

interface Stop {
  id: string;
  headline: string;
  tale: string;
  accent: string;
  isStation: boolean;
  /** It lies below the slide before it. */
  isBelow: boolean;
  sign: Node | undefined;
}

export function addStrip(root: HTMLElement, desk: Desk): void {
  const { session } = desk;
  const nav = document.createElement('nav');
  nav.className = 'strip';
  nav.setAttribute('aria-label', words.contents);
  root.append(nav);
  nav.addEventListener('click', ({ target }) => {
    const stop = target instanceof Element ? target.closest<HTMLElement>('a:not([href])') : null;
    if (stop) location.hash = `#/${stop.dataset.stop}`;
  });
  const stops = [...root.querySelectorAll<HTMLElement>('section.slide')].map(stopAt);
  const show = () => {
    const here = stops.findIndex(({ id }) => id === session.get(paths.place)?.slide);
    render([stops.map((stop, i) => link(stop, i, stops[here], here)), tools(desk)], nav);
  };
  show();
  let callOff = () => {};
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => path === paths.place)) return;
    callOff();
    callOff = afterPaint(show);
  });
}

function stopAt(slide: HTMLElement): Stop {
  return {
    id: slide.id,
    headline: slide.querySelector('h1, h2')?.textContent ?? slide.id,
    tale: slide.dataset.tale ?? '',
    accent: slide.dataset.accent ?? '',
    isStation: slide.matches('.opener, .cover'),
    isBelow: slide.parentElement?.matches('section') === true && slide.previousElementSibling !== null,
    sign: wholeSign(slide),
  };
}

function wholeSign(slide: HTMLElement): Node | undefined {
  const sign = slide.querySelector('.pictogram > svg')?.cloneNode(true);
  // The opener cuts it by its corner.
  if (sign instanceof Element) sign.setAttribute('viewBox', '0 0 24 24');
  return sign;
}

function link(stop: Stop, index: number, present: Stop | undefined, here: number): TemplateResult {
  const isOurs = stop.tale === present?.tale;
  const classes = classMap({
    // Not the deck library's word: a rule for that is looked up in each slide that is left.
    passed: index < here,
    ours: isOurs,
    station: stop.isStation,
    named: stop.isStation && isOurs,
    below: stop.isBelow,
  });
  if (!isOurs && !stop.isStation)
    return html`<a data-stop=${stop.id} class=${classes} title=${stop.headline} aria-hidden="true"></a>`;
  return html`<a href="#/${stop.id}" data-stop=${stop.id} class=${classes} data-accent=${stop.accent} title=${stop.headline}
    aria-label=${stop.isStation ? words.station(stop.tale, stop.headline) : stop.headline} aria-current=${index === here ? 'page' : nothing}>${stop.isStation ? html`${stop.sign}<span>${stop.tale}</span>` : nothing}</a>`;
}

/** For whoever has no key at hand, or does not know it yet: the list of slides, the keys, and the way on. */
function tools({ page, help }: Desk): TemplateResult[] {
  const tool = (name: string, label: string, path: string, press: () => void) =>
    html`<button type="button" class="for-hands ${name}" title=${label} aria-label=${label} @click=${press}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg></button>`;
  return [
    tool('contents', words.contents, 'M4 6h16M4 12h16M4 18h16', () => page.contents?.()),
    tool('keys', keyWords.help, 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5', help),
    tool('speaker', words.openSpeaker, 'M3 5h18v10H3zM12 15v5M8 20h8', () => page.openSpeaker?.()),
    tool('way', words.way, 'M5 12h14M13 6l6 6-6 6', () => page.next()),
  ];
}
