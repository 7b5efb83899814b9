/**
 * `<dump-analyzer>`: reads the model's thread dump, or one that the viewer opens, pastes or drops, and shows what is in
 * it. Nothing leaves the browser; the reading is done by a worker, so that a large file does not stop the page.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../slides/01-spin-loop/style.css';
import { AnalyzerClient } from './client.ts';
import { report } from './report-template.ts';
import type { DumpSummary } from './summarise.ts';
import { words as text } from './words.ts';

export interface AnalyzerContext {
  /** The model's dump; written only if it is looked at. */
  dump(): string;
  framesToCompare: number;
  /** Shows what was read in place of the model's; nothing goes back to the model. */
  bring(summary?: DumpSummary): void;
}

const LARGEST_BYTES = 1_000_000_000;
/** Any dump of a text, however many there are: the last one. */
const LAST = 1e9;

export class DumpAnalyzer extends HTMLElement {
  private given: AnalyzerContext | undefined;
  private found: DumpSummary | undefined;
  /** Name of the viewer's own text; undefined while the model's dump is shown. */
  private own: string | undefined;
  private asked = { text: '', framesToCompare: 0 };
  /** The model's dump when the viewer's own came: once the model moves, it is the model's turn again. */
  private leftModelAt = '';
  private line: string | undefined;
  private busyWith: string | undefined;
  private held = false;
  /** The worker died; its line goes when a new one has answered. */
  private broken = false;
  private pasting = false;
  private over = false;
  private readonly client = new AnalyzerClient({
    summarised: (found) => this.take(found),
    failed: (line, lost) => this.fail(line, lost),
  });

  set context(context: AnalyzerContext) {
    this.given = context;
    if (this.own !== undefined && context.dump() !== this.leftModelAt) this.backToModel();
    if (this.own === undefined) this.askModel();
    else if (context.framesToCompare !== this.asked.framesToCompare) this.regroup(this.found?.shown ?? LAST);
    this.draw();
  }

  connectedCallback(): void {
    // Set before this class was known, the property hides the setter.
    if (Object.hasOwn(this, 'context')) {
      const { context } = this as unknown as { context: AnalyzerContext };
      Reflect.deleteProperty(this, 'context');
      this.context = context;
    }
    // The whole slide takes a drop: beside the panel the browser would open the file and leave the deck.
    const slide = this.closest('section') ?? this;
    slide.addEventListener('dragover', this.drag);
    slide.addEventListener('dragleave', this.drag);
    slide.addEventListener('drop', this.drop);
    this.addEventListener('paste', this.pasted);
  }

  disconnectedCallback(): void {
    this.client.stop();
    this.asked = { text: '', framesToCompare: 0 };
  }

  private askModel(hold: 'keep' | 'release' = 'keep'): void {
    if (!this.given) return;
    const { framesToCompare } = this.given;
    const dump = this.given.dump();
    if (dump !== this.asked.text) this.client.ask({ text: dump, shown: LAST, framesToCompare, hold });
    else if (framesToCompare !== this.asked.framesToCompare)
      this.client.ask({ shown: LAST, framesToCompare, hold: 'keep' });
    this.asked = { text: dump, framesToCompare };
  }

  private regroup(dump: number, hold: 'keep' | 'take' | 'release' = 'keep'): void {
    const framesToCompare = this.given?.framesToCompare ?? 1;
    this.asked.framesToCompare = framesToCompare;
    this.client.ask({ shown: dump, framesToCompare, hold });
  }

