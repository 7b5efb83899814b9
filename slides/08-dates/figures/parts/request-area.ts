/**
 * What a request costs as an area: everything else, and beside it the dates, as wide as there are sizes that ask and as high as
 * there are offers to ask about. Both causes of the tale are a side of it, which is why they multiply.
 */
import { html, svg, type TemplateResult } from 'lit';
import { words } from '../../words.ts';

const text = words.november;
/** In pixels of a slide: the picture, and the room that the area has in it. */
const [WIDTH, HEIGHT] = [250, 252];
const [ACROSS, DOWN] = [WIDTH, 190];
const LINE = 30;
const GAP = 3;
const APART = 14;
/** In places of the dates, where there are none to compare with. */
const ALONE = 60;

export interface RequestArea {
  /** That are asked for, and about. */
  sizes: number;
  offers: number;
  /** What they come to, for which there is room at any hour. */
  most: { sizes: number; offers: number };
  /** Of one size and one offer; and of all that has to do with no date. */
  checkMilliseconds: number;
  otherMilliseconds: number;
  /** As a multiple of what a request cost. */
  growth: number;
  isTooMuch: boolean;
}

export function requestArea(area: RequestArea): TemplateResult {
  const { sizes, offers, growth, isTooMuch } = area;
  return html`<div class="request-area">
    <p class="growth ${isTooMuch ? 'bad' : ''}"><b>${text.times(growth)}</b> <span>${text.growth}</span></p>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${text.area(sizes, offers)}>${cells(area)}</svg>
  </div>`;
}

function cells({ sizes, offers, most, checkMilliseconds, otherMilliseconds }: RequestArea) {
  const [columns, rows] = [Math.max(1, most.sizes), Math.max(1, most.offers)];
  const rest = checkMilliseconds > 0 ? otherMilliseconds / checkMilliseconds : 1;
  const high = checkMilliseconds > 0 ? DOWN : ALONE;
  const size = Math.min((ACROSS - APART) / (columns + 1), high / Math.max(rows, rest));
  const foot = LINE + DOWN;
  const left = size + APART;
  const square = (column: number, row: number) =>
    svg`<rect class="dates" x=${left + column * size} y=${foot - (row + 1) * size} width=${size - GAP} height=${size - GAP} rx="3" />`;
  const dates = checkMilliseconds > 0 ? Array.from({ length: sizes * offers }, (_, i) => i) : [];
  return svg`<rect class="rest" x="0" y=${foot - rest * size} width=${size - GAP} height=${Math.max(1, rest * size - GAP)} rx="3" />
    ${dates.map((i) => square(i % sizes, Math.floor(i / sizes)))}
    <text x=${left} y=${foot - Math.max(1, offers) * size - 10}>${text.sides.offers(offers)}</text>
    <text x=${left} y=${foot + 24}>${text.sides.sizes(sizes)}</text>`;
}
