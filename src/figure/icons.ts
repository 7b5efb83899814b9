/** Icons of the figure's tools, drawn for this deck on a grid of 20. */
import { type SVGTemplateResult, svg } from 'lit';

const paths = {
  table: 'M3 4h14v12H3zM3 8.5h14M3 12.3h14M8 4v12',
  about: 'M10 2.5a7.5 7.5 0 1 0 .01 0zM10 9v5M10 6v.2',
  play: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 3.8v4.4M8 11.8v4.4',
  dice: 'M3.5 3.5h13v13h-13zM7 7v.2M13 7v.2M10 10v.2M7 13v.2M13 13v.2',
  link: 'M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.54 3.54 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.54 3.54 0 0 0 5 5l1-1',
  reset: 'M4 10a6 6 0 1 0 2-4.5M6 2.5v3.3h3.3',
};

export type Icon = keyof typeof paths;

export const icon = (name: Icon): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
