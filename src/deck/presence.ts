/** What tells where one is: the page's title, and the ground that runs on around the slide. All of it follows the session. */
import { afterPaint } from '../figure/after-paint.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

const KINDS = new Set(['cover', 'opener', 'figure', 'moment', 'insight']);

/** Around a slide. */
function layGround({ classList, dataset }: HTMLElement): void {
  const { body } = document;
  // The ground alone: other classes of the slide mean its layout.
  body.className = [...classList].filter((name) => name.startsWith('on-')).join(' ');
  body.dataset.kind = [...classList].find((name) => KINDS.has(name)) ?? '';
  body.dataset.accent = dataset.accent ?? '';
}

export function followPresence(session: Session): void {
  const { title } = document;
  let callOff = () => {};
  const slideNow = () => document.getElementById(session.get(paths.place)?.slide ?? '');

  const show = () => {
    callOff();
    // The slide has its own ground. All that lies around it takes over colours, and the browser's own frame is told of the
    // title: together that takes longer than the slide.
    callOff = afterPaint(() => {
      const slide = slideNow();
      if (!slide) return;
      layGround(slide);
      const headline = slide.querySelector('h1, h2')?.textContent ?? '';
      document.title = slide.matches('.cover') ? title : words.title(headline, title);
    });
  };

  const first = slideNow();
  if (first) layGround(first);
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.place) && show());
}
