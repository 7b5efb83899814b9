/** The lab as a page: the offer, the start, and the desk with its buttons, its terminal, its picture, and the server's log. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words as databaseWords } from '../../../src/database/words.ts';
import { duration } from '../../../src/words/format.ts';
import { words } from '../words.ts';
import type { Settings, State, Up } from './database-lab.ts';
import {
  type Asked,
  check,
  type Experiment,
  fail,
  halveKeys,
  halvePages,
  lookAround,
  reindex,
  rescue,
  select,
  selectBySelect,
  swap,
} from './experiments.ts';
import { changesBytes, faultNames } from './faults.ts';
import { probePicture } from './probe-picture.ts';
import type { Probe } from './session.ts';
import { downloadBytes, MOST_MEMORY_MEGABYTES } from './sizes.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;

const PATIENCE = { minimum: 300, maximum: 1000, step: 50 };
const LINES_SHOWN = 200;

export interface LabPage {
  state: State;
  settings: Settings;
  start(): void;
  end(): void;
  /** Does one thing; while it lasts, no other is begun. */
  act(experiment: Experiment): void;
  /** Stops what is being done. */
  stop(): void;
  set(settings: Partial<Settings>): void;
}

export function labTemplate(page: LabPage): TemplateResult {
  const { state } = page;
  if (state.is === 'off') return offer(page, state.problem);
  if (state.is === 'waiting') return waiting(page, state.start);
  return state.is === 'starting' ? starting(page, state.share) : desk(page, state);
}

const button = (label: string, click: () => void, isOn = true) =>
  html`<button type="button" ?disabled=${!isOn} @click=${click}>${label}</button>`;

function offer({ start }: LabPage, problem: string | undefined): TemplateResult {
  return html`<div class="lab"><button type="button" class="run" @click=${start}>${text.run}</button>
    <span class=${problem ? 'problem-said' : 'promise'}>${problem ?? text.promise(downloadBytes, MOST_MEMORY_MEGABYTES.one)}</span></div>`;
}

function waiting({ end }: LabPage, start: () => void): TemplateResult {
  return html`<div class="lab"><span class="database-line">${databaseWords.otherWindow}</span>
    ${button(text.startNow, start)} ${button(text.stop, end)}</div>${caution()}`;
}

function starting({ end }: LabPage, share: number): TemplateResult {
  return html`<div class="lab"><progress max="1" .value=${share} aria-label=${text.run}></progress>
    <span class="database-line">${share < 1 ? text.downloading(share) : text.booting}</span>${button(text.stop, end)}</div>
    ${caution()}`;
}

/** What this is not. */
function caution(): TemplateResult {
  const lines = [...text.caution, ...(typeof SharedArrayBuffer === 'function' ? [] : [text.unshared])];
  return html`<div class="caution">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

function desk(page: LabPage, up: Up): TemplateResult {
  const { settings, act, set } = page;
  const { session, asked, line, busy } = up;
  const { fault, log } = session;
  const does = (label: string, experiment: Experiment, isOn = true) =>
    button(label, () => act(experiment), busy === undefined && isOn);
  const failing = fault?.page ?? settings.fault.page;
  return html`
    <div class="database-row">${faultMenu(page, session.pages.length, fault !== undefined)}
      ${fault ? does(text.swap, swap) : does(text.fail, fail(settings.fault))}
      <span class="far">${button(text.end, page.end)}</span>
    </div>
    <div class="database-row">
      ${does(text.selectBySelect, selectBySelect)} ${does(text.halveKeys, halveKeys)} ${does(text.halvePages, halvePages)}
      ${busy ? html`<button type="button" class="stop" @click=${page.stop}>${text.stop}</button>` : nothing}
      <label>${text.patience} <input type="range" min=${PATIENCE.minimum} max=${PATIENCE.maximum} step=${PATIENCE.step}
        .value=${live(String(settings.patience))} @input=${(event: Event) => set({ patience: numberIn(event) })} /> <output>${duration(settings.patience)}</output></label>
    </div>
    <div class="database-row">
      ${numberInput(text.key, settings.key, FIRST_KEY, LAST_KEY, (key) => set({ key }))}
      ${does(text.ask, select({ by: 'key', from: settings.key, to: settings.key }))} <span class="far"></span>
      ${does(text.lookAround, lookAround(failing))} ${does(text.rescue, rescue(failing))}
      ${does(text.amcheck, check)} ${does(text.reindex, reindex)}
    </div>
    ${asked.length > 0 ? terminal(asked, session.hungSince) : caution()}
    ${picture(asked.flatMap(({ probe }) => probe ?? []))}
    <p class="database-line" aria-live="polite">${line}</p>
    <pre class="server-log ${log.length > 0 ? 'written' : ''}" tabindex="0" role="log" aria-label=${text.log}>${log.length > 0 ? log.slice(-LINES_SHOWN).join('\n') : text.logEmpty}</pre>`;
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
function terminal(asked: readonly Asked[], hungSince: number | undefined): TemplateResult {
  const shown = asked.slice(-LINES_SHOWN);
  const clock =
    hungSince === undefined
      ? nothing
      : html`<span class="hung">${text.waits((performance.now() - hungSince) / 1000)}</span>`;
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
