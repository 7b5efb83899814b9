/** The figure's page: numbers, legend, plot, sentence, settings. A function of its state, nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Value, Values } from '../simulation/engine/parameters.ts';
import type { Reading } from './chart/chart.ts';
import type { Chart } from './chart/declaration.ts';
import { type Change, controls } from './controls.ts';
import { copyLink } from './copy-link.ts';
import type { Drawn, Figure } from './declare.ts';
import { type Icon, icon } from './icons.ts';
import type { LabRun } from './lab-run.ts';
import { legend } from './legend.ts';
import { dataTable } from './table.ts';
import { words } from './words.ts';

export interface FigureState {
  name: string;
  figure: Figure | undefined;
  values: Values;
  drawn: Drawn<never, never, unknown> | undefined;
  chart: Chart | undefined;
  sentence: string;
  /** False while a slider moves: the sentence is shown, but not yet read out. */
  settled: boolean;
  reading: Reading | undefined;
  open: 'chart' | 'table' | 'about';
  about: string;
  error: string | undefined;
  notice: string | undefined;
  lab: LabRun;
  change: Change;
  preset(name: string): void;
  reset(): void;
  newSeed(): void;
  show(open: 'chart' | 'table' | 'about'): void;
  retry(): void;
  /** The question stands before the chart. */
  asking: boolean;
  /** Index of the choice that was bet on. */
  bet: number | undefined;
  /** Undefined: skipped. */
  placeBet(choice: number | undefined): void;
  dismiss(): void;
  startLab(): void;
  stopLab(): void;
  hover(clientX: number | undefined): void;
}

export function figureTemplate(state: FigureState): TemplateResult {
  const { figure, drawn, chart } = state;
  if (!figure) return html`${status(state)}${problem(state)}`;
  return html`
    ${state.asking ? question(state) : nothing}
    <div class="figure-head">
      <div class="figure-top">
        ${drawn && figure.tiles ? tiles(figure.tiles(drawn)) : nothing}
        <div class="tools">${tools(state)}</div>
      </div>
      ${legend(chart, figure.origin ?? 'model', state.reading)}
    </div>
    <div class="figure-body place-${figure.panelPlace ?? 'below'}">
      ${figure.chart ? plot(state) : nothing}
      ${figure.panel && drawn ? html`<div class="panel">${figure.panel({ ...drawn, change: state.change, effort: state.settled ? 'rest' : 'drag' } as never)}</div>` : nothing}
      ${state.open === 'table' && chart ? dataTable(chart) : nothing}
      ${state.open === 'about' ? aboutPanel(state) : nothing}
    </div>
    ${verdict(state)}${status(state)}${problem(state)}
    <div class="figure-settings">
      ${lab(state)}
      <div class="presets" role="group" aria-label=${words.presets}>
        ${figure.presets?.map(
          (preset) =>
            html`<button type="button" data-preset=${preset.name} aria-pressed=${isAt(state, preset.values)} @click=${() => state.preset(preset.name)}>${preset.label}</button>`,
        )}
      </div>
    </div>
    <div class="controls">${controls(state.name, figure.model.parameters, figure.controls, state.values, state.change)}</div>`;
}

/** Whether the values stand where a preset puts them: its own values, and the rest at their defaults. */
function isAt({ figure, values }: FigureState, preset: Record<string, Value | undefined>): boolean {
  return Object.entries(figure?.model.parameters ?? {}).every(
    ([name, parameter]) =>
      (values as Record<string, Value>)[name] === (name in preset ? preset[name] : parameter.default),
  );
}

function tiles(list: ReturnType<NonNullable<Figure['tiles']>>): TemplateResult {
  return html`<dl class="tiles">${list.map((tile) => html`<div class="tile ${tile.role ?? ''}"><dt>${tile.label}</dt><dd>${tile.value}</dd></div>`)}</dl>`;
}

function plot(state: FigureState): TemplateResult {
  return html`<div class="plot" ?hidden=${state.open !== 'chart'}
    @pointermove=${(e: PointerEvent) => state.hover(e.clientX)} @pointerleave=${() => state.hover(undefined)}>
    <canvas role="img" aria-label=${state.sentence || words.waiting}>${state.sentence}</canvas></div>`;
}

/** Stands over the chart until a choice is made, or the question is passed over. */
function question({ figure, bet, placeBet }: FigureState): TemplateResult | typeof nothing {
  if (!figure?.bet) return nothing;
  return html`<div class="bet" role="group" aria-label=${words.bet}>
    <p class="question">${figure.bet.question}</p>
    <div class="choices">${figure.bet.choices.map(
      ({ label }, i) =>
        html`<button type="button" aria-pressed=${bet === i} @click=${() => placeBet(i)}>${label}</button>`,
    )}</div>
    <button type="button" class="tool" @click=${() => placeBet(undefined)}>${words.skipBet}</button></div>`;
}

/** What was bet, and what the run says. */
function verdict({ figure, bet, drawn, asking }: FigureState): TemplateResult | typeof nothing {
  const choices = figure?.bet?.choices;
  const chosen = choices?.[bet ?? -1];
  const answer = drawn && choices?.find(({ holds }) => holds(drawn));
  if (asking || !chosen || !answer) return nothing;
  return html`<p class="verdict ${chosen === answer ? 'good' : 'bad'}">${words.verdict(chosen.label, answer.label)}</p>`;
}

function status(state: FigureState): TemplateResult {
  return html`<p class="sentence" role="status" aria-busy=${state.settled ? 'false' : 'true'}>${state.sentence || words.waiting}</p>`;
}

function problem(state: FigureState): TemplateResult | typeof nothing {
  if (state.error)
    return html`<p class="problem" role="alert">${state.error} <button type="button" @click=${state.retry}>${words.retry}</button></p>`;
  if (state.notice)
    return html`<p class="notice" role="note">${state.notice} <button type="button" @click=${state.dismiss}>${words.close}</button></p>`;
  return nothing;
}

function aboutPanel(state: FigureState): TemplateResult {
  return html`<div class="about" tabindex="0" role="region" aria-label=${words.about}>${unsafeHTML(state.about)}</div>`;
}

function tools(state: FigureState): TemplateResult {
  const button = (name: Icon, label: string, click: (event: Event) => void) =>
    html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${click}>${icon(name)}</button>`;
  const toggle = (open: 'table' | 'about', label: string) =>
    html`<button type="button" class="tool" aria-label=${label} title=${label} aria-pressed=${state.open === open}
      @click=${() => state.show(state.open === open ? 'chart' : open)}>${icon(open)}</button>`;
  return html`
    ${state.chart ? toggle('table', words.table) : nothing}
    ${toggle('about', words.about)}
    ${button('dice', words.newSeed, state.newSeed)}
    ${button('link', words.copyLink, (event) => void copyLink(event.currentTarget as HTMLElement))}
    ${button('reset', words.reset, state.reset)}`;
}

function lab({ figure, lab: run, startLab, stopLab }: FigureState): TemplateResult | typeof nothing {
  const declared = figure?.lab;
  if (!declared) return nothing;
  if (run.running)
    return html`<div class="lab"><progress max="1" .value=${run.progress?.share ?? 0} aria-label=${declared.run}></progress>
      <span>${run.progress?.note ?? ''}</span><button type="button" @click=${stopLab}>${words.stop}</button></div>`;
  return html`<div class="lab"><button type="button" class="run" @click=${startLab}>${declared.run}</button>
    <span>${run.error ? words.labFailed(run.error) : declared.promise}</span></div>`;
}
