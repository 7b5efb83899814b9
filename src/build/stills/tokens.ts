/** The style sheet's tokens (`--ink`) as they hold on a ground, read from the sheet itself, for pictures that stand in no page. */
import postcss from 'postcss';
import { readTheme, type Theme } from '../../figure/theme.ts';
import sheet from '../../theme/colours.css?raw';

/** What a slide stands on. */
export type Ground = 'on-paper' | 'on-accent' | 'on-night';

const VARIABLE = /var\((--[\w-]+)\)/g;

/**
 * By day: rules for the dark scheme stand under other selectors. Later rules win, as all of these weigh the same.
 * @param accent a tale's colour by its name, empty for the deck's own
 */
export function tokensOn(ground: Ground, accent: string): ReadonlyMap<string, string> {
  const selectors = new Set([':root', `[data-accent="${accent}"]`, `.${ground}`]);
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
export function themeOn(ground: Ground, accent: string, bare: boolean): Theme {
  const tokens = tokensOn(ground, accent);
  const theme = readTheme((token) => tokens.get(token) ?? '');
  return { ...theme, bare };
}
