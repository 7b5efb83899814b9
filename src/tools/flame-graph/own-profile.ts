/**
 * `<own-profile>`: the button that opens a profile of the viewer's, and the slide as a place to drop one. A worker reads it,
 * one for each file. Nothing leaves the browser.
 */
import { html, nothing, render } from 'lit';
import { sentenceOf } from '../../profile/index.ts';
import type { ReaderMessage, ReadProfile } from './reader.worker.ts';
import { words } from './words.ts';

const text = words.own;
const PATIENCE_MILLISECONDS = 120_000;

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

class OwnProfileElement extends HTMLElement {
  private given: OwnContext | undefined;
  private line: string | undefined;
  private busy: string | undefined;
  private stopReading: (() => void) | undefined;

  set context(context: OwnContext) {
    this.given = context;
    this.draw();
  }

  connectedCallback(): void {
    // Set before this class was known, the property hides the setter.
    if (Object.hasOwn(this, 'context')) {
      const { context } = this as unknown as { context: OwnContext };
      Reflect.deleteProperty(this, 'context');
      this.context = context;
    }
    // The whole slide takes a drop: beside the panel the browser would open the file and leave the deck.
    const slide = this.closest('section') ?? this;
    slide.addEventListener('dragover', this.over);
    slide.addEventListener('drop', this.drop);
  }

  disconnectedCallback(): void {
    this.stopReading?.();
  }

  private readonly over = (event: Event): void => event.preventDefault();

  private readonly drop = (event: Event): void => {
    event.preventDefault();
    if (event instanceof DragEvent) this.read(event.dataTransfer?.files[0]);
  };

  private read(file: File | undefined): void {
    this.stopReading?.();
    this.line = file ? undefined : text.noFile;
    this.draw();
    if (!file) return;
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), {
      type: 'module',
      name: 'profile-reader',
    });
    const end = (line?: string) => {
      clearTimeout(patience);
      worker.terminate();
      this.stopReading = undefined;
      this.busy = undefined;
      this.line = line;
      this.draw();
    };
    const lost = (event: Event) => {
      event.preventDefault();
      end(text.lost(file.name));
    };
    const patience = setTimeout(() => end(text.late(file.name)), PATIENCE_MILLISECONDS);
    this.stopReading = () => end();
    worker.addEventListener('error', lost);
    worker.addEventListener('messageerror', lost);
    worker.addEventListener('message', ({ data: message }: MessageEvent<ReaderMessage>) => {
      if ('share' in message) {
        this.busy = text.reading(file.name, message.share);
        this.draw();
        return;
      }
      if ('problem' in message) return end(text.refused(file.name, sentenceOf(words.problems, message.problem)));
      end();
      this.given?.bring({ ...message.read, name: file.name });
    });
    this.busy = text.reading(file.name, undefined);
    this.draw();
    worker.postMessage(file);
  }

  private back(): void {
    this.line = undefined;
    this.given?.bring();
  }

  private draw(): void {
    const button = (label: string, click: () => void, title = '') =>
      html`<button type="button" title=${title || nothing} @click=${click}>${label}</button>`;
    render(
      html`<input type="file" hidden tabindex="-1" aria-hidden="true" @change=${(event: Event) => this.chosen(event.target as HTMLInputElement)} />
        ${this.given?.shown ? button(text.back, () => this.back()) : nothing}
        ${this.busy ? button(text.stop, () => this.stopReading?.()) : button(text.open, () => this.querySelector('input')?.click(), text.hint)}
        ${this.busy ? html`<p class="own-line" role="status">${this.busy}</p>` : nothing}
        ${this.line ? html`<p class="own-line bad" role="alert">${this.line}</p>` : nothing}`,
      this,
    );
  }

  private chosen(input: HTMLInputElement): void {
    this.read(input.files?.[0]);
    // So that the same file can be chosen again.
    input.value = '';
  }
}

customElements.define('own-profile', OwnProfileElement);
