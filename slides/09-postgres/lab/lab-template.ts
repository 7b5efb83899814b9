/** The lab as a page: the offer, the start, and the desk with its buttons, its terminal, its picture, and the server's log. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words as databaseWords } from '../../../src/database/words.ts';
import { duration } from '../../../src/words/format.ts';
import { words } from '../words.ts';
import type { Asked } from './experiments.ts';
import { changesBytes, faultNames } from './faults.ts';
import { probePicture } from './probe-picture.ts';
import type { Probe } from './session.ts';
import type { Settings, ShownLab, Up, Wish } from './shown-lab.ts';
import { downloadBytes, MOST_MEMORY_MEGABYTES } from './sizes.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;

const PATIENCE = { minimum: 300, maximum: 1000, step: 50 };
/** Of the terminal, and of the server's log. */
export const LINES_SHOWN = 200;

export interface LabPage {
  shown: ShownLab;
  settings: Settings;
  /** Starts, stops, ends, or does one thing; while that lasts, no other is begun. */
  press(wish: Wish): void;
  set(settings: Partial<Settings>): void;
}

export function labTemplate(page: LabPage): TemplateResult {
  const { shown } = page;
  if (shown.is === 'off') return offer(page, shown.problem);
  if (shown.is === 'waiting') return waiting(page);
  return shown.is === 'starting' ? starting(page, shown.share) : desk(page, shown);
}

const button = (label: string, click: () => void, isOn = true) =>
  html`<button type="button" ?disabled=${!isOn} @click=${click}>${label}</button>`;

function offer({ press }: LabPage, problem: string | null): TemplateResult {
  return html`<div class="lab"><button type="button" class="run" @click=${() => press('start')}>${text.run}</button>
    <span class=${problem ? 'problem-said' : 'promise'}>${problem ?? text.promise(downloadBytes, MOST_MEMORY_MEGABYTES.one)}</span></div>`;
}

function waiting({ press }: LabPage): TemplateResult {
  return html`<div class="lab"><span class="database-line">${databaseWords.otherWindow}</span>
    ${button(text.startNow, () => press('now'))} ${button(text.stop, () => press('end'))}</div>${caution()}`;
}

function starting({ press }: LabPage, share: number): TemplateResult {
  return html`<div class="lab"><progress max="1" .value=${share} aria-label=${text.run}></progress>
    <span class="database-line">${share < 1 ? text.downloading(share) : text.booting}</span>${button(text.stop, () => press('end'))}</div>
    ${caution()}`;
}

/** What this is not. */
function caution(): TemplateResult {
  const lines = [...text.caution, ...(typeof SharedArrayBuffer === 'function' ? [] : [text.unshared])];
  return html`<div class="caution">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

function desk(page: LabPage, up: Up): TemplateResult {
  const { settings, press, set } = page;
  const { fault, asked, line, isBusy, log, hungSeconds } = up;
  const does = (label: string, wish: Wish) => button(label, () => press(wish), !isBusy);
  return html`
    <div class="database-row">${faultMenu(page, up.pages, fault !== null)}
      ${fault ? does(text.swap, 'swap') : does(text.fail, 'fail')}
      <span class="far">${button(text.end, () => press('end'))}</span>
    </div>
    <div class="database-row">
      ${does(text.selectBySelect, 'select-by-select')} ${does(text.halveKeys, 'halve-keys')} ${does(text.halvePages, 'halve-pages')}
      ${isBusy ? html`<button type="button" class="stop" @click=${() => press('stop')}>${text.stop}</button>` : nothing}
      <label>${text.patience} <input type="range" min=${PATIENCE.minimum} max=${PATIENCE.maximum} step=${PATIENCE.step}
        .value=${live(String(settings.patience))} @input=${(event: Event) => set({ patience: numberIn(event) })} /> <output>${duration(settings.patience)}</output></label>
    </div>
    <div class="database-row">
      ${numberInput(text.key, settings.key, FIRST_KEY, LAST_KEY, (key) => set({ key }))}
      ${does(text.ask, 'select')} <span class="far"></span>
      ${does(text.lookAround, 'look-around')} ${does(text.rescue, 'rescue')}
      ${does(text.amcheck, 'check')} ${does(text.reindex, 'reindex')}
    </div>
    ${asked.length > 0 ? terminal(asked, hungSeconds) : caution()}
    ${picture(asked.flatMap(({ probe }) => probe ?? []))}
    <p class="database-line" aria-live="polite">${line}</p>
    <pre class="server-log ${log.length > 0 ? 'written' : ''}" tabindex="0" role="log" aria-label=${text.log}>${log.length > 0 ? log.join('\n') : text.logEmpty}</pre>`;
}

function faultMenu({ settings: { fault }, set }: LabPage, pages: number, isFailing: boolean): TemplateResult {
  const choose = (patch: Partial<Settings['fault']>) => set({ fault: { ...fault, ...patch } });
  const option = (value: string, label: string, isChosen: boolean) =>
    html`<option value=${value} .selected=${isChosen}>${label}</option>`;
  const isName = (value: string) => faultNames.find((name) => name === value);
  return html`${numberInput(text.page, fault.page, 0, pages - 1, (page) => choose({ page }), isFailing)}
    <select aria-label=${text.fault} ?disabled=${isFailing} @change=${(event: Event) => choose({ name: isName(valueIn(event)) ?? fault.name })}>
      ${faultNames.map((name) => option(name, text.faults[name], name === fault.name))}</select>
    ${
      changesBytes(fault.name)
        ? html`<select aria-label=${text.checksum} ?disabled=${isFailing} @change=${(event: Event) => choose({ checksum: valueIn(event) === 'fitting' ? 'fitting' : 'kept' })}>
            ${(['kept', 'fitting'] as const).map((kind) => option(kind, text.checksums[kind], kind === fault.checksum))}</select>`
        : nothing
    }`;
}

/** The last one may still be running. */
function terminal(asked: readonly Asked[], hungSeconds: number | null): TemplateResult {
  const shown = asked.slice(-LINES_SHOWN);
  const clock = hungSeconds === null ? nothing : html`<span class="hung">${text.waits(hungSeconds)}</span>`;
  return html`<div class="terminal" tabindex="0" role="region" aria-label=${text.terminal}>${shown.map(
    ({ sql, outcome, said }, i) =>
      html`<div><code>${text.prompt} ${sql};</code><span class=${outcome}>${said}</span>${i === shown.length - 1 && outcome === 'hung' ? clock : nothing}</div>`,
  )}</div>`;
}

function picture(probes: readonly Probe[]): TemplateResult | typeof nothing {
  const [first] = probes;
  const alike = probes.filter(({ by }) => by === first?.by);
  if (!first || alike.length < 2) return nothing;
  return probePicture(alike);
}

function numberInput(
  label: string,
  value: number,
  least: number,
  most: number,
  take: (value: number) => void,
  isOff = false,
): TemplateResult {
  const changed = (event: Event) => {
    const given = Math.round(numberIn(event));
    if (given >= least && given <= most) take(given);
  };
  return html`<label>${label} <input type="number" min=${least} max=${most} ?disabled=${isOff} .value=${live(String(value))} @change=${changed} /></label>`;
}

const valueIn = ({ target }: Event): string => (target as HTMLSelectElement).value;
const numberIn = ({ target }: Event): number => Number((target as HTMLInputElement).value);
