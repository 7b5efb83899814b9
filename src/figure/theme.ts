/** The colours and type that the style sheet sets where a canvas stands: slides of different kinds lie on different ground. */
import type { Role } from './chart/declaration.ts';

export interface Theme {
  ink: string;
  soft: string;
  grid: string;
  paper: string;
  /** The tale's own colour, as it can be read on this ground. */
  accent: string;
  family: string;
  codeFamily: string;
  /** Size of the smallest text, in pixels of a slide that is 720 high; larger on a stage. */
  textPixels: number;
  role: Readonly<Record<Role, string>>;
  /** The picture alone, without axes and words: where it is too small to be read. */
  bare: boolean;
}

const ROLES = ['main', 'second', 'third', 'good', 'bad', 'quiet'] as const satisfies readonly Role[];

/** @param element a canvas in its place; asking costs a style computation, so ask once a theme. */
export function themeOf(element: Element): Theme {
  const style = getComputedStyle(element);
  return readTheme((token) => style.getPropertyValue(token).trim());
}

/** @param of a token of the style sheet (`--ink`) to its value where the picture stands. */
export function readTheme(of: (token: string) => string): Theme {
  const roles = ROLES.map((role) => [role, of(`--${role}`)] as const);
  return {
    ink: of('--ink'),
    soft: of('--ink-soft'),
    grid: of('--grid'),
    paper: of('--panel'),
    accent: of('--accent'),
    family: of('--text-family'),
    codeFamily: of('--code-family'),
    textPixels: Number.parseFloat(of('--chart-text')) || 16,
    bare: of('--chart-bare') === '1',
    role: Object.fromEntries(roles) as Record<Role, string>,
  };
}

/** Calls back when colours or sizes change: light to dark and back, to the stage and back. */
export function onThemeChange(listener: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const one of media) one.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-scheme', 'data-stage', 'data-palette'],
  });
  return () => {
    for (const one of media) one.removeEventListener('change', listener);
    observer.disconnect();
  };
}
