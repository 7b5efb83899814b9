/** What a hand can do with a figure beyond its sliders: hold time, pin a run, see how far chance reaches, take back, save. */
import { html, nothing, type TemplateResult } from 'lit';
import { amount } from '../words/format.ts';
import { SEEDS } from './compare/spread.ts';
import type { FigureController } from './controller.ts';
import type { Picture } from './picture.ts';
import type { Kind } from './save/save.ts';
import { words } from './words.ts';

export const SPEEDS = [0.25, 0.5, 1, 2, 4];
/** Steps that a moment's slider has, and the part of the whole by which a press goes on. */
const NOTCHES = 200;
const STEP = 1 / 20;

export interface PlayPage {
  controller: FigureController;
  picture: Picture | undefined;
  /** Seconds that the picture plays; 0 for one that tells nothing in time. */
  duration: number;
  save(kind: Kind): void;
}

export function playRow(page: PlayPage): TemplateResult {
  const { controller, picture, duration, save } = page;
  const { state } = controller;
  const share = controller.spreadShare;
  const isComplete = share === 1;
  return html`<div class="play" role="group" aria-label=${words.play}>
    ${duration > 0 ? player(page) : nothing}
    <button type="button" aria-pressed=${state.pinned !== undefined} @click=${() => (state.pinned ? state.unpin() : state.pin())}>${state.pinned ? words.unpin : words.pin}</button>
    ${
      picture?.chart && !picture.chart.horizontal
        ? html`<button type="button" aria-pressed=${state.spread} title=${words.spreadTitle} @click=${() => state.toggleSpread()}>${words.spread(SEEDS)}</button>`
        : nothing
    }
    ${share !== undefined && !isComplete ? html`<progress max="1" .value=${share} aria-label=${words.spreadTitle}></progress>` : nothing}
    ${isComplete && picture?.chart && !picture.chart.bands ? html`<span>${words.noChance}</span>` : nothing}
    <button type="button" ?disabled=${!state.canUndo} @click=${() => state.undo()}>${words.undo}</button>
    ${
      picture?.chart || picture?.scene
        ? html`<button type="button" @click=${() => save('numbers')}>${words.saveNumbers}</button>
      <button type="button" @click=${() => save('picture')}>${words.savePicture}</button>
      <button type="button" @click=${() => save('vector')}>${words.saveVector}</button>`
        : nothing
    }
  </div>`;
}

function player({ controller: { state }, duration }: PlayPage): TemplateResult {
  const held = state.moment;
  const { seconds = duration, speed = 1, playing = false } = held ?? {};
  const hold = (change: Partial<{ seconds: number; speed: number; playing: boolean }>) =>
    state.hold({ seconds, speed, playing: false, ...change });
  // From the beginning, where it stands at the end.
  const begin = () => hold({ playing: true, seconds: seconds >= duration ? 0 : seconds });
  const step = (by: number) => hold({ seconds: Math.min(duration, Math.max(0, seconds + by * STEP * duration)) });
  return html`<div class="player">
    <button type="button" @click=${() => (playing ? hold({}) : begin())}>${playing ? words.pause : words.playIt}</button>
    <button type="button" aria-label=${words.stepBack} @click=${() => step(-1)}>‹</button>
    <button type="button" aria-label=${words.stepOn} @click=${() => step(1)}>›</button>
    <input type="range" class="moment" min="0" max=${NOTCHES} step="1" aria-label=${words.moment} .value=${String(Math.round((seconds / duration) * NOTCHES))}
      @input=${(e: Event) => hold({ seconds: (Number((e.target as HTMLInputElement).value) / NOTCHES) * duration })} />
    <select aria-label=${words.speed} @change=${(e: Event) => hold({ speed: Number((e.target as HTMLSelectElement).value), playing })}>
      ${SPEEDS.map((one) => html`<option value=${one} ?selected=${one === speed}>${amount(one)}×</option>`)}
    </select></div>`;
}
