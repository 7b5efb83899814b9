/**
 * A flame graph as an ARIA tree: frames are items that arrow keys walk, Enter zooms into and Escape leaves; a search says
 * which share of the time it matched. Drawn as SVG in the slide's own pixels; the state of the reader's look lives here.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { FlameFrame } from '../../profile/index.ts';
import { isWithin, matchedShare, matches, neighbour, parentOf } from './flame-frames-walk.ts';
import { words } from './words.ts';

const text = words.graph;

const WIDTH = 776;
const ROW = 37;
/** A viewer's own profile may be deep. */
const LOW_ROW = 27;
const MOST_HIGH_ROWS = 8;
const GAP = 1.5;
/** A label keeps off both ends of its frame. */
const LABEL_INSET = 7;
const LABEL_END = 3;
/** Mean width of a letter of the labels. Frames without room for their name have it in the tooltip, and for those who listen. */
const LETTER = 8.5;
/** Narrower frames are left out: nobody could hit them. */
const NARROWEST = 1.5;

class FlameTree extends AsyncDirective {
  private frames: readonly FlameFrame[] = [];
  private zoomed = 0;
  private focused = 0;
  private query = '';
  private row = ROW;
  private source: string | undefined;
  private tools: unknown = nothing;

  /** Frames of another `source` are looked at from the beginning; `tools` stand beside the search. */
  override render(frames: readonly FlameFrame[], source = '', query = '', tools: unknown = nothing): TemplateResult {
    this.frames = frames;
    this.tools = tools;
    if (source !== this.source) {
      this.source = source;
      this.query = query;
      this.zoomed = 0;
      this.focused = 0;
    }
    return this.page();
  }

  private page(): TemplateResult {
    const { frames } = this;
    // Frames that take no time are not there to look at.
    if (!this.isSeen(this.zoomed)) this.zoomed = 0;
    if (!this.isSeen(this.focused)) this.focused = this.zoomed;
    const shown = frames.flatMap((_, i) => (this.isSeen(i) ? [i] : []));
    const rows = shown.reduce((most, i) => Math.max(most, (frames[i]?.depth ?? 0) + 1), 0);
    this.row = rows > MOST_HIGH_ROWS ? LOW_ROW : ROW;
    const share = matchedShare(frames, this.query);
    return html`<div class="flame">
      <div class="flame-tools">
        <label>${text.search} <input type="search" .value=${this.query} @input=${(event: Event) => this.search(event)} /></label>
        <b>${this.found(share)}</b>
        <button type="button" ?disabled=${this.zoomed === 0} @click=${() => this.zoom(0)}>${text.reset}</button>${this.tools}
      </div>
      <div class="flame-scroll"><svg viewBox="0 0 ${WIDTH} ${rows * this.row}" role="tree" aria-orientation="horizontal" aria-label=${text.graph}
        @keydown=${(event: KeyboardEvent) => this.key(event)}>${shown.map((i) => this.item(i))}</svg></div></div>`;
  }

  private found(share: number): string {
    return this.query.trim() === '' ? '' : text.matched(share);
  }

  private item(i: number) {
    const frame = this.frames[i] as FlameFrame;
    const { x, width } = this.place(frame);
    const name = frame.name || text.whole;
    const label = text.frame(name, frame.share);
    const written = fitted(name, label, (width - LABEL_INSET - LABEL_END) / LETTER);
    const classes = ['frame', matches(frame, this.query) ? 'matched' : '', this.isAbove(i) ? 'above' : ''].join(' ');
    return svg`<g role="treeitem" class=${classes} data-frame=${i} tabindex=${i === this.focused ? 0 : -1}
      aria-level=${frame.depth + 1} aria-selected=${i === this.zoomed ? 'true' : 'false'} aria-label=${text.spokenFrame(name, frame.share)}
      @click=${() => this.press(i)}><title>${label}</title><rect x=${x} y=${frame.depth * this.row} width=${Math.max(0.5, width - GAP)} height=${this.row - GAP} rx="3" />
      ${
        written === ''
          ? nothing
          : svg`<svg x=${x} y=${frame.depth * this.row} width=${width - LABEL_INSET} height=${this.row - GAP}><text x=${LABEL_INSET} y=${this.row / 2 + 5} aria-hidden="true">${written}</text></svg>`
      }</g>`;
  }

  /** Where a frame stands while `zoomed` fills the width; what lies above it does so too. */
  private place(frame: FlameFrame): { x: number; width: number } {
    const whole = this.frames[this.zoomed] as FlameFrame;
    const scale = WIDTH / whole.share;
    const from = Math.max(0, (frame.start - whole.start) * scale);
    const to = Math.min(WIDTH, (frame.start + frame.share - whole.start) * scale);
    return { x: from, width: to - from };
  }

  /** Above the zoomed frame, within it, or the frame itself, and wide enough. */
  private isSeen(i: number): boolean {
    const frame = this.frames[i];
    if (!frame || frame.share === 0) return false;
    const related = i === this.zoomed || this.isAbove(i) || isWithin(this.frames, i, this.zoomed);
    return related && this.place(frame).width >= NARROWEST;
  }

  private isAbove(i: number): boolean {
    return i !== this.zoomed && isWithin(this.frames, this.zoomed, i);
  }

  private zoom(i: number): void {
    this.zoomed = i === this.zoomed ? (parentOf(this.frames, i) ?? 0) : i;
    this.focus(this.zoomed);
  }

  /** After a pointer's press the keys are the deck's again. */
  private press(i: number): void {
    this.zoom(i);
    (document.activeElement as SVGElement | null)?.blur();
  }

  private search(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.setValue(this.page());
  }

  private key(event: KeyboardEvent): void {
    const next = neighbour(this.frames, this.focused, event.key, (i) => this.isSeen(i));
    if (next !== undefined) this.focus(next);
    else if (event.key === 'Enter' || event.key === ' ') this.zoom(this.focused);
    else if (event.key === 'Escape' && this.zoomed !== 0) this.zoom(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private focus(i: number): void {
    this.focused = i;
    this.setValue(this.page());
    const figure = document.activeElement?.closest('live-figure') ?? document.querySelector('.present live-figure');
    const item = figure?.querySelector<SVGElement>(`.flame [data-frame="${i}"]`);
    item?.focus({ preventScroll: true });
    this.bringIntoSight(item?.closest('.flame-scroll'), this.frames[i]?.depth ?? 0);
  }

  /** Scrolls the graph alone: the browser would move the slide as well. */
  private bringIntoSight(box: Element | null | undefined, depth: number): void {
    const drawn = box?.querySelector('svg');
    if (!box || !drawn) return;
    const row = (this.row * drawn.clientWidth) / WIDTH;
    const top = depth * row;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + row > box.scrollTop + box.clientHeight) box.scrollTop = top + row - box.clientHeight;
  }
}

/** The label, or the name alone, as there is room for letters. Half a name would be no part of the spoken one. */
function fitted(name: string, label: string, letters: number): string {
  if (label.length <= letters) return label;
  return name.length <= letters ? name : '';
}

export const flameTree = directive(FlameTree);
