/** The figure's page: numbers, legend, plot, sentence, settings. A function of its controller, nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { canCopy } from './clipboard.ts';
import type { FigureController } from './controller.ts';
import { controls } from './controls.ts';
import { guess } from './guess.ts';
import { type Icon, icon } from './icons.ts';
import { legend } from './legend.ts';
import type { Origin } from './origin.ts';
import type { Picture } from './picture.ts';
import { playRow } from './play-row.ts';
import { pollLine, roomAdds, roomBet, votesFor } from './room-part.ts';
import type { Kind } from './save/save.ts';
import { dataTable, sceneTable } from './table.ts';
import { theoryPart } from './theory.ts';
import type { Reading } from './view.ts';
import { words } from './words.ts';

/** What the page around a controller adds. */
export interface FigurePage {
  controller: FigureController;
  picture: Picture | undefined;
  /** The sentence to show: the picture's, or the one that the build computed, until there is a picture. */
  sentence: string;
  /** The longest that was said here: its room is kept, so that the picture stands still while sentences change. */
  longest: string;
  /** Under the pointer. */
  reading: Reading | undefined;
  /** “About this model”, once it was asked for. */
  sheet: string;
  /** Seconds that the picture plays. */
  duration: number;
  save(kind: Kind): void;
  hover(clientX: number | undefined): void;
  copyLink(button: HTMLElement): void;
  /** What the page has to offer below the settings. */
  offers?: TemplateResult | undefined;
}

export function figureTemplate(page: FigurePage): TemplateResult {
  const { controller, picture } = page;
  const { figure, state } = controller;
  const { open } = state;
  return html`
    ${state.asking ? question(page) : nothing}
    <div class="said">${verdict(page)}${roomBet(figure, state, picture)}${status(page)}${roomAdds(figure, state)}${pinned(page)}${problem(page)}</div>
    <div class="figure-head">
      ${legend(picture?.chart, picture?.origin ?? 'model', page.reading, picture?.scene, picture?.isTold)}
      <div class="tools">${tools(page)}</div>
    </div>
    <div class="figure-body place-${picture?.panelPlace ?? 'below'}">
      ${figure.chart || figure.scene ? plot(page) : nothing}
      ${picture ? panel(page, picture) : nothing}
      ${open === 'table' && picture ? table(picture) : nothing}
      ${open === 'about' ? aboutPanel(page) : nothing}
    </div>
    ${picture?.tiles.length ? tiles(picture) : nothing}
    <div class="figure-foot">
      ${open === 'play' ? playRow(page) : nothing}
      <div class="controls">${settings(page, figure.controls)}</div>
      ${figure.moreControls ? html`<details class="more-controls"><summary>${words.moreControls}</summary><div class="controls">${settings(page, figure.moreControls)}</div></details>` : nothing}
      <div class="figure-settings">
        <div class="presets" role="group" aria-label=${words.presets}>
          ${figure.presets?.map(
            (preset) =>
              html`<button type="button" data-preset=${preset.name} aria-pressed=${isSeen(preset, picture?.origin) && controller.isAt(preset.values)} @click=${() => state.preset(preset.name)}>${preset.label}</button>`,
          )}
        </div>
        ${lab(page)}
      </div>
      ${page.offers ?? nothing}
    </div>`;
}

const settings = ({ controller: { figure, name, state, values } }: FigurePage, names: readonly string[]) =>
  controls(name, figure.parameters, names, values, (patch) => state.change(patch));

/** What a preset names can be what is shown. */
const isSeen = ({ isOfModel }: { isOfModel?: true }, origin: Origin | undefined): boolean =>
  origin !== 'yours' && !(isOfModel && origin === 'measured');

/** What is shown of a figure whose declaration could not be loaded. */
export const brokenTemplate = (error: string, retry: () => void): TemplateResult =>
  html`<p class="problem" role="alert">${error} <button type="button" @click=${retry}>${words.retry}</button></p>`;

function tiles({ tiles: list }: Picture): TemplateResult {
  return html`<dl class="tiles">${list.map((tile) => html`<div class="tile ${tile.role ?? ''}"><dt>${tile.label}</dt><dd>${tile.value}</dd></div>`)}</dl>`;
}

function plot({ controller, sentence, hover }: FigurePage): TemplateResult {
  const { open } = controller.state;
  return html`<div class="plot" ?hidden=${open === 'table' || open === 'about'}
    @pointerdown=${(e: PointerEvent) => hover(e.clientX)} @pointermove=${(e: PointerEvent) => hover(e.clientX)}
    @pointerleave=${(e: PointerEvent) => e.pointerType !== 'touch' && hover(undefined)}>
    <canvas role="img" aria-label=${sentence || words.waiting}>${sentence}</canvas></div>`;
}

function table({ chart, scene }: Picture): TemplateResult | typeof nothing {
  if (scene) return sceneTable(scene.table);
  return chart ? dataTable(chart) : nothing;
}

function panel(
  { controller: { figure, state, panel, panelCode } }: FigurePage,
  { drawn }: Picture,
): TemplateResult | typeof nothing {
  if (!figure.panel) return nothing;
  const { problem } = panelCode;
  if (problem) return html`<div class="panel">${brokenTemplate(problem, () => panelCode.retry())}</div>`;
  return html`<div class="panel">${figure.panel({
    ...drawn,
    change: (patch) => state.change(patch),
    keep: (name, measured) => state.keep(name, measured),
    bring: (name, brought) => state.bring(name, brought),
    show: (part) => state.show(part),
    shared: panel,
    needs: (code) => panelCode.need(code),
  })}</div>`;
}

