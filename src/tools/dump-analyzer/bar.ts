/** The bar behind a row: an SVG, because a width in a style attribute is forbidden here. */
import { html, type TemplateResult } from 'lit';

export const bar = (share: number, role: string): TemplateResult =>
  html`<svg class="bar role-${role}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * share).toFixed(2)} height="10" /></svg>`;
