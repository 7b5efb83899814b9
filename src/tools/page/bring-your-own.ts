/**
 * `<bring-your-own>`: the whole page takes a drop, a paste or a choice, finds out what came, and hands it to the dump
 * analyzer or the profile viewer. What neither reads is said in the words of the reader that knew more of it.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { loadCode } from '../../run/load-code.ts';
import { type Came, DropZone } from '../drop-zone.ts';
import type { DumpAnalyzer } from '../dump-analyzer/dump-analyzer.ts';
import type { ProfileViewer } from '../profile-viewer/profile-viewer.ts';
import { hasDump } from './what-is-it.ts';
import { words } from './words.ts';

type Shown =
  | { is: 'nothing' }
  | { is: 'looking' }
  | { is: 'failed'; problem: string }
  | { is: 'dumps' }
  | { is: 'profiles'; files: readonly File[] };

class BringYourOwn extends LitElement {
  private shown: Shown = { is: 'nothing' };
  private newest: Came;
  private readonly analyzer = createRef<DumpAnalyzer>();
  private readonly viewer = createRef<ProfileViewer>();
  private readonly zone = new DropZone(this, (came, all) => void this.take(came, all));

  override connectedCallback(): void {
    super.connectedCallback();
    // A page has no other place for it, and a browser would open the file.
    for (const type of ['dragover', 'drop'] as const)
      document.addEventListener(type, (event) => event.preventDefault());
    document.addEventListener('paste', (event) => {
      if (event.target === document.body)
        this.dispatchEvent(new ClipboardEvent('paste', { clipboardData: event.clipboardData }));
    });
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { zone } = this;
    return html`<section class="drop ${zone.isOver ? 'over' : ''} ${this.shown.is === 'nothing' ? '' : 'small'}">
        <h1>${words.title}</h1>
        ${zone.input(true)}
        <p><button type="button" class="choose" @click=${() => zone.choose()}>${words.choose}</button> ${words.orDrop}</p>
        <p class="promise">${words.promise}</p>
      </section>
      ${this.body()}`;
  }

  private body(): TemplateResult {
    const { shown } = this;
    if (shown.is === 'looking') return html`<p role="status">${words.looking}</p>`;
    if (shown.is === 'failed') return html`<p role="alert">${shown.problem}</p>`;
    if (shown.is === 'dumps')
      return html`<div class="tool"><h2 class="heard">${words.dumps}</h2><dump-analyzer ${ref(this.analyzer)}></dump-analyzer></div>`;
    if (shown.is === 'profiles')
      return html`<div class="tool"><h2 class="heard">${words.profiles}</h2><profile-viewer ${ref(this.viewer)} .files=${shown.files}></profile-viewer></div>`;
    return html`<div class="forms"><section><h2>${words.dumps}</h2><p>${words.dumpForms}</p></section>
      <section><h2>${words.profiles}</h2><p>${words.profileForms}</p></section></div>`;
  }

  private go(shown: Shown): void {
    this.shown = shown;
    this.requestUpdate();
  }

  /** What came last is what is shown, however long an earlier one takes. */
  private async take(came: Came, all: readonly File[]): Promise<void> {
    this.newest = came;
    if (came === undefined) return this.go({ is: 'failed', problem: words.nothing });
    const file = typeof came === 'string' ? new File([came], words.pasted) : came;
    // What was asked for is no new beginning.
    if (this.shown.is === 'profiles' && this.viewer.value?.takesBeside(file)) return;
    this.go({ is: 'looking' });
    try {
      const files = all.length > 0 ? all : [file];
      const isDumps = await hasDump(files);
      if (this.newest !== came) return;
      if (isDumps) {
        await loadCode(() => import('../dump-analyzer/dump-analyzer.ts'));
        if (this.newest !== came) return;
        this.go({ is: 'dumps' });
        await this.updateComplete;
        await this.analyzer.value?.read(typeof came === 'string' ? [came] : files);
      } else {
        await loadCode(() => import('../profile-viewer/profile-viewer.ts'));
        if (this.newest === came) this.go({ is: 'profiles', files });
      }
    } catch {
      // A folder is handed over like a file, and a file may change or go while it is looked at.
      if (this.newest === came) this.go({ is: 'failed', problem: words.unreadable(file.name) });
    }
  }
}

customElements.define('bring-your-own', BringYourOwn);
