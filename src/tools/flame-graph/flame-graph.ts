/**
 * `<flame-graph>`: a flame graph as an ARIA tree: frames are items that arrow keys walk, Enter zooms into and Escape leaves;
 * a search says which share of the time it matched. Drawn as SVG in the slide's own pixels. What a reader looks at is told
 * to whoever keeps it, for other windows to look at the same.
 */
import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { onThemeChange } from '../../figure/theme.ts';
import type { FlameFrame } from '../../profile/index.ts';
import { type PlacedFrame, placedFrames } from './flame-layout.ts';
import { heats, matchedShare, neighbour, parentOf } from './frames-walk.ts';
import './style.css';
import { words } from './words.ts';

const text = words.graph;

const WIDTH = 1150;
/** Rows share the height that there is; a viewer's own profile may be deep, and is scrolled. */
const LOWEST_ROW = 33;
const HIGHEST_ROW = 58;
/** So far below a match colours differ. */
const HOTTEST = 3;
const GAP = 1.5;
/** A label keeps off both ends of its frame. */
const LABEL_INSET = 7;
const LABEL_END = 3;
/** Mean width of a letter, as a share of the size of the labels. */
const LETTER = 0.56;
const LABEL_PIXELS = 16;
const DOTS_LETTERS = 1.4;

/** A single one and dots say nothing. */
const FEWEST_LETTERS = 6;

/** What of the frames of a source is looked at. */
export interface Look {
  source: string;
  /** The frame that is as wide as the graph. */
  zoomed: number;
  search: string;
}

