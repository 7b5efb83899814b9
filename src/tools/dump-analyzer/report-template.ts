/** What the analyzer found, as a page: what is worst comes first, idle pools are folded away. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { amount } from '../../words/format.ts';
import type { ComparisonLine, DumpSummary, GroupLine, LockLine } from './summarise.ts';
import { words as text } from './words.ts';

export function report(summary: DumpSummary): TemplateResult {
  const { groups, groupsLeftOut, locks, comparison } = summary;
  const busy = groups.filter(({ idle, size }) => !idle && size > 1);
  const single = groups.filter(({ idle, size }) => !idle && size === 1);
  const idle = groups.filter((group) => group.idle);
  const { idleThreads, stacklessThreads } = summary;
  const most = Math.max(1, ...busy.map(({ size }) => size), single.length, idleThreads, stacklessThreads);
  return html`
    ${trouble(summary)}
    ${comparison ? comparisonPart(comparison) : nothing}
    <h3>${text.groups(summary.framesToCompare)}</h3>
    ${repeat(
      busy,
      ({ frames }) => frames.join('\n'),
      (group, i) => groupRow(group, most, i === 0 ? 'bad' : 'main'),
    )}
    ${single.length > 0 ? foldedRow(text.single, single, single.length, most, 'main') : nothing}
    ${idleThreads > 0 ? foldedRow(text.idlePools, idle, idleThreads, most, 'quiet') : nothing}
    ${stacklessThreads > 0 ? foldedRow(text.stackless, [], stacklessThreads, most, 'quiet') : nothing}
    ${groupsLeftOut > 0 ? html`<p>${text.moreGroups(groupsLeftOut)}</p>` : nothing}
    <p class="states"><b>${text.states}</b> ${states(summary.states)} ${relief(summary)}</p>
    ${locks.length > 0 ? locksPart(locks) : nothing}`;
}

/** Deadlocks, then who blocks others. */
function trouble({ deadlockCycles, rootBlockers }: DumpSummary): TemplateResult {
  const cycles = deadlockCycles.map((names) => html`<li>${text.cycle(names)}</li>`);
  const blockers = rootBlockers.map(({ thread, blocked }) => html`<li>${text.blocks(thread, blocked)}</li>`);
  return html`
    ${cycles.length > 0 ? html`<h3 class="alarm">${text.deadlocks}</h3><ul>${cycles}</ul>` : nothing}
    ${blockers.length > 0 ? html`<h3 class="alarm">${text.blockers}</h3><ul>${blockers}</ul>` : nothing}`;
}

/** What there is not. */
function relief({ deadlockCycles, rootBlockers }: DumpSummary): TemplateResult {
  const lines = [
    ...(deadlockCycles.length === 0 ? [text.noDeadlock] : []),
    ...(rootBlockers.length === 0 ? [text.noBlocker] : []),
  ];
  return html`<span class="relief">${lines.join(' ')}</span>`;
}

function groupRow(group: GroupLine, most: number, role: 'bad' | 'main' | 'quiet' = 'quiet'): TemplateResult {
  return html`<details class="group"><summary>
      ${bar(group.size / most, role)}<b>${amount(group.size)}</b>
      <span class="frame"><code>${group.top}</code>${group.via ? html` <small>${group.via}</small>` : nothing}</span>
      <span class="state">${states(group.states)}</span>
    </summary>${stack(group)}</details>`;
}

function foldedRow(
  label: string,
  groups: readonly GroupLine[],
  threads: number,
  most: number,
  role: 'main' | 'quiet',
): TemplateResult {
  return html`<details class="group"><summary>
      ${bar(threads / most, role)}<b>${amount(threads)}</b><span class="frame">${label}</span>
    </summary>${groups.map((group) => groupRow(group, most, role))}</details>`;
}

/** An SVG, because a width in a style attribute is forbidden here. */
const bar = (share: number, role: string) =>
  html`<svg class="bar role-${role}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * share).toFixed(2)} height="10" /></svg>`;

function stack({ frames, framesLeftOut, names, namesLeftOut }: GroupLine): TemplateResult {
  const more = framesLeftOut > 0 ? `\n${text.moreFrames(framesLeftOut)}` : '';
  const others = namesLeftOut > 0 ? `, ${text.moreNames(namesLeftOut)}` : '';
  return html`<pre>${frames.join('\n')}${more}</pre><p class="names">${names.join(', ')}${others}</p>`;
}

const states = (counts: DumpSummary['states']): string =>
  Object.entries(counts)
    .map(([state, count]) => text.inState(count, state))
    .join(' · ');

function locksPart(locks: readonly LockLine[]): TemplateResult {
  return html`<h3>${text.locks}</h3><table><thead><tr><th scope="col">${text.lock}</th><th scope="col">${text.owner}</th><th scope="col">${text.waiters}</th></tr></thead>
    <tbody>${locks.map((lock) => {
      const waiters = [...lock.waiters, ...lock.waitSet.slice(0, Math.max(0, 12 - lock.waiters.length))];
      const left = lock.waitersLeftOut + lock.waiters.length + lock.waitSet.length - waiters.length;
      return html`<tr><th scope="row"><code>${lock.className?.split('.').at(-1) ?? ''}</code> ${lock.id}</th>
        <td>${lock.owner ?? text.nobody}</td>
        <td>${waiters.join(', ')}${left > 0 ? ` ${text.moreNames(left)}` : ''}</td></tr>`;
    })}</tbody></table>`;
}

function comparisonPart({ unmoved, ...counts }: ComparisonLine): TemplateResult {
  const { unmovedBusy, unmovedIdle, moved, started, ended } = counts;
  const most = Math.max(1, unmovedBusy);
  return html`<h3>${text.compared}</h3>
    <p>${text.comparison(unmovedBusy, unmovedIdle, moved)}
    ${started + ended > 0 ? text.came(started, ended) : nothing}</p>
    ${unmoved.map(
      ({ top, names, size, cpuMilliseconds }) =>
        html`<details class="group"><summary>${bar(size / most, 'second')}<b>${amount(size)}</b><span class="frame"><code>${top}</code></span>
          <span class="state">${cpuMilliseconds === null ? nothing : text.cpu(cpuMilliseconds)}</span></summary>
          <p class="names">${names.join(', ')}${size > names.length ? `, ${text.moreNames(size - names.length)}` : ''}</p></details>`,
    )}`;
}
