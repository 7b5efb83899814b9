/** What tells where one is: the page's title, and the ground that runs on around the slide. All of it follows the session. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

const KINDS = new Set(['cover', 'opener', 'figure', 'moment', 'insight']);

export function followPresence(session: Session): void {
  const { title } = document;

  const show = () => {
    const slide = document.getElementById(session.get(paths.place)?.slide ?? '');
    if (!slide) return;
    const headline = slide.querySelector('h1, h2')?.textContent ?? '';
    document.title = slide.matches('.cover') ? title : words.title(headline, title);
    // The ground alone: other classes of the slide mean its layout.
    document.body.className = [...slide.classList].filter((name) => name.startsWith('on-')).join(' ');
    document.body.dataset.kind = [...slide.classList].find((name) => KINDS.has(name)) ?? '';
    document.body.dataset.accent = slide.dataset.accent ?? '';
  };

  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.place) && show());
}