class FlameGraph extends LitElement {
  static override readonly properties = {
    frames: { attribute: false },
    source: { attribute: false },
    query: { attribute: false },
    matched: { attribute: false },
    tools: { attribute: false },
    look: { attribute: false },
    looked: { attribute: false },
  };
  /** Depth first. */
  declare frames: readonly FlameFrame[];
  /** Whose frames they are: those of another source are looked at from the beginning. */
  declare source: string;
  /** What is searched for on arrival. */
  declare query: string;
  /** What stands beside the search. */
  declare tools: unknown;
  declare look: Look | undefined;
  declare looked: ((look: Look) => void) | undefined;
  /** What a search finds in all calls, where somebody knows more than is drawn. */
  declare matched: { query: string; share: number } | undefined;
  /** The frame under the pointer. */
  private pointed: number | undefined;
  private hasFocus = false;
  private zoomed = 0;
  private focused = 0;
  private search = '';
  private placed: readonly PlacedFrame[] = [];
  private heats: readonly (number | undefined)[] = [];
  /** Of the room for all rows, in the drawing's own units. */
  private room = 0;
  private row = LOWEST_ROW;
  private letter = LETTER * LABEL_PIXELS;
  private stopListening: () => void = () => {};
  private readonly observer = new ResizeObserver(() => this.measureRoom());

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onThemeChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening();
    this.observer.disconnect();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) {
      this.search = this.query;
      this.zoomed = 0;
      this.focused = 0;
    }
    if (changed.has('look') && this.look?.source === this.source) {
      this.search = this.look.search;
      this.zoomed = this.look.zoomed;
    }
    this.placed = placedFrames(this.frames, this.zoomed, WIDTH);
    if (this.placed.length === 0) {
      // Frames that take no time are not there to look at.
      this.zoomed = 0;
      this.placed = placedFrames(this.frames, 0, WIDTH);
    }
    if (!this.isSeen(this.focused)) this.focused = this.zoomed;
    if (this.pointed !== undefined && !this.isSeen(this.pointed)) this.pointed = undefined;
    this.heats = heats(this.frames, this.search);
    this.row = Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, this.room / this.rows));
    // Labels are larger on a stage.
    const pixels = Number.parseFloat(getComputedStyle(this).getPropertyValue('--chart-text')) || LABEL_PIXELS;
    this.letter = LETTER * pixels;
  }

  protected override updated(): void {
    const box = this.querySelector('.flame-scroll');
    if (box) this.observer.observe(box);
  }

  private measureRoom(): void {
    const box = this.querySelector('.flame-scroll');
    const graph = box?.querySelector('svg');
    if (!box || !graph) return;
    const { paddingTop } = getComputedStyle(box);
    // The graph's own: where it can be pushed aside it is wider than its box.
    const width = Number.parseFloat(getComputedStyle(graph).width);
    const room = width > 0 ? ((box.clientHeight - 2 * Number.parseFloat(paddingTop)) * WIDTH) / width : 0;
    if (Math.abs(room - this.room) < 1) return;
    this.room = room;
    this.requestUpdate();
  }

  private get rows(): number {
    return this.placed.reduce((most, { index }) => Math.max(most, (this.frames[index]?.depth ?? 0) + 1), 0);
  }

  private isSeen(frame: number): boolean {
    return this.placed.some(({ index }) => index === frame);
  }

  protected override render(): TemplateResult {
    const { frames, search, zoomed, placed, row } = this;
    const found = search.trim() === '' ? '' : text.matched(this.matchedShare(frames, search));
    return html`<div class="flame">
      <div class="flame-tools for-hands">
        <label>${text.search} <input type="search" .value=${search} @input=${this.searched} /></label>
        <b>${found}</b>${this.told()}
        ${zoomed === 0 ? nothing : html`<button type="button" class="reset" @click=${() => this.zoom(0)}>${text.reset}</button>`}${this.tools}
      </div>
      <div class="flame-scroll on-night"><svg viewBox="0 0 ${WIDTH} ${this.rows * row}" role="tree" aria-orientation="horizontal" aria-label=${text.graph}
        @keydown=${this.pressedKey} @pointerover=${this.pointsAt} @pointerleave=${this.pointsAt}
        @focusin=${this.focusMoves} @focusout=${this.focusMoves}>${placed.map((one) => this.item(one))}${this.whisker()}</svg></div></div>`;
  }

  /** The frame that is pointed at or has the focus. */
  private get singled(): number | undefined {
    return this.pointed ?? (this.hasFocus ? this.focused : undefined);
  }

  /** What is known of it in full, where there is room for a line. */
  private told(): TemplateResult | typeof nothing {
    const frame = this.frames[this.singled ?? -1];
    return frame ? html`<span class="told">${labelOf(frame)}</span>` : nothing;
  }

  /** How far its end may lie, by its samples. */
  private whisker() {
    const frame = this.frames[this.singled ?? -1];
    const placed = this.placed.find(({ index }) => index === this.singled);
    const whole = this.frames[this.zoomed];
    if (frame?.low === undefined || frame.high === undefined || !placed || placed.isUnder || !whole) return nothing;
    const scale = WIDTH / whole.share;
    const [low, high] = [frame.low, frame.high].map((end) => Math.min(WIDTH, placed.x + end * scale));
    const y = (frame.depth + 0.5) * this.row;
    const cap = this.row / 5;
    return svg`<path class="whisker" aria-hidden="true" d="M${low} ${y}H${high}M${low} ${y - cap}v${2 * cap}M${high} ${y - cap}v${2 * cap}" />`;
  }

  private matchedShare(frames: readonly FlameFrame[], search: string): number {
    return this.matched?.query === search ? this.matched.share : matchedShare(frames, search);
  }

  private item({ index, x, width, isUnder }: PlacedFrame) {
    const frame = this.frames[index];
    if (!frame) return nothing;
    const name = frame.name || text.whole;
    const label = text.frame(name, frame.share);
    const spoken = text.spokenFrame(name, frame.share) + openOf(frame, text.spokenOpen);
    const letters = (width - LABEL_INSET - LABEL_END) / this.letter;
    const written = fitted(name, label, letters);
    // The element's text stays the whole name, of which as much is seen as there is room for.
    const isShort = written.length > letters;
    // Cut between two letters: the dots stand beside one, not in it.
    const room = isShort
      ? LABEL_INSET + Math.max(0, Math.floor(letters - DOTS_LETTERS)) * this.letter
      : width - LABEL_INSET;
    const heat = this.heats[index];
    const burning = heat === undefined ? [] : ['matched', `heat-${Math.min(HOTTEST, heat)}`];
    const classes = ['frame', ...burning, isUnder ? 'above' : '', written === '' ? 'nameless' : ''].join(' ');
    const y = frame.depth * this.row;
    const height = this.row - GAP;
    const baseline = this.row / 2 + 0.6 * this.letter;
    return svg`<g role="treeitem" class=${classes} data-frame=${index} tabindex=${index === this.focused ? 0 : -1}
      aria-level=${frame.depth + 1} aria-selected=${index === this.zoomed ? 'true' : 'false'} aria-label=${spoken}
      @click=${() => this.pressed(index)}><title>${labelOf(frame)}</title><rect x=${x} y=${y} width=${Math.max(0.5, width - GAP)} height=${height} rx="3" />
      ${
        written === ''
          ? nothing
          : svg`<svg x=${x} y=${y} width=${room} height=${height}><text x=${LABEL_INSET} y=${baseline} aria-hidden="true">${written}</text></svg>${isShort ? svg`<text x=${x + room} y=${y + baseline} aria-hidden="true">…</text>` : nothing}`
      }</g>`;
  }

  private readonly searched = ({ target }: Event): void => {
    this.search = (target as HTMLInputElement).value;
    this.tell();
  };

  private readonly pointsAt = ({ target, type }: PointerEvent): void => {
    const frame = type === 'pointerleave' ? null : (target as Element).closest<SVGElement>('[data-frame]');
    const pointed = frame ? Number(frame.dataset.frame) : undefined;
    if (pointed === this.pointed) return;
    this.pointed = pointed;
    this.requestUpdate();
  };

  private readonly focusMoves = ({ type, target }: FocusEvent): void => {
    this.hasFocus = type === 'focusin';
    const frame = (target as Element).closest<SVGElement>('[data-frame]');
    if (frame) this.focused = Number(frame.dataset.frame);
    this.requestUpdate();
  };

  private readonly pressedKey = (event: KeyboardEvent): void => {
    const next = neighbour(this.frames, this.focused, event.key, (i) => this.isSeen(i));
    if (next !== undefined) void this.focusOn(next);
    else if (event.key === 'Enter' || event.key === ' ') this.zoom(this.focused);
    else if (event.key === 'Escape' && this.zoomed !== 0) this.zoom(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** After a pointer's press the keys are the deck's again. */
  private pressed(frame: number): void {
    this.zoomTo(frame);
    const focused = this.querySelector<SVGElement>('.frame:focus');
    focused?.blur();
  }

  private zoom(frame: number): void {
    this.zoomTo(frame);
    void this.focusOn(this.zoomed);
  }

  /** Pressed again, a frame gives way to its caller. */
  private zoomTo(frame: number): void {
    this.zoomed = frame === this.zoomed ? (parentOf(this.frames, frame) ?? 0) : frame;
    this.focused = this.zoomed;
    this.tell();
  }

  private tell(): void {
    const { source, zoomed, search } = this;
    this.looked?.({ source, zoomed, search });
    this.requestUpdate();
  }

  private async focusOn(frame: number): Promise<void> {
    this.focused = frame;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<SVGElement>(`[data-frame="${frame}"]`)?.focus({ preventScroll: true });
    this.bringIntoSight(this.frames[frame]?.depth ?? 0);
  }

  /** Scrolls the graph alone: the browser would move the slide as well. */
  private bringIntoSight(depth: number): void {
    const box = this.querySelector('.flame-scroll');
    const drawn = box?.querySelector('svg');
    if (!box || !drawn) return;
    const row = (this.row * drawn.clientWidth) / WIDTH;
    const top = depth * row;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + row > box.scrollTop + box.clientHeight) box.scrollTop = top + row - box.clientHeight;
  }
}

function labelOf(frame: FlameFrame): string {
  return text.frame(frame.name || text.whole, frame.share) + openOf(frame, text.open);
}

/** What the samples leave open, in words; nothing where that is not known. */
const openOf = ({ low, high }: FlameFrame, say: (low: number, high: number) => string): string =>
  low === undefined || high === undefined ? '' : say(low, high);

/** The label, or the name alone, cut off where it must be; nothing where next to nothing would be left of it. */
function fitted(name: string, label: string, letters: number): string {
  if (label.length <= letters) return label;
  return name.length <= letters || letters >= FEWEST_LETTERS ? name : '';
}

customElements.define('flame-graph', FlameGraph);
