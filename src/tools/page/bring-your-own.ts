/**
 * `<bring-your-own>`: the whole page takes a drop, a paste or a choice, finds out what came, and hands it to the dump
 * analyzer or the profile viewer. What neither reads is said in the words of the reader that knew more of it.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { loadCode } from '../../run/load-code.ts';
import { type Came, DropZone } from '../drop-zone.ts';
import type { DumpAnalyzer } from '../dump-analyzer/dump-analyzer.ts';
import type { ProfileViewer } from '../profile-viewer/profile-viewer.ts';
import { textFile } from '../text-file.ts';
import { hasDump } from './what-is-it.ts';
import { words } from './words.ts';

type Work = { is: 'idle' } | { is: 'looking' } | { is: 'failed'; problem: string };

class BringYourOwn extends LitElement {
  private work: Work = { is: 'idle' };
  /** Which readers stand here. What is shown goes when something else is, not when something could not be read. */
  private hasDumps = false;
  /** The reader of dumps shows some; one that could read nothing goes with the next that comes. */
  private hasReadDumps = false;
  private profiles: readonly File[] | undefined;
  /** Asked last: it stands first. */
  private asked: 'dumps' | 'profiles' = 'dumps';
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
    const { zone, hasDumps, profiles } = this;
    const isEmpty = !hasDumps && !profiles && this.work.is === 'idle';
    return html`<section class="drop ${zone.isOver ? 'over' : ''} ${isEmpty ? '' : 'small'}">
        <h1>${words.title}</h1>
        ${zone.input(true)}
        <p><button type="button" class="choose" @click=${() => zone.choose()}>${words.choose}</button> ${words.orDrop}</p>
        <p class="promise">${words.promise}</p>
      </section>
      ${this.workLine()}
      ${hasDumps ? html`<div class="tool ${this.isNewer('dumps') ? 'newer' : ''}"><h2 class="heard">${words.dumps}</h2><dump-analyzer ${ref(this.analyzer)}></dump-analyzer></div>` : nothing}
      ${profiles ? html`<div class="tool ${this.isNewer('profiles') ? 'newer' : ''}"><h2 class="heard">${words.profiles}</h2><profile-viewer ${ref(this.viewer)} .files=${profiles} .told=${this.told}></profile-viewer></div>` : nothing}
      ${isEmpty ? forms : nothing}`;
  }

  private workLine(): TemplateResult | typeof nothing {
    const { work } = this;
    if (work.is === 'looking') return html`<p role="status">${words.looking}</p>`;
    return work.is === 'failed' ? html`<p role="alert">${work.problem}</p>` : nothing;
  }

  /** Beside another the newer one stands before it, and takes no more room than what it says. */
  private isNewer(tool: 'dumps' | 'profiles'): boolean {
    return this.hasDumps && this.profiles !== undefined && this.asked === tool;
  }

  private go(work: Work): void {
    this.work = work;
    this.requestUpdate();
  }

  /** What came last is what is shown, however long an earlier one takes. */
  private async take(came: Came, all: readonly File[]): Promise<void> {
    this.newest = came;
    if (came === undefined) return this.go({ is: 'failed', problem: words.nothing });
    const name = typeof came === 'string' ? words.pasted : came.name;
    // What was asked for is no new beginning.
    if (typeof came !== 'string' && this.viewer.value?.takesBeside(came)) return;
    this.hasDumps &&= this.hasReadDumps;
    this.go({ is: 'looking' });
    try {
      const file = typeof came === 'string' ? await textFile(came, name) : came;
      const files = all.length > 0 ? all : [file];
      const isDumps = await hasDump(files);
      if (this.newest !== came) return;
      if (isDumps) await this.readDumps(files, came);
      else await this.showProfiles(files, came);
    } catch {
      // A folder is handed over like a file, and a file may change or go while it is looked at.
      if (this.newest === came) this.go({ is: 'failed', problem: words.unreadable(name) });
    }
  }

  private async readDumps(files: readonly File[], came: Came): Promise<boolean> {
    await loadCode(() => import('../dump-analyzer/dump-analyzer.ts'));
    if (this.newest !== came) return false;
    this.hasDumps = true;
    this.asked = 'dumps';
    this.go({ is: 'idle' });
    await this.updateComplete;
    const isRead = (await this.analyzer.value?.read(files)) === true;
    this.hasReadDumps ||= isRead;
    if (isRead && this.newest === came) this.profiles = undefined;
    this.requestUpdate();
    return isRead;
  }

  private async showProfiles(files: readonly File[], came: Came): Promise<void> {
    await loadCode(() => import('../profile-viewer/profile-viewer.ts'));
    if (this.newest !== came) return;
    this.profiles = files;
    this.asked = 'profiles';
    this.go({ is: 'idle' });
  }

  /** What came of profiles. A dump may begin far down in a log, where the quick look does not come. */
  private readonly told: ProfileViewer['told'] = (what, files) => {
    if (this.profiles !== files || what === 'refused') return;
    if (what === 'opened') {
      this.hasDumps = false;
      this.hasReadDumps = false;
    } else void this.lookForDumps(files, what);
    this.requestUpdate();
  };

  private async lookForDumps(files: readonly File[], found: 'dump' | 'nothing'): Promise<void> {
    const { newest, hasDumps } = this;
    const isRead = await this.readDumps(files, newest).catch(() => false);
    if (isRead || this.newest !== newest) return;
    // One of the two says what is wrong: of a dump without threads that of the dumps, of anything else that which knows more forms.
    this.hasDumps = hasDumps || found === 'dump';
    if (found === 'nothing') this.asked = 'profiles';
    this.requestUpdate();
  }
}

const forms = html`<div class="forms"><section><h2>${words.dumps}</h2><p>${words.dumpForms}</p></section>
  <section><h2>${words.profiles}</h2><p>${words.profileForms}</p></section></div>`;

customElements.define('bring-your-own', BringYourOwn);
