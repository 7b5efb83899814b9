/** A page as a tree of nodes, written out with everything escaped: what server rendering does for a living. */
export interface PageNode {
  tag: string;
  attributes: Record<string, string>;
  children: readonly (PageNode | string)[];
}

export const node = (
  tag: string,
  attributes: Record<string, string>,
  ...children: readonly (PageNode | string)[]
): PageNode => ({ tag, attributes, children });

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export function written(given: PageNode | string): string {
  if (typeof given === 'string') return escaped(given);
  let attributes = '';
  for (const [name, value] of Object.entries(given.attributes)) attributes += ` ${name}="${escaped(value)}"`;
  let inside = '';
  for (const child of given.children) inside += written(child);
  return `<${given.tag}${attributes}>${inside}</${given.tag}>`;
}
