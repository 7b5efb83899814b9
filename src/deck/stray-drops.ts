/**
 * A browser opens what is dropped on a page in the page's place, and the talk would be gone. Here nothing of that happens,
 * wherever it falls; a line says which slides read a file. Those take theirs before the document hears of it.
 */
import { notify } from './notices.ts';
import { words } from './words.ts';

/** What a browser would go to. Plain text is dragged into text fields. */
const OPENED = ['Files', 'text/uri-list'];

export function catchStrayDrops(): void {
  const hear = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? [];
    if (event.defaultPrevented || !OPENED.some((type) => types.includes(type))) return;
    event.preventDefault();
    if (event.type === 'drop' && types.includes('Files')) notify(words.dropElsewhere, undefined, slidesThatRead());
  };
  for (const type of ['dragover', 'drop'] as const) document.addEventListener(type, hear);
}

const slidesThatRead = () =>
  [...document.querySelectorAll('section.slide:has([data-takes-files])')].map((slide) => ({
    href: `#/${slide.id}`,
    label: slide.querySelector('h1, h2')?.textContent ?? slide.id,
  }));
