/**
 * `<profile-viewer>`: a file of profiles, looked at from all sides: the widest first, in the order of time, one function
 * between its callers and callees, a list of functions with what their samples leave open, beside another profile. The
 * file stays in a worker of this page.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { canCopy, copyText } from '../../figure/clipboard.ts';
import { isProfileProblem, sentenceOf } from '../../profile/index.ts';
import { WorkerClient } from '../../run/worker-client.ts';
import { TaskFailed } from '../../run/worker-lost.ts';
import '../flame-graph/flame-graph.ts';
import { words as graphWords } from '../flame-graph/words.ts';
import { ALL, type Counted, type FunctionRow, type Look, type Opened, type View } from './profile-book.ts';
import type { Answer, Question } from './protocol.ts';
import { comparisonAsMarkdown, reportAsMarkdown } from './report-as-markdown.ts';
import { comparedTable, functionsTable } from './tables.ts';
import './style.css';
import { words } from './words.ts';

const PATIENCE_MILLISECONDS = 120_000;

type Part = View | 'functions' | 'compare';

/** What stands there, of one question. */
type Shown =
  | { is: 'reading'; share: number }
  | { is: 'failed'; problem: string }
  | { is: 'look'; look: Look | undefined }
  | { is: 'functions'; functions: FunctionRow[] }
  | { is: 'compared'; compared: Extract<Answer, { is: 'compared' }>['compared']; before: string; after: string }
  | { is: 'choose-other' };

