/** The profile viewer as a page: what it is at, which profile is looked at and how, and what is seen of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { canCopy } from '../../figure/clipboard.ts';
import type { DropZone } from '../drop-zone.ts';
import type { BroughtProfile, Part, Seen, ViewerContext, Wish } from './brought-profile.ts';
import { nameOfProfile } from './names.ts';
import { ALL, type Look } from './profile-book.ts';
import type { ListedFile } from './protocol.ts';
import { comparedTable, functionsTable } from './tables.ts';
import { words } from './words.ts';

/** What the viewer does beside showing what was brought. */
export type ViewerWork =
  | { is: 'idle' }
  | { is: 'reading'; name: string; share: number }
  | { is: 'choosing'; files: readonly ListedFile[] }
  /** `found`: what there is in place of a profile; `files`: another one of them may be better. */
  | { is: 'failed'; problem: string; found?: 'dump' | 'nothing'; files?: readonly ListedFile[] };

export interface ViewerPage {
  brought: BroughtProfile | undefined;
  work: ViewerWork;
  zone: DropZone;
  /** Undefined where it stands alone, and the page around opens files. */
  context: ViewerContext | undefined;
  /** This window has the file. */
  isHere: boolean;
  said: string;
  matched: { query: string; share: number } | undefined;
  wish(wish: Wish): void;
  openOne(place: number, files: readonly ListedFile[]): void;
  besideFile(file: File): void;
  searched(query: string): void;
  copy(): void;
  stop(): void;
  close(): void;
  dismiss(): void;
}

export function viewerTemplate(page: ViewerPage): TemplateResult {
  const { brought, work, zone, context } = page;
  const files = work.is === 'choosing' || work.is === 'failed' ? work.files : undefined;
  return html`${context ? zone.input(true) : nothing}${line(page)}
    ${files ? choice(page, files) : nothing}
    ${brought && work.is !== 'choosing' ? [head(page, brought), body(page, brought)] : nothing}`;
}

function line({ work, context, dismiss, stop }: ViewerPage): TemplateResult | typeof nothing {
  if (work.is === 'failed')
    return html`<p class="viewer-line work bad" role="alert">${work.problem} ${context ? button(words.dismiss, dismiss) : nothing}</p>`;
  if (work.is !== 'reading') return nothing;
  return html`<p class="viewer-line work" role="status">${words.reading(work.name, work.share)} ${context ? button(words.stop, stop) : nothing}</p>`;
}

const button = (label: string, click: () => void) => html`<button type="button" @click=${click}>${label}</button>`;

function choice({ openOne, context, stop }: ViewerPage, files: readonly ListedFile[]): TemplateResult {
  return html`<section class="viewer-choice"><h3>${words.which(files.length)}</h3><ul>${files.map(
    ({ name, bytes }, place) => html`<li>${button(name, () => openOne(place, files))} ${words.size(bytes)}</li>`,
  )}</ul>${context ? button(words.close, stop) : nothing}</section>`;
}

function head(page: ViewerPage, { name, opened, about, files }: BroughtProfile): TemplateResult {
  const { context, zone, said } = page;
  const { notes } = about;
  return html`<header class="viewer-head for-hands">
    <p><b>${name}</b> · ${opened.format} · ${about.total}</p>
    ${files.length > 1 ? fileChoice(page) : nothing}${opened.profiles.length > 1 ? profileChoice(page) : nothing}
    <div class="viewer-parts" role="group" aria-label=${words.views}>${parts(page)}</div>
    ${notes.length > 0 ? html`<details class="viewer-notes" ?open=${!context}><summary>${words.remarks(notes.length)}</summary><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul></details>` : nothing}
    ${canCopy() && page.isHere ? html`<button type="button" class="copy" title=${words.copy} @click=${page.copy}>${context ? words.copyShort : words.copy}</button><span class="copied" role="status">${said}</span>` : nothing}
    ${context ? html`${button(words.open, () => zone.choose())}${button(words.close, page.close)}` : nothing}
  </header>`;
}

const chosen = (event: Event): number => Number((event.target as HTMLSelectElement).value);

function fileChoice({ brought, wish }: ViewerPage) {
  if (!brought) return nothing;
  const choose = (event: Event) => wish({ ...brought.wish, place: chosen(event) });
  return html`<label><span>${words.file} </span><select @change=${choose}>${brought.files.map(
    ({ name }, i) => html`<option value=${i} ?selected=${i === brought.place}>${name}</option>`,
  )}</select></label>`;
}

