/**
 * `<dump-analyzer>`: reads the model's thread dump, or those that the viewer opens, pastes or drops, and shows what is in
 * them. What the viewer brings goes to the figure around, and is shown as that says: another window shows the same. With no
 * figure around, it stands for itself and keeps what it was given. Nothing leaves the browser; a worker does the reading,
 * so that a large file does not stop the page.
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { copyText } from '../../figure/clipboard.ts';
import { type Came, DropZone } from '../drop-zone.ts';
import { textFile } from '../text-file.ts';
import { analyzerTemplate, type Shown, type Work } from './analyzer-template.ts';
import { DumpReader, type Read } from './dump-reader.ts';
import type { Answer, NamedText, Question, Source } from './protocol.ts';
import { reportAsMarkdown } from './report-as-markdown.ts';
import './style.css';
import { words as text } from './words.ts';

/** What was read of a viewer's dump. */
export interface BroughtDump extends Answer {
  name: string;
  /** Milliseconds since 1970: tells the window that has the text from those that only show what is in it. */
  readAt: number;
}

export interface AnalyzerContext {
  /** The model's dump; written only if it is looked at. */
  dump(): string;
  framesToCompare: number;
  /** The viewer's, where one is shown instead. */
  brought: BroughtDump | undefined;
  /** Shows what was read in place of the model's; nothing goes back to the model. */
  bring(dump?: BroughtDump): void;
}

/** Where the viewer has not said otherwise: enough to tell pages apart, and not every request. */
const FRAMES_TO_COMPARE = 8;

