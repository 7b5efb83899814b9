/**
 * `<own-profile>`: the button that opens a profile of the viewer's, and the slide as a place to drop one. What was read goes
 * to the figure around, and is shown as that says. Nothing leaves the browser.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Came, DropZone } from '../drop-zone.ts';
import { ProfileReader } from './profile-reader.ts';
import type { ReadProfile } from './read-for-drawing.ts';
import { words } from './words.ts';

const text = words.own;

/** What was read of the viewer's file. */
export interface OwnProfile extends ReadProfile {
  name: string;
}

export interface OwnContext {
  /** Whether the viewer's own profile is what is seen. */
  shown: boolean;
  /** Shows what was read in place of the model's; nothing goes back to the model. */
  bring(profile?: OwnProfile): void;
}

type Work = { is: 'idle' } | { is: 'reading'; name: string; share: number } | { is: 'failed'; problem: string };

class OwnProfileElement extends LitElement {
  static override readonly properties = { context: { attribute: false } };
  declare context: OwnContext | undefined;
  private work: Work = { is: 'idle' };
  private readonly zone = new DropZone(this, (came) => void this.take(came));
  private readonly reader = new ProfileReader(
    () => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module', name: 'profile-reader' }),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { work, zone, context } = this;
    const isShown = context?.shown === true;
    const button = (label: string, click: () => void, title?: string) =>
      html`<button type="button" title=${title ?? nothing} @click=${click}>${label}</button>`;
    return html`${zone.input()}
      ${isShown ? button(text.back, () => this.back()) : nothing}
      ${work.is === 'reading' ? button(text.stop, () => this.stop()) : button(text.open, () => zone.choose(), text.hint)}
      ${isShown || work.is === 'reading' ? nothing : html`<span class="promise ${zone.isOver ? 'over' : ''}">${text.promise}</span>`}
      ${work.is === 'reading' ? html`<p class="own-line" role="status">${text.reading(work.name, work.share)}</p>` : nothing}
      ${work.is === 'failed' ? html`<p class="own-line bad" role="alert">${work.problem}</p>` : nothing}`;
  }

  private go(work: Work): void {
    this.work = work;
    this.requestUpdate();
  }

  private async take(came: Came): Promise<void> {
    if (came === undefined) {
      this.go({ is: 'failed', problem: text.nothing });
      return;
    }
    const [file, name] = typeof came === 'string' ? [new Blob([came]), text.pasted] : [came, came.name];
    const work: Work = { is: 'reading', name, share: 0 };
    this.go(work);
    const read = await this.reader.read(file, (share) => {
      work.share = share;
      this.requestUpdate();
    });
    if (this.work !== work) return;
    this.go(read && 'problem' in read ? { is: 'failed', problem: text.refused(name, read.problem) } : { is: 'idle' });
    if (read && 'frames' in read) this.context?.bring({ ...read, name });
  }

  private stop(): void {
    this.reader.end();
    this.go({ is: 'idle' });
  }

  private back(): void {
    this.go({ is: 'idle' });
    this.context?.bring();
  }
}

customElements.define('own-profile', OwnProfileElement);