function profileChoice({ brought, wish }: ViewerPage) {
  if (!brought) return nothing;
  const { opened, wish: now } = brought;
  const choose = (event: Event) => {
    const part = now.part === 'sandwich' || now.part === 'time' ? 'left-heavy' : now.part;
    wish({ place: now.place, profile: chosen(event), part, by: now.by });
  };
  return html`<label><span>${words.profile} </span><select @change=${choose}>
    <option value=${ALL} ?selected=${now.profile === ALL}>${words.all(opened.profiles.length)}</option>
    ${opened.profiles.map(({ total }, i) => html`<option value=${i} ?selected=${i === now.profile}>${nameOfProfile(opened, i)} · ${total}</option>`)}
  </select></label>`;
}

function parts({ brought, wish }: ViewerPage): TemplateResult[] {
  if (!brought) return [];
  const { about, wish: now } = brought;
  const all: Part[] = [
    'left-heavy',
    ...(about.hasOrder ? (['time'] as const) : []),
    'functions',
    ...(now.around ? (['sandwich'] as const) : []),
    'compare',
  ];
  const go = (part: Part) => {
    const { beside: _, ...rest } = now;
    wish({ ...rest, part });
  };
  return all.map(
    (part) =>
      html`<button type="button" aria-pressed=${part === now.part} @click=${() => go(part)}>${part === 'sandwich' ? words.around(now.around?.name ?? '') : words.parts[part]}</button>`,
  );
}

function body(page: ViewerPage, brought: BroughtProfile): TemplateResult {
  const { wish: now, seen } = brought;
  if (seen.is === 'functions')
    return functionsTable({
      rows: seen.functions,
      by: now.by,
      sort: (by) => page.wish({ ...now, by }),
      look: ({ frame, name }) => page.wish({ ...now, part: 'sandwich', around: { frame, name } }),
    });
  if (seen.is === 'compared') return comparedTable(seen.compared, seen.before, seen.after);
  if (seen.is === 'choose-other') return otherChoice(page, brought);
  return graphs(page, brought, seen);
}

function graphs(page: ViewerPage, { wish, readAt }: BroughtProfile, { look }: Extract<Seen, { is: 'look' }>) {
  if (!look) return html`<p class="viewer-line">${words.unknown}</p>`;
  const { matched, context, searched } = page;
  const source = `${readAt} ${wish.profile} ${wish.part} ${wish.around?.frame ?? ''}`;
  const search = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'search') searched(target.value);
  };
  const graph = (frames: Look['frames'], title: string) =>
    html`<section class="viewer-graph">${title ? html`<h3>${title}</h3>` : nothing}<flame-graph .frames=${frames} .source=${source + title} .query=${''} .matched=${matched}
      .look=${context?.looked} .looked=${context?.tellLook} @input=${search}></flame-graph></section>`;
  const cut =
    look.notDrawn > 0 ? html`<p class="viewer-line cut">${words.notDrawn(look.notDrawn, look.calls)}</p>` : nothing;
  if (look.callees) return html`${graph(look.frames, words.callers)}${graph(look.callees, words.callees)}${cut}`;
  return html`${graph(look.frames, '')}${cut}`;
}

function otherChoice({ wish, besideFile, isHere }: ViewerPage, { opened, files, wish: now, place }: BroughtProfile) {
  const fromFile = ({ target }: Event) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file) besideFile(file);
  };
  const others = (label: string, names: readonly string[], own: number, beside: (i: number) => Wish['beside']) => {
    if (names.length < 2) return nothing;
    const choose = (event: Event) => {
      const picked = beside(chosen(event));
      if (chosen(event) >= 0 && picked) wish({ ...now, part: 'compare', beside: picked });
    };
    return html`<label>${label} <select @change=${choose}><option value="-1">${words.none}</option>${names.map(
      (name, i) => (i === own ? nothing : html`<option value=${i}>${name}</option>`),
    )}</select></label>`;
  };
  const profiles = opened.profiles.map((_, i) => nameOfProfile(opened, i));
  const fileNames = files.map(({ name }) => name);
  return html`<div class="viewer-line others">${isHere ? html`<label>${words.other} <input type="file" @change=${fromFile} /></label>` : nothing}
    ${others(words.otherHere, profiles, now.profile, (profile) => ({ profile }))}
    ${others(words.otherFile, fileNames, place, (other) => ({ place: other }))}</div>`;
}
