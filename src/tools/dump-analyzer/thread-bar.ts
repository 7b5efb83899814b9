/**
 * The bar of a row, in one block a thread where these are few enough to be told apart: an SVG, because a width in a style
 * attribute is forbidden here.
 */
import { html, type TemplateResult } from 'lit';

const MOST_BLOCKS = 80;
/** Of the room that a block has. */
const BLOCK = 0.86;

/** `count` of the `most` threads that would fill the row. */
export function threadBar(count: number, most: number, role: string): TemplateResult {
  const blocks =
    most > MOST_BLOCKS
      ? `M0 0h${count}v10H0z`
      : Array.from({ length: count }, (_, i) => `M${i} 0h${BLOCK}v10h-${BLOCK}z`).join('');
  return html`<svg class="thread-bar role-${role}" width="${((100 * count) / most).toFixed(2)}%" viewBox="0 0 ${Math.max(1, count)} 10" preserveAspectRatio="none" aria-hidden="true"><path d=${blocks} /></svg>`;
}
