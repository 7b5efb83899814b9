/**
 * The article's session as it begins: what this browser keeps, then the link. A link made by the deck names tales: all figures
 * of the tale that show the model begin with its values. Each figure stands before its first step.
 */
import { readAddress } from '../session/address.ts';
import { decodeLink, openLink, type Target } from '../session/link.ts';
import { randomName } from '../session/names.ts';
import { paths } from '../session/paths.ts';
import { Session } from '../session/session.ts';
import { FOR_READER, FOR_TAB, keep } from '../session/storage.ts';
import { targetsAmong } from '../session/targets.ts';

interface Begun {
  session: Session;
  /** What of the link could not be used, a line each. */
  dropped: string[];
}

export function createSession(root: ParentNode): Begun {
  const session = new Session(randomName());
  keep(session, () => localStorage, FOR_READER);
  keep(session, () => sessionStorage, FOR_TAB);
  return { session, dropped: openReading(session, root) };
}

/**
 * The link's values for the figures below `root`, each before its first step.
 * @returns what of the link could not be used, a line each
 */
export function openReading(session: Session, root: ParentNode): string[] {
  const figures = [...root.querySelectorAll<HTMLElement>('live-figure')];
  const link = decodeLink(readAddress(location).link, targetsIn(figures));
  openLink(session, link);
  session.batch(() => {
    for (const figure of figures) {
      const slide = figure.closest('section')?.id ?? '';
      session.set(paths.walked(slide), { slide, step: -1 }, 'link');
    }
  });
  return link.dropped;
}

/** A scope is a figure's here; one that is a tale's means all of its figures. */
function targetsIn(figures: readonly HTMLElement[]) {
  const shown = figures.map((figure): Target => {
    const { model = '', first } = figure.dataset;
    return { scope: figure.getAttribute('name') ?? '', model, ...(first ? { first: JSON.parse(first) } : {}) };
  });
  const exactly = targetsAmong(shown);
  const ofTale = (tale: string) => shown.filter(({ scope }) => scope.startsWith(`${tale}/`));
  return (model: string, scope: string | undefined): Target[] => {
    const found = exactly(model, scope);
    return found.length > 0 || scope === undefined ? found : targetsAmong(ofTale(scope))(model, undefined);
  };
}
