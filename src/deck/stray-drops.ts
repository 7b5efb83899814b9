/**
 * A browser opens what is dropped on a page in the page's place, and the talk would be gone. Here nothing of that happens,
 * wherever it falls; a line says which figures read a file. Those take theirs before the document hears of it.
 */
import { type NoticeLink, notify } from './notices.ts';
import { words } from './words.ts';

/** What a browser would go to. Plain text is dragged into text fields. */
const OPENED = ['Files', 'text/uri-list'];

/** @param addressOf where a section of this page is found; without it the line leads nowhere. */
export function catchStrayDrops(addressOf?: (section: string) => string): void {
  const hear = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? [];
    if (event.defaultPrevented || !OPENED.some((type) => types.includes(type))) return;
    event.preventDefault();
    if (event.type !== 'drop' || !types.includes('Files')) return;
    const links = addressOf ? readers(addressOf) : [];
    notify(links.length > 0 ? words.dropThere : words.dropElsewhere, undefined, links);
  };
  for (const type of ['dragover', 'drop'] as const) document.addEventListener(type, hear);
}

const readers = (addressOf: (section: string) => string): NoticeLink[] =>
  [...document.querySelectorAll('section[id]:has([data-takes-files])')].map((section) => ({
    href: addressOf(section.id),
    label: section.querySelector('h1, h2, h3')?.textContent ?? section.id,
  }));
