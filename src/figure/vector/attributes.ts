/** Attributes of SVG elements as text; undefined ones are left out. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `italic 500 16px "Deck Text", sans-serif`, as a canvas's `font` has it. */
export function fontAttributes(font: string): Attributes {
  const [, before = '', size = '', family = ''] = /^(.*?)([\d.]+px)(?:\/\S+)?\s+(.*)$/.exec(font) ?? [];
  const words = before.trim().split(/\s+/);
  return {
    'font-family': family,
    'font-size': size,
    'font-weight': words.find((word) => /^(\d+|bold|bolder|lighter)$/.test(word)) ?? 'normal',
    'font-style': words.find((word) => /^(italic|oblique)$/.test(word)),
  };
}

export const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
