/**
 * Where a viewer's own files come in to a tool: dropped anywhere on the tool's slide, chosen by a button, or pasted.
 * The tool's element holds one, shows its `input()`, and is told what came. Nothing is read here, and nothing leaves.
 */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The first file, a text that stands in none, or nothing of use. */
export type Came = File | string | undefined;

export class DropZone implements ReactiveController {
  /** Something is held over the slide. */
  isOver = false;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly take: (came: Came, all: readonly File[]) => void;
  private slide: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, take: (came: Came, all: readonly File[]) => void) {
    this.host = host;
    this.take = take;
    host.addController(this);
  }

  hostConnected(): void {
    // A page that takes whatever comes hands it on.
    if (this.host.parentElement?.closest('bring-your-own')) return;
    // The whole slide takes a drop: beside the panel the browser would open the file and leave the deck.
    this.slide = this.host.closest('section') ?? this.host;
    for (const [type, listener] of this.listeners) this.slide.addEventListener(type, listener);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.listeners) this.slide?.removeEventListener(type, listener);
    this.slide = undefined;
  }

  /** Asks for a file, as the tool's button says. */
  choose(): void {
    this.host.querySelector<HTMLInputElement>(':scope input[type=file]')?.click();
  }

  /** The browser's own field for files, which nobody sees: a button of the tool stands for it. */
  input(isMultiple = false): TemplateResult {
    return html`<input type="file" ?multiple=${isMultiple} hidden tabindex="-1" aria-hidden="true" @change=${this.chosen} />`;
  }

  private readonly chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files[0]) this.take(files[0], files);
    // So that the same file can be chosen again.
    input.value = '';
  };

  private readonly drag = (event: Event): void => {
    event.preventDefault();
    this.setOver(event.type === 'dragover');
  };

  private readonly drop = (event: Event): void => {
    event.preventDefault();
    this.setOver(false);
    if (event instanceof DragEvent) this.take(cameWith(event.dataTransfer), [...(event.dataTransfer?.files ?? [])]);
  };

  /** Taken straight from the clipboard: a text box would choke on what is large. Search fields keep their own. */
  private readonly paste = (event: Event): void => {
    if (!(event instanceof ClipboardEvent) || event.target instanceof HTMLInputElement) return;
    const came = cameWith(event.clipboardData);
    if (came === undefined) return;
    event.preventDefault();
    this.take(came, [...(event.clipboardData?.files ?? [])]);
  };

  private readonly listeners = [
    ['dragover', this.drag],
    ['dragleave', this.drag],
    ['drop', this.drop],
    ['paste', this.paste],
  ] as const;

  private setOver(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}

function cameWith(data: DataTransfer | null): Came {
  return data?.files[0] ?? (data?.getData('text/plain') || undefined);
}
