/**
 * `<profile-viewer>`: files of profiles, looked at from all sides: the widest first, in the order of time, one function between
 * its callers and callees, a list of functions with what their samples leave open, beside another profile. With a figure
 * around, it takes what is dropped on the slide, and what is seen goes to the figure, for other windows to see the same; what
 * the figure shows else lies within it. With none, it is given files, and stands for itself. The files stay in a worker.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { copyText } from '../../figure/clipboard.ts';
import { words as figureWords } from '../../figure/words.ts';
import { loadCode } from '../../run/load-code.ts';
import { type Came, DropZone } from '../drop-zone.ts';
import '../flame-graph/flame-graph.ts';
import { textFile } from '../text-file.ts';
import type { BroughtProfile, ViewerContext, Wish } from './brought-profile.ts';
import type { ProfileDesk } from './profile-desk.ts';
import type { ListedFile } from './protocol.ts';
import './place.css';
import type { ViewerWork } from './viewer-template.ts';
import { words } from './words.ts';

export class ProfileViewer extends LitElement {
  static override readonly properties = {
    context: { attribute: false },
    files: { attribute: false },
    told: { attribute: false },
  };
  declare context: ViewerContext | undefined;
  /** Where no figure is around. */
  declare files: readonly File[] | undefined;
  /** What came of them: there is no profile in a dump, nor in what is of no known form. */
  declare told: ((came: 'opened' | 'refused' | 'dump' | 'nothing', files: readonly File[]) => void) | undefined;
  private work: ViewerWork = { is: 'idle' };
  private own: BroughtProfile | undefined;
  /** When this window opened the file that its worker has. */
  private readAt: number | undefined;
  /** The wish of another window that is followed. */
  private followed: Wish | undefined;
  /** What came of copying. */
  private said = '';
  /** Of the whole, what a search in the graph finds; narrow calls are not drawn, and count. */
  private matched: { query: string; share: number } | undefined;
  private readonly zone = new DropZone(this, (came, all) => void this.take(came, all));
  private viewing: typeof import('./viewing.ts') | undefined;
  private desk: ProfileDesk | undefined;
  private newest: Came;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  /** What the figure shows else stays in it, before what is rendered. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const wished = this.brought?.wished;
    if (changed.has('files') && this.files) void this.open(this.files);
    else if (wished && this.isHere && !isAlike(wished, this.followed)) {
      this.followed = wished;
      void this.visit(wished);
    }
    if (this.brought && !this.viewing && this.work.is === 'idle') this.ready().catch((error) => this.misses(error));
    this.toggleAttribute('data-own', this.brought !== undefined);
  }

  protected override render(): TemplateResult {
    const { brought, work, zone, matched, said, isHere, context } = this;
    if (!this.viewing)
      return html`${context ? zone.input(true) : nothing}${
        work.is === 'failed' ? html`<p class="viewer-line work bad" role="alert">${work.problem}</p>` : nothing
      }`;
    return this.viewing.viewerTemplate({
      ...{ brought, work, zone, matched, said, isHere, context },
      wish: (wish) => this.wish(wish),
      openOne: (place, files) => void this.openOne(place, files),
      besideFile: (file) => void this.compare(file),
      searched: (query) => void this.search(query),
      copy: () => void this.copy(),
      stop: () => this.stop(),
      close: () => this.close(),
      dismiss: () => this.go({ is: 'idle' }),
    });
  }

  /** Asks for a file. */
  choose(): void {
    this.zone.choose();
  }

  /** Whether what comes now is to stand beside what is here: then it does. */
  takesBeside(file: File | undefined): boolean {
    if (!file || !this.isHere || this.brought?.seen.is !== 'choose-other') return false;
    void this.compare(file);
    return true;
  }

  private get brought(): BroughtProfile | undefined {
    return this.context ? this.context.brought : this.own;
  }

  private get isHere(): boolean {
    return this.readAt !== undefined && this.brought?.readAt === this.readAt;
  }

  private bring(profile?: BroughtProfile): void {
    if (this.context) this.context.bring(profile);
    else this.own = profile;
    this.requestUpdate();
  }

  private go(work: ViewerWork): void {
    this.work = work;
    this.said = '';
    this.requestUpdate();
  }

  private async take(came: Came, all: readonly File[]): Promise<void> {
    if (came === undefined) return this.go({ is: 'failed', problem: words.nothing });
    this.newest = came;
    const files = typeof came === 'string' ? [await textFile(came, words.pasted)] : all.length > 0 ? all : [came];
    if (this.newest !== came) return;
    if (!this.takesBeside(files[0])) await this.open(files);
  }

  private async open(files: readonly File[]): Promise<void> {
    // What is being read is no longer wanted, and the worker cannot be told so: what it had open goes with it.
    if (this.work.is === 'reading') this.stop();
    const [first] = files;
    const name = first && files.length === 1 ? first.name : words.files(files.length);
    await this.during(name, (desk) => this.opened(desk, desk.open(files)));
    if (this.files !== files) return;
    const { work } = this;
    this.told?.(work.is === 'failed' ? (work.found ?? 'refused') : 'opened', files);
  }

  private openOne(place: number, files: readonly ListedFile[]): Promise<void> {
    return this.during(files[place]?.name ?? '', (desk) => this.opened(desk, desk.openOne(place)), files);
  }

  /** Shows a file, or which there are. */
  private async opened(desk: ProfileDesk, opening: ReturnType<ProfileDesk['open']>): Promise<ViewerWork | undefined> {
    const told = await opening;
    if (told?.is === 'choose') {
      if (this.isHere) this.bring();
      return { is: 'choosing', files: told.files };
    }
    const readAt = performance.timeOrigin + performance.now();
    const brought = told && (await desk.first(told, readAt));
    if (!brought) return undefined;
    this.readAt = readAt;
    return this.shown(brought);
  }

  private shown(brought: BroughtProfile): ViewerWork {
    this.matched = undefined;
    this.followed = undefined;
    this.bring(brought);
    void this.addIntervals(brought);
    return { is: 'idle' };
  }

  private async addIntervals(brought: BroughtProfile): Promise<void> {
    const known = await this.desk?.withIntervals(brought).catch((): undefined => undefined);
    const isSeen = this.brought?.readAt === brought.readAt && isAlike(this.brought.wish, brought.wish);
    if (known && isSeen) this.bring(known);
  }

  private wish(wish: Wish): void {
    const { brought } = this;
    if (!brought) return;
    if (this.isHere) void this.visit(wish);
    else this.bring({ ...brought, wished: wish });
  }

  private async visit(wish: Wish): Promise<void> {
    const { brought } = this;
    if (!brought) return;
    if (wish.place !== brought.place) return this.openOne(wish.place, brought.files);
    const hadFocus = this.contains(document.activeElement);
    await this.during(brought.name, async (desk) => {
      const looked = await desk.look(brought, wish);
      return looked && this.shown(looked);
    });
    if (hadFocus) await this.keepFocus();
  }

  /** What had the focus may be gone, as a row of a table: keys go on from the part that stands there now. */
  private async keepFocus(): Promise<void> {
    await this.updateComplete;
    if (document.activeElement === document.body)
      this.querySelector<HTMLElement>('.viewer-parts [aria-pressed="true"]')?.focus();
  }

  private async compare(file: File): Promise<void> {
    const { brought } = this;
    await this.during(file.name, async (desk) => {
      const compared = brought && (await desk.compare(brought, file));
      return compared && this.shown(compared);
    });
  }

  /** Says what is being read, and what went wrong; `of`: files to choose another one from. */
  private async during(
    name: string,
    act: (desk: ProfileDesk) => Promise<ViewerWork | undefined>,
    of?: readonly ListedFile[],
  ): Promise<void> {
    const work: ViewerWork = { is: 'reading', name, share: 0 };
    this.go(work);
    try {
      const desk = await this.ready();
      if (this.work !== work) return;
      desk.progress = (share) => {
        work.share = share;
        this.requestUpdate();
      };
      const next = await act(desk);
      if (next && this.work === work) this.go(next);
    } catch (error) {
      if (!this.viewing) return this.misses(error);
      const { problem, isLost, found } = this.viewing.problemOf(error, name);
      if (isLost && this.isHere) this.bring();
      if (this.work === work)
        this.go({ is: 'failed', problem, ...(found && { found }), ...(of && !isLost && { files: of }) });
    }
  }

  private async ready(): Promise<ProfileDesk> {
    const viewing = await loadCode(() => import('./viewing.ts'));
    this.desk ??= new viewing.ProfileDesk(
      () => new Worker(new URL('./book.worker.ts', import.meta.url), { type: 'module', name: 'profile-book' }),
    );
    if (!this.viewing) this.requestUpdate();
    this.viewing = viewing;
    return this.desk;
  }

  private misses(error: unknown): void {
    this.go({
      is: 'failed',
      problem: figureWords.panelMissing(error instanceof Error ? error.message : String(error)),
    });
  }

  private async search(query: string): Promise<void> {
    const { brought } = this;
    if (!brought || !this.isHere) return;
    const share = await this.desk?.matched(brought, query).catch((): undefined => undefined);
    if (share === undefined) return;
    this.matched = { query, share };
    this.requestUpdate();
  }

  private async copy(): Promise<void> {
    const { brought } = this;
    const report = brought && (await this.desk?.report(brought).catch((): undefined => undefined));
    this.said = report && (await copyText(report)) ? words.copied : words.copyFailed;
    this.requestUpdate();
  }

  private stop(): void {
    if (this.isHere) this.bring();
    this.forget();
    this.go({ is: 'idle' });
  }

  private close(): void {
    this.forget();
    this.go({ is: 'idle' });
    this.bring();
  }

  private forget(): void {
    this.desk?.end();
    this.readAt = undefined;
  }
}

/** Another window's come as other objects. */
const isAlike = (one: Wish, other: Wish | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

customElements.define('profile-viewer', ProfileViewer);