export class DumpAnalyzer extends LitElement {
  static override readonly properties = { context: { attribute: false } };
  declare context: AnalyzerContext | undefined;
  private work: Work = { is: 'idle' };
  /** The model's dump as it was read last, and what was asked of it since. */
  private ofModel: Answer | undefined;
  private askedOfModel: { dump: string; framesToCompare: number } | undefined;
  /** When this window read the viewer's text that its worker has. */
  private readAt: number | undefined;
  /** What the viewer brought, and how it is looked at, where no figure keeps it. */
  private own: BroughtDump | undefined;
  private ownFrames = FRAMES_TO_COMPARE;
  private readonly zone = new DropZone(this, (came, all) => void this.take(came, all));
  private readonly reader = new DumpReader(
    () => new Worker(new URL('./analyzer.worker.ts', import.meta.url), { type: 'module' }),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('context')) this.follow();
  }

  protected override render(): TemplateResult {
    const { work, shown, zone } = this;
    return analyzerTemplate({
      work,
      shown,
      zone,
      look: (patch) => void this.look(patch),
      analyze: (dump) => void this.take(dump, []),
      paste: () => void this.paste(),
      stop: () => this.stop(),
      back: () => this.bring(),
      copy: (button) => void this.copy(button),
      frames: this.context ? undefined : this.ownFrames,
      compare: (frames) => this.compareOwn(frames),
      dismiss: () => this.go({ is: 'idle' }),
    });
  }

  /** Reads files as if they had been dropped here; false where they cannot be read, or something newer came. */
  read(files: readonly File[]): Promise<boolean> {
    return this.take(files[0], files);
  }

  private get brought(): BroughtDump | undefined {
    return this.context ? this.context.brought : this.own;
  }

  private bring(dump?: BroughtDump): void {
    if (this.context) this.context.bring(dump);
    else this.own = dump;
    this.requestUpdate();
  }

  private compareOwn(frames: number): void {
    this.ownFrames = frames;
    void this.look({});
  }

  private get framesToCompare(): number {
    return this.context?.framesToCompare ?? this.ownFrames;
  }

  private get shown(): Shown | undefined {
    const { brought } = this;
    if (brought) return { ...brought, of: 'viewer', isHere: brought.readAt === this.readAt };
    return this.ofModel && { ...this.ofModel, of: 'model', name: text.ofModel, isHere: true };
  }

  private go(work: Work): void {
    this.work = work;
    this.requestUpdate();
  }

  /** Asks for what the context wants to be shown, where it is not known yet. */
  private follow(): void {
    const { context, shown } = this;
    if (!context || this.work.is === 'reading') return;
    if (!context.brought) void this.readModel(context);
    else if (shown?.isHere && shown.summary.framesToCompare !== context.framesToCompare) void this.look({});
  }

  private async readModel({ dump, framesToCompare }: AnalyzerContext): Promise<void> {
    const asked = { dump: dump(), framesToCompare };
    if (asked.dump === this.askedOfModel?.dump && framesToCompare === this.askedOfModel.framesToCompare) return;
    this.askedOfModel = asked;
    this.showModel(await this.reader.readModel(asked.dump, framesToCompare));
  }

  private showModel(read: Read): void {
    if (read && 'problem' in read) this.fail('model', read.problem, read.isLost);
    else if (read) {
      this.ofModel = read;
      this.go(this.work.is === 'failed' && this.work.of === 'model' ? { is: 'idle' } : this.work);
    }
  }

  private async take(came: Came, all: readonly File[]): Promise<boolean> {
    if (came === undefined) return this.fail('viewer', text.nothing, false);
    const texts: NamedText[] = typeof came === 'string' ? [{ name: text.ofViewer, text: came }] : filesOf(came, all);
    const name = texts.length === 1 ? (texts[0]?.name ?? '') : text.severalFiles(texts.length);
    const size = texts.reduce((sum, one) => sum + (typeof one.text === 'string' ? one.text.length : one.text.size), 0);
    const work: Work = { is: 'reading', name, bytes: size };
    this.go(work);
    if (typeof came === 'string' && came.length > LONG_TEXT) texts[0] = { name, text: await textFile(came, name) };
    const read = this.work === work ? await this.reader.readViewers(texts, this.framesToCompare) : undefined;
    if (!read || this.work !== work) return false;
    if ('problem' in read) return this.fail('viewer', read.problem, read.isLost);
    this.readAt = performance.timeOrigin + performance.now();
    this.go({ is: 'idle' });
    this.bring({ ...read, name, readAt: this.readAt });
    return true;
  }

  private async copy(button: HTMLElement): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    button.dataset.said = (await copyText(reportAsMarkdown(shown))) ? text.copied : text.copyFailed;
    setTimeout(() => delete button.dataset.said, SAID_MILLISECONDS);
  }

  /** Another dump of what is shown, or the same by other frames, or something held beside it. */
  private async look(patch: Partial<Pick<Question, 'shown' | 'hold'>>): Promise<void> {
    const { shown, brought, framesToCompare } = this;
    if (!shown?.isHere || this.work.is === 'reading') return;
    const question: Question = {
      of: shown.of,
      shown: shown.summary.shown,
      framesToCompare,
      hold: 'keep',
      ...patch,
    };
    const read = await this.reader.look(question);
    if (!brought) return this.showModel(read);
    if (!read || this.brought?.readAt !== brought.readAt) return;
    if ('problem' in read) this.fail('viewer', read.problem, read.isLost);
    else this.bring({ ...brought, ...read });
  }

  private async paste(): Promise<void> {
    this.go({ is: this.work.is === 'asking' ? 'idle' : 'asking' });
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  private fail(of: Source, problem: string, isLost: boolean): false {
    this.go({ is: 'failed', of, problem });
    if (!isLost) return false;
    const isGone = this.shown?.of === 'viewer' && this.shown.isHere;
    this.readAt = undefined;
    this.askedOfModel = undefined;
    if (isGone) this.bring();
    return false;
  }

  private stop(): void {
    this.forget();
    this.go({ is: 'idle' });
    if (this.brought) this.bring();
    else this.follow();
  }

  private forget(): void {
    this.reader.end();
    this.askedOfModel = undefined;
    this.readAt = undefined;
  }
}

const SAID_MILLISECONDS = 1600;
/** Characters; a longer text goes to the worker as a file. */
const LONG_TEXT = 1 << 20;

const filesOf = (first: File, all: readonly File[]): NamedText[] =>
  (all.length > 0 ? all : [first]).map((file) => ({ name: file.name, text: file }));

customElements.define('dump-analyzer', DumpAnalyzer);
