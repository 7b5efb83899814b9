/**
 * The board: a row a suspect, with the odds that it has for someone who keeps count, and a mark at the hour of each check.
 * Sizes of bars and places of marks are SVG attributes, in pixels of the slide.
 */

import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.board;
const names = words.investigation;

/** One check of one suspect. */
export interface Look {
  suspect: number;
  hour: number;
  again: boolean;
  found: boolean;
  /** It was the cause, and nobody saw it. */
  missed: boolean;
}

/** How the chance that a check misses the cause has grown. */
export interface Tired {
  hours: ArrayLike<number>;
  missShares: ArrayLike<number>;
}

/** Rows that the slide has room for. */
const MOST_ROWS = 12;
const BAR_WIDTH = 86;
const TIME_WIDTH = 360;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const MARGIN = 10;
/** Odds that fill the bar; more than one in two is sure enough. */
const FULL_ODDS = 0.5;
const LAST_HOURS = [24, 48, 96, 144, 240];

export const suspectName = (suspect: number): string => names.suspectNames[suspect] ?? names.otherSuspect(suspect + 1);

export function suspectsTable(odds: readonly number[], looks: readonly Look[], tired: Tired): TemplateResult {
  const lastHour = axisEnd(looks.at(-1)?.hour ?? 0, LAST_HOURS);
  const shown = odds.length <= MOST_ROWS ? odds.length : MOST_ROWS - 1;
  const rows = Array.from({ length: shown }, (_, suspect) =>
    row(
      suspectName(suspect),
      odds[suspect] ?? 0,
      looks.filter((look) => look.suspect === suspect),
      lastHour,
    ),
  );
  if (shown < odds.length)
    rows.push(
      row(
        text.others(odds.length - shown),
        odds.slice(shown).reduce((sum, share) => sum + share, 0),
        looks.filter((look) => look.suspect >= shown),
        lastHour,
      ),
    );
  return html`<table class="suspects"><caption>${key()}</caption>
    <thead><tr><th scope="col">${text.suspect}</th><th scope="col">${text.odds}</th><th scope="col">${hourScale(lastHour)}</th></tr></thead>
    <tbody>${rows}</tbody><tfoot>${tiredRow(tired, lastHour)}</tfoot></table>`;
}

function row(name: string, odds: number, looks: readonly Look[], lastHour: number): TemplateResult {
  const kind = looks.some((look) => look.found) ? 'found' : looks.length > 0 ? 'seen' : '';
  const said = text.said(looks.length, looks.filter((look) => look.again).length);
  return html`<tr class=${kind}><th scope="row">${name}</th>
    <td><span>${percent(Math.round(odds * 100) / 100)}</span><svg class="odds" width=${BAR_WIDTH} height=${HEIGHT} aria-hidden="true">
      <rect x="0" y="4" width=${Math.max(1, Math.min(1, odds / FULL_ODDS) * BAR_WIDTH)} height=${HEIGHT - 8}></rect></svg></td>
    <td><svg class="looks" width=${TIME_WIDTH} height=${HEIGHT} role="img" aria-label=${said}>
      <line x1="0" y1=${MIDDLE} x2=${TIME_WIDTH} y2=${MIDDLE}></line>${looks.map((look) => mark(look, place(look.hour, lastHour)))}</svg></td></tr>`;
}

/** The same hours, with the chance of a miss from bottom (never) to top (always). */
function tiredRow({ hours, missShares }: Tired, lastHour: number): TemplateResult {
  const now = missShares[missShares.length - 1] ?? 0;
  const points = Array.from(hours, (hour, i) => `${place(hour, lastHour)},${HEIGHT - (missShares[i] ?? 0) * HEIGHT}`);
  return html`<tr><th scope="row">${text.misses}</th><td><span>${percent(Math.round(now * 100) / 100)}</span></td>
    <td><svg class="tired" width=${TIME_WIDTH} height=${HEIGHT} role="img" aria-label=${text.tired}>
      <polyline points=${points.join(' ')}></polyline><circle cx=${place(hours[hours.length - 1] ?? 0, lastHour)} cy=${HEIGHT - now * HEIGHT} r="4"></circle></svg></td></tr>`;
}

const place = (hour: number, lastHour: number) => MARGIN + (hour / lastHour) * (TIME_WIDTH - 2 * MARGIN);

/** Shapes differ as well as colours. */
function mark(look: Pick<Look, 'again' | 'found' | 'missed'>, x: number): SVGTemplateResult {
  if (look.found) return svg`<rect class="found" x=${x - 8} y=${MIDDLE - 8} width="16" height="16"></rect>`;
  if (look.missed) return svg`<path class="missed" d="M${x - 7} ${MIDDLE - 7}l14 14m0 -14l-14 14"></path>`;
  if (look.again) return svg`<path class="again" d="M${x} ${MIDDLE - 8}l8 15h-16z"></path>`;
  return svg`<circle class="checked" cx=${x} cy=${MIDDLE} r="6"></circle>`;
}

function hourScale(lastHour: number): TemplateResult {
  const ticks = Array.from({ length: 5 }, (_, i) => (i * lastHour) / 4);
  return html`<svg class="hours" width=${TIME_WIDTH} height=${HEIGHT} role="img" aria-label=${text.hour}>${ticks.map(
    (hour, i) =>
      svg`<text x=${place(hour, lastHour)} y="16" text-anchor=${i === 0 ? 'start' : i === 4 ? 'end' : 'middle'}>${text.hourTick(hour)}</text>`,
  )}</svg>`;
}

function key(): TemplateResult {
  const marks: [string, Pick<Look, 'again' | 'found' | 'missed'>][] = [
    [text.checked, { again: false, found: false, missed: false }],
    [text.again, { again: true, found: false, missed: false }],
    [text.missed, { again: false, found: false, missed: true }],
    [text.found, { again: false, found: true, missed: false }],
  ];
  return html`<span class="visually-hidden">${text.caption}</span>${marks.map(
    ([label, look]) =>
      html`<span class="key"><svg class="looks" width="18" height=${HEIGHT} aria-hidden="true">${mark(look, 9)}</svg>${label}</span>`,
  )}`;
}
