/** The style sheet's tokens (`--ink`) as they hold on a ground, read from the sheet itself, for pictures that stand in no page. */
import postcss from 'postcss';
import { readTheme, type Theme } from '../../figure/theme.ts';
import sheet from '../../theme/colours.css?raw';

/** What a slide stands on. */
export type Ground = 'on-paper' | 'on-accent' | 'on-night';
export type Scheme = 'light' | 'dark';

const VARIABLE = /var\((--[\w-]+)\)/g;

/**
 * Rules for the dark scheme stand under selectors of their own. Later rules win.
 * @param accent a tale's colour by its name, empty for the deck's own
 */
export function tokensOn(ground: Ground, accent: string, scheme: Scheme = 'light'): ReadonlyMap<string, string> {
  const selectors = new Set([':root', `[data-accent="${accent}"]`, `.${ground}`]);
  if (scheme === 'dark') selectors.add(`:root[data-scheme="dark"] .${ground}`);
  const given = new Map<string, string>();
  for (const node of postcss.parse(sheet).nodes) {
    if (node.type !== 'rule' || !node.selectors.some((selector) => selectors.has(selector))) continue;
    node.walkDecls(/^--/, ({ prop, value }) => {
      given.set(prop, value);
    });
  }
  const resolved = (value: string): string =>
    value.replace(VARIABLE, (_, token: string) => resolved(given.get(token) ?? ''));
  return new Map([...given].map(([token, value]) => [token, resolved(value)]));
}

/** @param bare the picture alone, without axes and words */
export function themeOn(ground: Ground, accent: string, bare: boolean, scheme: Scheme = 'light'): Theme {
  const tokens = tokensOn(ground, accent, scheme);
  const theme = readTheme((token) => tokens.get(token) ?? '');
  return { ...theme, bare };
}