class ProfileViewer extends LitElement {
  static override readonly properties = { file: { attribute: false } };
  declare file: File | undefined;
  private opened: Opened | undefined;
  private profile = 0;
  private chosen: Part = 'left-heavy';
  private frame: FunctionRow | undefined;
  private by: Counted = 'self';
  /** What came of copying. */
  private said = '';
  /** Of the whole, what a search in the graph finds; narrow calls are not drawn, and count. */
  private matched: { query: string; share: number } | undefined;
  private shown: Shown = { is: 'reading', share: 0 };
  private client: WorkerClient<Question, Answer, number> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.client?.end();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('file') && this.file) void this.open(this.file);
  }

  private async open(file: File): Promise<void> {
    this.client?.end();
    this.client = new WorkerClient<Question, Answer, number>(
      () => new Worker(new URL('./book.worker.ts', import.meta.url), { type: 'module', name: 'profile-book' }),
      PATIENCE_MILLISECONDS,
    );
    this.opened = undefined;
    this.frame = undefined;
    this.chosen = 'left-heavy';
    const answer = await this.ask({ ask: 'open', file });
    if (answer?.is !== 'opened') return;
    this.opened = answer.opened;
    this.profile = answer.opened.largest;
    await this.show('left-heavy');
  }

  /** Undefined where something newer was asked, or it went wrong: that is shown then. */
  private async ask(question: Question): Promise<Answer | undefined> {
    const { client } = this;
    const reading: Shown = { is: 'reading', share: 0 };
    this.go(reading);
    try {
      return await client?.askNewest(this, question, {
        progress: (share) => {
          reading.share = share;
          this.requestUpdate();
        },
      });
    } catch (error) {
      if (client === this.client) this.go({ is: 'failed', problem: problemOf(error) });
      return undefined;
    }
  }

  private go(shown: Shown): void {
    this.shown = shown;
    this.said = '';
    this.requestUpdate();
  }

  private async show(part: Part): Promise<void> {
    this.chosen = part;
    const { profile, frame } = this;
    if (part === 'compare') return this.go({ is: 'choose-other' });
    if (part === 'functions') {
      const answer = await this.ask({ ask: 'functions', profile, by: this.by });
      if (answer?.is === 'functions') this.go(answer);
      return;
    }
    const about = part === 'sandwich' && frame ? { frame: frame.frame } : {};
    const answer = await this.ask({ ask: 'look', profile, view: part, ...about });
    if (answer?.is === 'look') this.go(answer);
  }

  private async compare({ target }: Event): Promise<void> {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (!file) return;
    const answer = await this.ask({ ask: 'compare', profile: this.profile, file, other: ALL });
    if (answer?.is === 'compared') this.go({ ...answer, before: this.file?.name ?? '', after: file.name });
  }

  private async compareHere({ target }: Event): Promise<void> {
    const other = Number((target as HTMLSelectElement).value);
    if (!(other >= 0)) return;
    // Of two runs the file says which was first.
    const isBefore = this.opened?.profiles[other]?.side === 'before';
    const [first, second] = isBefore ? [other, this.profile] : [this.profile, other];
    const answer = await this.ask({ ask: 'compare', profile: first, file: undefined, other: second });
    const names = [first, second].map((number) => this.nameOf(number));
    if (answer?.is === 'compared') this.go({ ...answer, before: names[0] ?? '', after: names[1] ?? '' });
  }

  /** The graph's own field: what it finds among the frames that are drawn is not all. */
  private async searched({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
    const query = target.value;
    const { client, profile } = this;
    const answer = await client
      ?.askNewest(target, { ask: 'matched', profile, query }, {})
      .catch((): undefined => undefined);
    if (answer?.is !== 'matched') return;
    this.matched = { query, share: answer.share };
    this.requestUpdate();
  }

  private nameOf(number: number): string {
    const entry = this.opened?.profiles[number];
    const named = entry?.name || (entry?.side ? words.sides[entry.side] : '');
    return number === ALL ? words.all(this.opened?.profiles.length ?? 0) : named || words.unnamed(number + 1);
  }

  private async copy(): Promise<void> {
    const { shown, opened, file, profile } = this;
    if (!opened) return;
    const report =
      shown.is === 'compared' && shown.compared
        ? comparisonAsMarkdown(shown.compared, shown.before, shown.after)
        : await this.report(opened, file?.name ?? '', profile);
    this.said = report && (await copyText(report)) ? words.copied : words.copyFailed;
    this.requestUpdate();
  }

  private async report(opened: Opened, name: string, profile: number): Promise<string | undefined> {
    const functions = async (by: Counted) => {
      const answer = await this.client?.askNewest(Symbol(), { ask: 'functions', profile, by }, {});
      return answer?.is === 'functions' ? answer.functions : [];
    };
    try {
      const [bySelf, byTotal] = [await functions('self'), await functions('total')];
      return reportAsMarkdown({ name, opened, entry: opened.profiles[profile], bySelf, byTotal });
    } catch {
      return undefined;
    }
  }

  protected override render(): TemplateResult {
    const { opened, file, shown } = this;
    if (!opened) return html`<p class="viewer-line" role="status">${this.line(shown)}</p>`;
    const entry = opened.profiles[this.profile];
    return html`
      <header class="viewer-head">
        <p><b>${file?.name}</b> · ${opened.format}${entry ? html` · ${entry.total}` : nothing}</p>
        ${opened.profiles.length > 1 ? this.choice(opened) : nothing}
        ${canCopy() ? html`<button type="button" class="copy" @click=${() => void this.copy()}>${words.copy}</button><span role="status">${this.said}</span>` : nothing}
      </header>
      ${entry?.notes.length ? html`<ul class="viewer-notes">${entry.notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
      <div class="viewer-parts" role="group" aria-label=${words.views}>${this.parts(entry?.hasOrder === true)}</div>
      ${this.body(shown)}`;
  }

  private choice({ profiles }: Opened): TemplateResult {
    const choose = (event: Event) => {
      this.profile = Number((event.target as HTMLSelectElement).value);
      this.frame = undefined;
      void this.show(this.chosen === 'sandwich' ? 'left-heavy' : this.chosen);
    };
    return html`<label>${words.profile} <select @change=${choose}>
      <option value=${ALL} ?selected=${this.profile === ALL}>${words.all(profiles.length)}</option>
      ${profiles.map(({ total }, i) => html`<option value=${i} ?selected=${i === this.profile}>${this.nameOf(i)} · ${total}</option>`)}
    </select></label>`;
  }

  private parts(hasOrder: boolean): TemplateResult[] {
    const parts: Part[] = [
      'left-heavy',
      ...(hasOrder && this.profile !== ALL ? (['time'] as const) : []),
      'functions',
      ...(this.frame ? (['sandwich'] as const) : []),
      'compare',
    ];
    return parts.map(
      (part) =>
        html`<button type="button" aria-pressed=${part === this.chosen} @click=${() => this.show(part)}>${part === 'sandwich' ? words.around(this.frame?.name ?? '') : words.parts[part]}</button>`,
    );
  }

  private body(shown: Shown): TemplateResult {
    if (shown.is === 'functions')
      return functionsTable({
        rows: shown.functions,
        by: this.by,
        sort: (by) => {
          this.by = by;
          void this.show('functions');
        },
        look: (row) => {
          this.frame = row;
          void this.show('sandwich');
        },
      });
    if (shown.is === 'compared') return comparedTable(shown.compared, shown.before, shown.after);
    if (shown.is === 'choose-other')
      return html`<p class="viewer-line"><label>${words.other} <input type="file" @change=${(event: Event) => void this.compare(event)} /></label>${this.otherHere()}</p>`;
    if (shown.is !== 'look') return html`<p class="viewer-line" role="status">${this.line(shown)}</p>`;
    const { look } = shown;
    if (!look) return html`<p class="viewer-line">${words.unknown}</p>`;
    const source = `${this.profile} ${this.chosen} ${this.frame?.frame ?? ''}`;
    const graph = (frames: Look['frames'], title: string) =>
      html`<section class="viewer-graph">${title ? html`<h3>${title}</h3>` : nothing}<flame-graph .frames=${frames} .source=${source} .query=${''} .matched=${this.matched} @input=${(event: Event) => void this.searched(event)}></flame-graph></section>`;
    const cut =
      look.notDrawn > 0 ? html`<p class="viewer-line">${words.notDrawn(look.notDrawn, look.calls)}</p>` : nothing;
    if (look.callees) return html`${graph(look.frames, words.callers)}${graph(look.callees, words.callees)}${cut}`;
    return html`${graph(look.frames, '')}${cut}`;
  }

  private otherHere(): TemplateResult | typeof nothing {
    const others = this.opened?.profiles.map((_, i) => i).filter((i) => i !== this.profile) ?? [];
    if (others.length === 0) return nothing;
    return html` <label>${words.otherHere} <select @change=${(event: Event) => void this.compareHere(event)}>
      <option value=${ALL}>${words.none}</option>${others.map((i) => html`<option value=${i}>${this.nameOf(i)}</option>`)}
    </select></label>`;
  }

  private line(shown: Shown): string {
    if (shown.is === 'failed') return shown.problem;
    return words.reading(this.file?.name ?? '', shown.is === 'reading' ? shown.share : 0);
  }
}

function problemOf(error: unknown): string {
  if (error instanceof TaskFailed && isProfileProblem(error)) return sentenceOf(graphWords.problems, error);
  if (error instanceof TaskFailed) return graphWords.problems.unreadable({ reason: error.message });
  return graphWords.own.lost;
}

customElements.define('profile-viewer', ProfileViewer);
