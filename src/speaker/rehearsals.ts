/**
 * What was rehearsed: the plan beside this talk and the last ones, tale by tale and slide by slide; each can be played
 * again in the room's window, saved as a file, or deleted.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { toggleList } from '../keys/list.ts';
import { KeptRehearsals, type Rehearsal } from '../rehearsal/kept.ts';
import { recordRehearsals } from '../rehearsal/record-rehearsals.ts';
import { slideTimes } from '../rehearsal/slide-times.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { type PlannedSlide, plannedSeconds } from './plan.ts';
import { words } from './words.ts';

const text = words.rehearsals;
/** More columns than these nobody reads. */
const MOST_SHOWN = 3;
const REFRESH_MILLISECONDS = 1000;

interface Shown extends Rehearsal {
  times: ReadonlyMap<string, number>;
}

/** Begins to record, and returns what opens the list. */
export function followRehearsals(session: Session, plan: readonly PlannedSlide[]): () => Promise<void> {
  const opening = KeptRehearsals.open();
  void opening.then((kept) => kept && recordRehearsals(session, kept));
  return async () => showRehearsals(session, plan, await opening);
}

async function showRehearsals(
  session: Session,
  plan: readonly PlannedSlide[],
  kept: KeptRehearsals | undefined,
): Promise<void> {
  let shown: readonly Shown[] = [];
  const load = async () => {
    const newest = ((await kept?.list()) ?? []).slice(0, MOST_SHOWN);
    shown = await Promise.all(
      newest.map(async (one) => ({ ...one, times: slideTimes((await kept?.linesOf(one.id)) ?? []) })),
    );
    opened?.show();
  };
  const opened = toggleList('rehearsals', text.title, () => list({ session, plan, kept, shown, load }));
  if (!opened) return;
  const timer = setInterval(() => void load(), REFRESH_MILLISECONDS);
  opened.dialog.addEventListener('close', () => clearInterval(timer));
  await load();
}

interface Listed {
  session: Session;
  plan: readonly PlannedSlide[];
  kept: KeptRehearsals | undefined;
  shown: readonly Shown[];
  load(): Promise<void>;
}

function list({ session, plan, kept, shown, load }: Listed): TemplateResult {
  const running = session.get(paths.rehearsal);
  const head = (one: Shown) => html`<th scope="col">${one.id === running ? text.now : text.when(one.begun)}
    ${
      one.id === running
        ? nothing
        : html`<span>
      <button type="button" @click=${() => save(kept, one)}>${text.save}</button>
      <button type="button" @click=${async () => {
        await kept?.remove(one.id);
        await load();
      }}>${text.remove}</button></span>`
    }</th>`;
  return html`${kept ? nothing : html`<p>${text.nothingKept}</p>`}
    ${kept && shown.length === 0 ? html`<p>${text.none}</p>` : nothing}
    <table><thead><tr><th scope="col">${text.slide}</th><th scope="col">${text.planned}</th>${shown.map(head)}</tr></thead>
      <tbody>${talesOf(plan).map(({ name, slides }) => [
        row('tale', name, slides, shown),
        ...slides.map((slide) => row('slide', slide.headline, [slide], shown)),
      ])}
      ${row('tale', text.all, plan, shown)}</tbody></table>
    <p>${text.how}</p>`;
}

function row(kind: string, name: string, slides: readonly PlannedSlide[], shown: readonly Shown[]): TemplateResult {
  const planned = 1000 * plannedSeconds(slides);
  return html`<tr class=${kind}><th scope="row">${name}</th><td>${words.time(planned)}</td>${shown.map(({ times }) => {
    const taken = slides.reduce((sum, { slide }) => sum + (times.get(slide) ?? 0), 0);
    const is = taken === 0 ? '' : taken > planned ? 'over' : 'under';
    return html`<td class=${is}>${taken === 0 ? '–' : words.time(taken)}</td>`;
  })}</tr>`;
}

function talesOf(plan: readonly PlannedSlide[]): { name: string; slides: PlannedSlide[] }[] {
  const tales: { name: string; slides: PlannedSlide[] }[] = [];
  for (const slide of plan) {
    const last = tales.at(-1);
    if (last?.name === slide.tale) last.slides.push(slide);
    else tales.push({ name: slide.tale, slides: [slide] });
  }
  return tales;
}

/** The log as a file: what a recording is played from, and what `npm run timing` reads. */
async function save(kept: KeptRehearsals | undefined, { id, begun }: Rehearsal): Promise<void> {
  const lines = (await kept?.linesOf(id)) ?? [];
  const url = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'application/jsonl' }));
  const name = `${new Date(begun).toISOString().slice(0, 16).replace(/[:T]/g, '-')}.jsonl`;
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
