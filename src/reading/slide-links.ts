/** Links from a section to its slide take the figure's numbers along: in the deck they are the tale's. */
import { encodeLink } from '../session/link.ts';
import { paths, prefixes, readPath } from '../session/paths.ts';
import { Session } from '../session/session.ts';

export function followSlideLinks(session: Session, root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.to-slide')) {
    const section = link.closest('section');
    const figure = section?.querySelector('live-figure')?.getAttribute('name') ?? '';
    const address = () => {
      const values = valuesFor(session, figure);
      // It is a wish for slides, however narrow the window is.
      link.search = values === '' ? '?slides' : `?slides&s=${values}`;
    };
    // As late as can be: whatever was set until then goes with it.
    for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, address);
  }
}

/** The text of `?s=` with what was set of one figure, as the deck reads it. */
export function valuesFor(session: Session, figure: string): string {
  const [tale = ''] = figure.split('/');
  const alone = new Session(session.window);
  for (const [path, { value }] of session.entries(prefixes.values)) {
    const read = readPath(path);
    if (read?.kind === 'values' && read.scope === figure)
      alone.set(paths.value(tale, read.model, read.parameter), { value, at: '' }, 'hand');
  }
  for (const [path, { value }] of session.entries(prefixes.seeds)) {
    const read = readPath(path);
    if (read?.kind === 'seeds' && read.scope === figure)
      alone.set(paths.seed(tale, read.model), { value, at: '' }, 'hand');
  }
  return encodeLink(alone);
}
