/**
 * Equations, written in TeX and set when the deck is built: MathML, which browsers lay out themselves and screen readers
 * read. Colours, sizes and fonts are the page's; inline styles would break its policy.
 */
import temml from 'temml';

/** @throws for TeX that cannot be read, with the place. */
export function equation(tex: string, display: boolean): string {
  const html = temml.renderToString(tex, { displayMode: display, throwOnError: true });
  return html.replace(/ (?:style|class)="[^"]*"/g, '');
}
