/** The analyzer as a page: its buttons, what it is at, and the report of the dump that is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DropZone } from '../drop-zone.ts';
import type { Answer, Question, Source } from './protocol.ts';
import { report } from './report-template.ts';
import type { DumpSummary } from './summarise.ts';
import { words as text } from './words.ts';

/** What the analyzer does beside showing the viewer's dump or the model's, whichever stands beneath. */
export type Work =
  | { is: 'idle' }
  | { is: 'asking' }
  | { is: 'reading'; name: string; bytes: number }
  | { is: 'failed'; of: Source; problem: string };

/** The dump that is shown. */
export interface Shown extends Answer {
  of: Source;
  name: string;
  /** This window has its text, and can look at it otherwise. */
  isHere: boolean;
}

export interface AnalyzerPage {
  work: Work;
  shown: Shown | undefined;
  zone: DropZone;
  look(patch: Partial<Pick<Question, 'shown' | 'hold'>>): void;
  analyze(dump: string): void;
  /** Opens the box for a text, or closes it. */
  paste(): void;
  /** Puts the report on the clipboard, and says so on the button. */
  copy(button: HTMLElement): void;
  /** How many frames must be equal, where no figure's slider says it. */
  frames: number | undefined;
  compare(frames: number): void;
  stop(): void;
  back(): void;
  dismiss(): void;
}

export function analyzerTemplate(page: AnalyzerPage): TemplateResult {
  return html`
    <div class="analyzer-head"><div class="analyzer-source">${source(page)}</div>
      <div class="analyzer-tools for-hands">${tools(page)}</div></div>
    ${page.work.is === 'failed' ? html`<p class="notice" role="alert">${page.work.problem} <button type="button" @click=${page.dismiss}>${text.close}</button></p>` : nothing}
    ${page.work.is === 'asking' ? textBox(page) : result(page)}`;
}

const button = (label: string, click: () => void, isPressed?: boolean) =>
  html`<button type="button" aria-pressed=${isPressed ?? nothing} @click=${click}>${label}</button>`;

function tools({ work, shown, zone, ...page }: AnalyzerPage): TemplateResult {
  const hold = () => page.look({ hold: shown?.isHeld ? 'release' : 'take' });
  return html`
    ${zone.input(true)}
    ${button(text.open, () => zone.choose())}
    ${button(text.paste, page.paste, work.is === 'asking')}
    ${shown?.isHere && work.is !== 'reading' ? button(shown.isHeld ? text.release : text.hold, hold, shown.isHeld) : nothing}
    ${work.is === 'reading' ? button(text.stop, page.stop) : nothing}
    ${shown?.of === 'viewer' ? ofViewer(page) : page.frames === undefined ? html`<span class="promise">${text.promise}</span>` : nothing}`;
}

/** What can be done with a dump of the viewer's own. */
function ofViewer({ copy, back, frames, compare }: Pick<AnalyzerPage, 'copy' | 'back' | 'frames' | 'compare'>) {
  const chosen = ({ target }: Event) =>
    compare(Math.max(1, Math.round((target as HTMLInputElement).valueAsNumber) || 1));
  return html`<button type="button" class="copy" title=${text.copyTitle} @click=${({ currentTarget }: Event) => copy(currentTarget as HTMLElement)}>${text.copy}</button>
    ${frames === undefined ? nothing : html`<label class="frames">${text.frames} <input type="number" min="1" max="200" .value=${live(String(frames))} @change=${chosen} /></label>`}
    ${button(frames === undefined ? text.model : text.clear, back)}`;
}

function source({ work, shown, look, frames }: AnalyzerPage): TemplateResult {
  const line =
    work.is === 'reading'
      ? text.reading(work.name, work.bytes)
      : shown
        ? summaryLine(shown)
        : frames === undefined
          ? text.loading
          : '';
  const several = shown && shown.summary.dumps > 1;
  return html`${line}${several ? choice(shown, (dump) => look({ shown: dump })) : nothing}`;
}

function result({ shown, zone, frames, work }: AnalyzerPage): TemplateResult {
  const isEmpty = !shown && frames !== undefined && work.is !== 'reading';
  return html`<div class="report ${zone.isOver ? 'over' : ''}" tabindex="0" role="region" aria-label=${text.report}>
      ${shown ? report(shown.summary, shown.isHeld) : isEmpty ? html`<p class="invitation">${text.invitation}</p>` : nothing}</div>`;
}

function summaryLine({ of, name, summary }: Shown): string {
  const { threads, javaThreads, truncated, format, notices } = summary;
  const line = text.summary(name, threads, javaThreads, truncated);
  return of === 'model' ? line : `${line} · ${text.form(format, notices.length)}`;
}

/** Which of the dumps in the text. */
function choice({ summary, isHere }: Shown, choose: (dump: number) => void): TemplateResult {
  const { dumps, shown, dates, datesFrom }: DumpSummary = summary;
  const options = dates.map((date, i) => {
    const dump = datesFrom + i;
    return html`<option value=${dump} .selected=${dump === shown}>${text.dumpOf(dump + 1, dumps, date)}</option>`;
  });
  return html` <select aria-label=${text.which} .value=${live(String(shown))} ?disabled=${!isHere}
    @change=${({ target }: Event) => choose(Number((target as HTMLSelectElement).value))}>${options}</select>`;
}

function textBox({ analyze, paste }: AnalyzerPage): TemplateResult {
  const given = ({ currentTarget }: Event) =>
    (currentTarget as HTMLElement).closest('.text-box')?.querySelector('textarea')?.value ?? '';
  return html`<div class="text-box"><textarea aria-label=${text.textLabel} placeholder=${text.textHint} spellcheck="false"></textarea>
    <div class="analyzer-tools for-hands"><button type="button" @click=${(event: Event) => analyze(given(event))}>${text.analyze}</button>
    ${button(text.cancel, paste)}</div></div>`;
}
