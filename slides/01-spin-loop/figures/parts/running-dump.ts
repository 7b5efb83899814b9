/**
 * `<running-dump>`: a thread dump as raw text. It runs down once when its slide or step is turned to, as on a terminal, and
 * comes to rest at the thread that it is told, or at its end; whoever reaches for it stops it, and scrolls by hand.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { afterPaint } from '../../../../src/figure/after-paint.ts';
import { canMove, play } from '../../../../src/figure/motion.ts';
import { words } from '../../words.ts';
import { PRINT_SECONDS } from '../scenes/printed-dump.ts';

/** Lines to a page: the browser lays out the pages that are seen, and the style sheet knows how high the others are. */
const PAGE_LINES = 40;

function pages(dump: string): string[] {
  const lines = dump.trimEnd().split('\n');
  const count = Math.ceil(lines.length / PAGE_LINES);
  return Array.from({ length: count }, (_, i) => lines.slice(i * PAGE_LINES, (i + 1) * PAGE_LINES).join('\n'));
}

export class RunningDump extends LitElement {
  static override readonly properties = {
    dump: { attribute: false },
    rest: { attribute: false },
    moved: { attribute: false },
  };
  declare dump: string;
  /** Name of the thread at which it comes to rest. */
  declare rest: string | undefined;
  /** A slider is moving: then it stands still. */
  declare moved: boolean;
  private stop: () => void = () => {};
  private wasMoved = false;
  private isSeen = false;
  private isOnScreen = false;
  private callOff: () => void = () => {};
  private readonly observer = new IntersectionObserver(([entry]) => {
    this.isOnScreen = entry?.isIntersecting === true;
    this.see();
  });
  /** A slide that is drawn ahead lies under the one that is seen, and is inert until it is turned to. */
  private readonly turns = new MutationObserver(() => this.see());

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    const slide = this.closest('section');
    if (slide) this.turns.observe(slide, { attributeFilter: ['inert'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.turns.disconnect();
    this.isOnScreen = false;
    this.see();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const stop = () => this.stop();
    return html`<pre class="raw-dump" tabindex="0" role="region" aria-label=${words.threadDump.dump}
      @pointerdown=${stop} @wheel=${stop} @keydown=${stop}>${pages(this.dump ?? '').map((page) => html`<div class="page">${page}</div>`)}</pre>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('dump') && this.isSeen) {
      if (this.moved || this.wasMoved) this.stop();
      else this.run();
    }
    this.wasMoved = this.moved;
  }

  private see(): void {
    const isSeen = this.isOnScreen && !this.closest('[inert]');
    if (isSeen === this.isSeen) return;
    this.isSeen = isSeen;
    this.callOff();
    // How far it goes is measured: the frame of the turn does not wait for that.
    if (isSeen) this.callOff = afterPaint(() => this.run());
    else this.stop();
  }

  private run(): void {
    this.stop();
    const view = this.querySelector('pre');
    if (!view) return;
    const line = this.dump.split('\n').findIndex((text) => text.startsWith(`"${this.rest}"`));
    const rest = line < 0 ? undefined : line * Number.parseFloat(getComputedStyle(view).lineHeight);
    view.scrollTop = rest ?? 0;
    if (!canMove()) return;
    const end = rest ?? view.scrollHeight - view.clientHeight;
    this.stop = play((milliseconds) => {
      const share = Math.min(1, milliseconds / 1000 / PRINT_SECONDS);
      view.scrollTop = share * end;
      return share === 1;
    });
  }
}

customElements.define('running-dump', RunningDump);
