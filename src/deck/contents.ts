/** The list of slides, by tale. */
import { html } from 'lit';
import { toggleList } from '../keys/list.ts';
import { words } from './words.ts';

export function toggleContents(): void {
  const slides = [...document.querySelectorAll<HTMLElement>('section.slide')];
  const tales = [...new Set(slides.map(({ dataset }) => dataset.tale ?? ''))].map(
    (tale) => [tale, slides.filter(({ dataset }) => dataset.tale === tale)] as const,
  );
  toggleList(
    'contents',
    words.contents,
    html`<div class="tales-list">${tales.map(
      ([tale, list]) =>
        html`<section data-accent=${list[0]?.dataset.accent ?? ''}><h3>${tale}</h3><ol>${list.map(
          (slide) => html`<li><a href="#/${slide.id}">${slide.querySelector('h1, h2')?.textContent}</a></li>`,
        )}</ol></section>`,
    )}</div>`,
  );
}
