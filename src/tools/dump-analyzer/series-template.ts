/** Several dumps as one part of the report: who stands where they stood, and how the states went from dump to dump. */
import { html, nothing, type TemplateResult } from 'lit';
import { amount } from '../../words/format.ts';
import type { SeriesLine, StandingLine } from './series-line.ts';
import { threadBar } from './thread-bar.ts';
import { words as text } from './words.ts';

export function seriesPart(series: SeriesLine): TemplateResult {
  const { dumps, atLeast, betweenMilliseconds, standing, standingBusy, standingIdle } = series;
  const most = Math.max(1, ...standing.map(({ size }) => size));
  return html`<h3>${text.series(dumps)}</h3>
    <p>${text.standing(standingBusy, atLeast, dumps, standingIdle)} ${text.between(betweenMilliseconds)}</p>
    ${standing.map((line) => standingRow(line, most))}
    ${statesTable(series)}`;
}

function standingRow({ top, via, names, size, fewest, most, cpuCores, frames }: StandingLine, largest: number) {
  const facts = [text.inDumps(fewest, most), ...(cpuCores === null ? [] : [text.cores(cpuCores)])];
  const left = size - names.length;
  // Of one alone, the name says more than what it shares with others.
  const beside = size === 1 ? names[0] : via;
  return html`<details class="group"><summary>${threadBar(size, largest, 'second')}<b>${amount(size)}</b>
      <span class="frame"><code>${top}</code>${beside ? html` <small>${beside}</small>` : nothing}</span>
      <span class="state">${facts.join(' · ')}</span></summary>
    <pre>${frames.join('\n')}</pre><p class="names">${names.join(', ')}${left > 0 ? `, ${text.moreNames(left)}` : ''}</p></details>`;
}

function statesTable({ dumps, threads, states }: SeriesLine): TemplateResult {
  const first = dumps - threads.length + 1;
  const row = (name: string, counts: readonly number[]) =>
    html`<tr><th scope="row">${name}</th>${counts.map((count) => html`<td>${amount(count)}</td>`)}</tr>`;
  return html`<table class="over-time"><thead><tr><th scope="col">${text.statesOverTime}</th>
      ${threads.map((_, index) => html`<th scope="col">${text.dump(first + index)}</th>`)}</tr></thead>
    <tbody>${states.map(({ state, counts }) => row(state, counts))}${row(text.allThreads, threads)}</tbody></table>`;
}