/** Stands over the chart until a choice is made, or the question is passed over. */
function question({ controller: { figure, state } }: FigurePage): TemplateResult | typeof nothing {
  if (!figure.bet) return nothing;
  const place = (choice: number) => {
    state.placeBet(choice);
    if (!state.isVote) state.walkPastQuestion();
  };
  const { bet, poll, isVote } = state;
  const { choices, offered } = figure.bet;
  // A bet of an earlier day is no vote.
  const chosen = isVote && poll?.own === 'none' ? undefined : bet;
  return html`<div class="bet" role="group" aria-label=${words.bet}>
    <p class="question">${figure.bet.question}</p>
    ${
      offered && poll
        ? guess({ choices, state, chosen, place })
        : html`<div class="choices">${choices.map(({ label }, i) =>
            offered && !offered.includes(i)
              ? nothing
              : html`<button type="button" aria-pressed=${chosen === i} @click=${() => place(i)}>${label}${votesFor(poll, i)}</button>`,
          )}</div>`
    }
    ${pollLine(poll)}
    ${isVote ? nothing : html`<button type="button" class="tool" @click=${() => state.walkPastQuestion()}>${words.skipBet}</button>`}</div>`;
}

/** What was bet, and what the run says, as soon as it says it. */
function verdict({ controller: { figure, state }, picture }: FigurePage): TemplateResult | typeof nothing {
  const choices = figure.bet?.choices;
  const chosen = choices?.[state.bet ?? -1];
  const answer = choices?.[picture?.answer ?? -1];
  if (state.asking || !chosen || !picture) return nothing;
  if (!answer) return html`<p class="verdict open">${words.placed(chosen.label)}</p>`;
  return html`<p class="verdict ${chosen === answer ? 'good' : 'bad'}">${words.verdict(chosen.label, answer.label)}</p>`;
}

/** While a slider moves the sentence is shown, but not yet read out. */
function status({ controller, picture, sentence, longest }: FigurePage): TemplateResult {
  // The build's sentence is of the default: where another run gave nothing it would be untrue.
  const said = controller.error && !picture ? words.notKnown : sentence || words.waiting;
  return html`<p class="sentence" role="status" aria-busy=${!controller.isSettled} data-longest=${longest}><span>${said}</span></p>`;
}

/** What was pinned, beside what stands there now. */
const pinned = ({ picture }: FigurePage): TemplateResult | typeof nothing =>
  picture?.pinned === undefined ? nothing : html`<p class="pinned">${words.pinned(picture.pinned)}</p>`;

function problem({ controller }: FigurePage): TemplateResult | typeof nothing {
  const { error, notice } = controller;
  if (error) return brokenTemplate(error, () => controller.retry());
  if (notice)
    return html`<p class="notice" role="note">${notice} <button type="button" @click=${() => controller.dismiss()}>${words.close}</button></p>`;
  return nothing;
}

function aboutPanel({ sheet, controller }: FigurePage): TemplateResult {
  const theory = theoryPart({
    ...controller.wholeRun,
    seed: controller.state.effective.seed,
    ask: () => controller.askWhole(),
  });
  return html`<div class="about" tabindex="0" role="region" aria-label=${words.about}>${theory}${unsafeHTML(sheet)}</div>`;
}

function tools({ controller: { state }, picture, copyLink }: FigurePage): TemplateResult {
  const { open } = state;
  const button = (name: Icon, label: string, click: (event: Event) => void) =>
    html`<button type="button" class="tool" data-tool=${name} aria-label=${label} title=${label} @click=${click}>${icon(name)}</button>`;
  const toggle = (part: 'table' | 'about' | 'play', label: string) =>
    html`<button type="button" class="tool" data-tool=${part} aria-label=${label} title=${label} aria-pressed=${open === part}
      @click=${() => state.show(open === part ? 'chart' : part)}>${icon(part)}</button>`;
  return html`
    ${picture?.chart || picture?.scene ? toggle('table', words.table) : nothing}
    ${toggle('play', words.play)}
    ${toggle('about', words.about)}
    ${button('dice', words.newSeed, () => state.newSeed())}
    ${canCopy() ? button('link', words.copyLink, (event) => copyLink(event.currentTarget as HTMLElement)) : nothing}
    ${button('reset', words.reset, () => state.reset())}`;
}

function lab({ controller }: FigurePage): TemplateResult | typeof nothing {
  const declared = controller.figure.lab;
  if (!declared) return nothing;
  const { running, progress, error } = controller.lab;
  if (running)
    return html`<div class="lab"><progress max="1" .value=${progress?.share ?? 0} aria-label=${declared.run}></progress>
      <span>${progress?.note ?? ''}</span><button type="button" @click=${() => controller.lab.stop()}>${words.stop}</button></div>`;
  return html`<div class="lab"><button type="button" class="run" @click=${() => controller.startLab()}>${declared.run}</button>
    <span>${error ? words.labFailed(error) : declared.promise}</span></div>`;
}