  private async readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_BYTES) {
      this.fail(text.tooLarge(file.size, LARGEST_BYTES), false);
      return;
    }
    this.busyWith = text.reading(file.name, file.size);
    this.draw();
    try {
      this.read(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch {
      this.fail(text.unreadable(file.name), false);
    }
  }

  private read(source: string | Uint8Array, name: string): void {
    const framesToCompare = this.given?.framesToCompare ?? 1;
    this.busyWith = text.reading(name, source.length);
    this.line = undefined;
    this.pasting = false;
    this.candidate = name;
    this.leftModelAt = this.given?.dump() ?? '';
    this.asked = { text: '', framesToCompare };
    this.client.ask({ text: source, shown: LAST, framesToCompare, hold: this.letGoOfModel() });
    this.draw();
  }

  /** Name of the text that is being read; it is shown once there is a dump in it. */
  private candidate: string | undefined;

  /** Two files of the viewer's may be compared; a dump of the model and one of the viewer's have no thread in common. */
  private letGoOfModel(): 'keep' | 'release' {
    if (this.own !== undefined) return 'keep';
    this.held = false;
    return 'release';
  }

  private take(found: DumpSummary): void {
    const wasOwn = this.own !== undefined;
    if (this.candidate !== undefined) this.own = this.candidate;
    if (!this.client.busy) {
      this.candidate = undefined;
      this.busyWith = undefined;
    }
    this.found = found;
    if (this.broken) this.line = undefined;
    this.broken = false;
    this.draw();
    if (this.own !== undefined || wasOwn) this.given?.bring(this.own === undefined ? undefined : found);
  }

  private fail(line: string, lost: boolean): void {
    this.line = line;
    this.busyWith = undefined;
    this.candidate = undefined;
    this.broken = lost;
    if (lost) {
      this.held = false;
      this.asked = { text: '', framesToCompare: 0 };
      // The model's own dump is not read again at once: what killed the worker may do so for ever.
      if (this.own !== undefined) this.backToModel();
    }
    this.draw();
  }

  private backToModel(): void {
    const wasOwn = this.own !== undefined;
    this.own = undefined;
    this.busyWith = undefined;
    this.candidate = undefined;
    this.asked = { text: '', framesToCompare: 0 };
    this.held = false;
    this.askModel('release');
    this.draw();
    if (wasOwn) this.given?.bring();
  }

  private readonly drag = (event: Event): void => {
    event.preventDefault();
    const over = event.type === 'dragover';
    if (over === this.over) return;
    this.over = over;
    this.draw();
  };

  private readonly drop = (event: Event): void => {
    event.preventDefault();
    if (!(event instanceof DragEvent)) return;
    this.over = false;
    const [file] = event.dataTransfer?.files ?? [];
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    if (file) void this.readFile(file);
    else if (dropped) this.read(dropped, text.ofViewer);
    else this.draw();
  };

  /** Taken straight from the clipboard: a text box would choke on a large dump. */
  private readonly pasted = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData?.files ?? [];
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!file && !pasted) return;
    event.preventDefault();
    if (file) void this.readFile(file);
    else this.read(pasted, text.ofViewer);
  };

  private draw(): void {
    render(this.template(), this);
  }

  private template(): TemplateResult {
    return html`
      <div class="analyzer-tools">${this.tools()}</div>
      ${this.line ? html`<p class="notice" role="alert">${this.line} <button type="button" @click=${() => this.dismiss()}>${text.close}</button></p>` : nothing}
      ${this.pasting ? this.textBox() : this.result()}`;
  }

  private tools(): TemplateResult {
    const button = (label: string, click: () => void, pressed?: boolean) =>
      html`<button type="button" aria-pressed=${pressed === undefined ? nothing : pressed} @click=${click}>${label}</button>`;
    const { found } = this;
    return html`
      <input type="file" hidden tabindex="-1" aria-hidden="true" @change=${(event: Event) => this.chosen(event.target as HTMLInputElement)} />
      ${button(text.open, () => this.querySelector<HTMLInputElement>('input[type=file]')?.click())}
      ${button(text.paste, () => this.togglePasting(), this.pasting)}
      ${found && !this.busyWith ? button(this.held ? text.release : text.hold, () => this.toggleHold(), this.held) : nothing}
      ${this.busyWith ? button(text.stop, () => this.stop()) : nothing}
      ${this.own === undefined ? html`<span class="promise">${text.promise}</span>` : button(text.model, () => this.backToModel())}`;
  }

  private result(): TemplateResult {
    const { found } = this;
    const summary = this.busyWith ?? (found ? this.summary(found) : text.loading);
    return html`<div class="analyzer-source">${summary}${found && found.dumps > 1 ? this.choice(found) : nothing}</div>
      <div class="report ${this.over ? 'over' : ''}" tabindex="0" role="region" aria-label=${text.report}>
        ${found ? report(found) : nothing}</div>`;
  }

  private summary(found: DumpSummary): string {
    const { threads, javaThreads, truncated } = found;
    return text.summary(this.own ?? text.ofModel, threads, javaThreads, truncated);
  }

  private choice({ dumps, shown: present, dates, datesFrom }: DumpSummary): TemplateResult {
    const options = dates.map((date, i) => {
      const dump = datesFrom + i;
      return html`<option value=${dump} .selected=${dump === present}>${text.dumpOf(dump + 1, dumps, date)}</option>`;
    });
    return html` <select aria-label=${text.which} .value=${live(String(present))}
      @change=${(event: Event) => this.regroup(Number((event.target as HTMLSelectElement).value))}>${options}</select>`;
  }

  private textBox(): TemplateResult {
    const analyze = () => this.read(this.querySelector('textarea')?.value ?? '', text.ofViewer);
    return html`<div class="text-box"><textarea aria-label=${text.textLabel} placeholder=${text.textHint} spellcheck="false"></textarea>
      <div class="analyzer-tools"><button type="button" @click=${analyze}>${text.analyze}</button>
      <button type="button" @click=${() => this.togglePasting()}>${text.cancel}</button></div></div>`;
  }

  private togglePasting(): void {
    this.pasting = !this.pasting;
    this.draw();
    if (this.pasting) this.querySelector('textarea')?.focus();
  }

  private toggleHold(): void {
    this.held = !this.held;
    this.regroup(this.found?.shown ?? LAST, this.held ? 'take' : 'release');
    this.draw();
  }

  private chosen(input: HTMLInputElement): void {
    void this.readFile(input.files?.[0]);
    // So that the same file can be chosen again.
    input.value = '';
  }

  private stop(): void {
    this.client.stop();
    this.held = false;
    this.backToModel();
  }

  private dismiss(): void {
    this.line = undefined;
    this.draw();
  }
}

customElements.define('dump-analyzer', DumpAnalyzer);
