/** What the analyzer found, as a page: what is worst comes first, idle pools are folded away. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { noticeSentence } from '../../thread-dump/index.ts';
import { amount } from '../../words/format.ts';
import { notices as noticeWords } from './form-words.ts';
import { seriesPart } from './series-template.ts';
import type { ComparisonLine, DumpSummary, GroupLine, LockLine } from './summarise.ts';
import { threadBar } from './thread-bar.ts';
import { words as text } from './words.ts';

/** `isHeld`: what it is compared with is held by hand, and no part of a series. */
export function report(summary: DumpSummary, isHeld: boolean): TemplateResult {
  const { groups, groupsLeftOut, locks, comparison, series, runtime } = summary;
  const busy = groups.filter(({ idle, size }) => !idle && size > 1);
  const single = groups.filter(({ idle, size }) => !idle && size === 1);
  const idle = groups.filter((group) => group.idle);
  const { busyThreads, idleThreads, stacklessThreads } = summary;
  // The same for each number of frames that are compared: groups that become one make a bar as long as theirs together.
  const most = Math.max(1, busyThreads, idleThreads, stacklessThreads);
  const alike = onlyState(busy);
  return html`
    ${trouble(summary)}
    ${series ? seriesPart(series) : nothing}
    ${comparison && (isHeld || !series) ? comparisonPart(comparison) : nothing}
    <h3>${text.groups(summary.framesToCompare)}${alike ? `, ${text.allIn(alike)}` : nothing}</h3>
    ${busy.map((group, i) => {
      const isShared = busy.some((other) => other !== group && other.top === group.top);
      // A place that most of those stand in which have work is the one to look at.
      const role = i === 0 && group.size > busyThreads / 2 ? 'bad' : 'main';
      return keyed(group.frames.join('\n'), groupRow(group, most, role, { isShared, alike }));
    })}
    ${single.length > 0 ? foldedRow(text.single, single, single.length, most, 'main') : nothing}
    ${idleThreads > 0 ? foldedRow(text.idlePools, idle, idleThreads, most, 'quiet') : nothing}
    ${stacklessThreads > 0 ? foldedRow(runtime === 'jvm' ? text.stackless : text.stacklessElsewhere, [], stacklessThreads, most, 'quiet') : nothing}
    ${groupsLeftOut > 0 ? html`<p>${text.moreGroups(groupsLeftOut)}</p>` : nothing}
    <p class="states"><b>${text.states}</b> ${states(summary.states)} ${relief(summary)}</p>
    ${locks.length > 0 ? locksPart(locks) : nothing}
    ${noticesPart(summary)}`;
}

/** What was put right, left out or guessed; silence would be taken for "nothing". */
function noticesPart({ notices }: DumpSummary): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  const lines = notices.map((notice) => html`<li>${noticeSentence(noticeWords, notice)}</li>`);
  return html`<h3>${text.notices}</h3><ul class="notices">${lines}</ul>`;
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
function relief({ deadlockCycles, rootBlockers, excludes, truncated }: DumpSummary): TemplateResult {
  const lines = [
    ...(deadlockCycles.length === 0 && excludes.deadlocks ? [text.noDeadlock] : []),
    ...(rootBlockers.length + deadlockCycles.length === 0 && excludes.blockers ? [text.noBlocker] : []),
  ];
  const doubt = excludes.blockers ? [] : [truncated ? text.mayBeMore : text.untoldBlocker];
  return html`<span class="relief">${lines.join(' ')}</span> ${doubt}`;
}

/** What of a group is said by the rows around it: others have its top frame too, and all have its state. */
interface Among {
  isShared?: boolean;
  alike?: string | undefined;
}

function groupRow(
  group: GroupLine,
  most: number,
  role: 'bad' | 'main' | 'quiet' = 'quiet',
  { isShared, alike }: Among = {},
): TemplateResult {
  const { top, via } = group;
  // What tells it apart stands for it; what it shares with others is in its stack.
  const [first, second] = isShared && via ? [via, ''] : [top, via];
  return html`<details class="group"><summary>
      ${threadBar(group.size, most, role)}<b>${amount(group.size)}</b>
      <span class="frame"><code>${first}</code>${second ? html` <small>${second}</small>` : nothing}</span>
      <span class="state">${alike ? nothing : states(group.states)}</span>
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
      ${threadBar(threads, most, role)}<b>${amount(threads)}</b><span class="frame">${label}</span>
    </summary>${groups.map((group) => groupRow(group, most, role))}</details>`;
}

function stack({ frames, framesLeftOut, names, namesLeftOut }: GroupLine): TemplateResult {
  const more = framesLeftOut > 0 ? `\n${text.moreFrames(framesLeftOut)}` : '';
  const others = namesLeftOut > 0 ? `, ${text.moreNames(namesLeftOut)}` : '';
  return html`<pre>${frames.join('\n')}${more}</pre><p class="names">${names.join(', ')}${others}</p>`;
}

/** The one state that all of these threads are in. */
function onlyState(groups: readonly GroupLine[]): string | undefined {
  const found = new Set(groups.flatMap(({ states }) => Object.keys(states)));
  return found.size === 1 ? [...found][0] : undefined;
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
        html`<details class="group"><summary>${threadBar(size, most, 'second')}<b>${amount(size)}</b><span class="frame"><code>${top}</code></span>
          <span class="state">${cpuMilliseconds === null ? nothing : text.cpu(cpuMilliseconds)}</span></summary>
          <p class="names">${names.join(', ')}${size > names.length ? `, ${text.moreNames(size - names.length)}` : ''}</p></details>`,
    )}`;
}
