/** Lists of functions: what each takes, with what its samples leave open; and two profiles side by side. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ComparedFunction } from '../../profile/index.ts';
import { amount, duration, percentInTenths } from '../../words/format.ts';
import type { Counted, FunctionRow, Share } from './profile-book.ts';
import { words } from './words.ts';

const text = words.table;

function shareCell({ share, low, high }: Share): TemplateResult {
  const interval = low === undefined || high === undefined ? '' : text.interval(low, high);
  return html`<td><b>${percentInTenths(share)}</b> <small>${interval}</small>${bar(share, low, high)}</td>`;
}

/** As long as the share, with how far its end may lie. */
function bar(share: number, low?: number, high?: number): TemplateResult {
  const [from, to] = [low, high].map((end) => 100 * (end ?? 0));
  const whisker = low === undefined ? nothing : svg`<path d="M${from} 5H${to}M${from} 2v6M${to} 2v6" />`;
  return html`<svg class="share" viewBox="-1 0 102 10" aria-hidden="true"><rect y="1" width=${100 * share} height="8" />${whisker}</svg>`;
}

export interface FunctionsTable {
  rows: readonly FunctionRow[];
  /** What they go by, and how to have it otherwise. */
  by: Counted;
  sort(by: Counted): void;
  /** At a function between its callers and callees. */
  look(row: FunctionRow): void;
}

export function functionsTable({ rows, by, sort, look }: FunctionsTable): TemplateResult {
  const head = (one: Counted, label: string) =>
    html`<th scope="col" aria-sort=${one === by ? 'descending' : 'none'}><button type="button" class="name" @click=${() => sort(one)}>${label}${one === by ? text.sorted : ''}</button></th>`;
  const hasTime = rows.some(({ milliseconds }) => milliseconds !== undefined);
  return html`<div class="viewer-table" tabindex="0" role="region" aria-label=${words.parts.functions}><table>
    <caption>${text.functionsCaption}</caption>
    <thead><tr><th scope="col">${text.name}</th>${head('self', text.self)}${head('total', text.total)}${hasTime ? html`<th scope="col">${text.time}</th>` : ''}</tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr><th scope="row"><button type="button" class="name" @click=${() => look(row)}>${row.name}</button></th>
        ${shareCell(row.self)}${shareCell(row.total)}${hasTime ? html`<td>${row.milliseconds === undefined ? '' : duration(row.milliseconds)}</td>` : ''}</tr>`,
    )}</tbody></table></div>`;
}

export function comparedTable(
  compared: readonly ComparedFunction[] | undefined,
  before: string,
  after: string,
): TemplateResult {
  if (!compared) return html`<p class="viewer-line">${text.noSamples}</p>`;
  const told = compared.filter(({ isExplained }) => !isExplained).length;
  return html`<p class="viewer-line">${text.told(told, compared.length)}</p>
    <div class="viewer-table" tabindex="0" role="region" aria-label=${words.parts.compare}><table>
    <caption>${text.comparedCaption}</caption>
    <thead><tr><th scope="col">${text.name}</th><th scope="col">${before}</th><th scope="col">${after}</th><th scope="col">${text.difference}</th><th scope="col">${text.samplesToTell}</th></tr></thead>
    <tbody>${compared.map(
      ({ name, before: one, after: other, difference, isExplained, samplesToTell }) =>
        html`<tr class=${isExplained ? 'explained' : difference.share > 0 ? 'more' : 'less'}><th scope="row">${name}</th>
          ${shareCell(one)}${shareCell(other)}<td><b>${text.points(difference.share)}</b> <small>${text.interval(difference.low, difference.high)}</small></td>
          <td>${isExplained && Number.isFinite(samplesToTell) ? amount(samplesToTell) : ''}</td></tr>`,
    )}</tbody></table></div>`;
}
