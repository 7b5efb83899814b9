/** The lab as a page: the offer, the start, and the desk with its buttons, its picture, its line, and the server's log. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { amount, bytes, duration } from '../../../src/words/format.ts';
import { words } from '../words.ts';
import type { Settings, State, Up } from './database-lab.ts';
import {
  check,
  damage,
  type Experiment,
  halving,
  oneByOne,
  repair,
  select,
  switchIndexScans,
  verify,
} from './experiments.ts';
import { probePicture } from './probe-picture.ts';
import type { Probe } from './session.ts';
import { checkedDownloadBytes, firstDownloadBytes, MOST_MEMORY_MEGABYTES } from './sizes.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;

const PATIENCE = { minimum: 300, maximum: 1000, step: 50 };
const LOG_LINES_SHOWN = 200;

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
  return state.is === 'starting' ? starting(page, state.share) : desk(page, state);
}

const button = (label: string, click: () => void, isOn = true) =>
  html`<button type="button" ?disabled=${!isOn} @click=${click}>${label}</button>`;

function offer({ start }: LabPage, problem: string | undefined): TemplateResult {
  return html`<div class="lab"><button type="button" class="run" @click=${start}>${text.run}</button>
    <span>${problem ?? text.promise(firstDownloadBytes, checkedDownloadBytes, MOST_MEMORY_MEGABYTES)}</span></div>`;
}

function starting({ end }: LabPage, share: number): TemplateResult {
  return html`<div class="lab"><progress max="1" .value=${share} aria-label=${text.run}></progress>
    <span class="database-line">${share < 1 ? text.downloading(share) : text.booting}</span>${button(text.stop, end)}</div>
    ${caution()}`;
}

/** What this is not. */
function caution(): TemplateResult {
  return html`<div class="caution">${text.caution.map((line) => html`<p>${line}</p>`)}</div>`;
}

function desk(page: LabPage, { session, probes, line, busy }: Up): TemplateResult {
  const { settings, act, set } = page;
  const isFree = busy === undefined;
  const does = (label: string, experiment: Experiment, isOn = true) =>
    button(label, () => act(experiment), isFree && isOn);
  const { damaged, indexScans, log } = session;
  return html`
    <div class="database-row">
      ${does(damaged ? text.damaged : text.damage, damage, !damaged)}
      <label title=${bytes(checkedDownloadBytes)}><input type="checkbox" .checked=${live(settings.checksums)}
        @change=${() => set({ checksums: !settings.checksums })} /> ${text.checksums}</label>
      ${button(text.end, page.end)}
    </div>
    <div class="database-row">
      ${does(text.oneByOne, oneByOne)}
      ${does(text.halve, halving)}
      ${isFree ? nothing : html`<button type="button" class="stop" @click=${page.stop}>${text.stop}</button>`}
      <label>${text.patience} <input type="range" min=${PATIENCE.minimum} max=${PATIENCE.maximum} step=${PATIENCE.step}
        .value=${live(String(settings.patience))} @input=${(event: Event) => set({ patience: numberIn(event) })} /> <output>${duration(settings.patience)}</output></label>
    </div>
    <div class="database-row">
      ${keyInput('from', text.from, page)} ${keyInput('to', text.to, page)}
      ${does(text.ask, select(settings.byHand))}
    </div>
    <div class="database-row">
      ${does(text.amcheck, check)}
      <label><input type="checkbox" .checked=${live(indexScans)} ?disabled=${!isFree}
        @change=${() => act(switchIndexScans)} /> ${text.indexScans}</label>
      ${does(text.reindex, repair)}
      ${does(text.verify, verify)}
    </div>
    ${probes.length > 0 ? picture(probes) : caution()}
    <p class="database-line" aria-live="polite">${line}</p>
    <pre class="server-log ${log.length > 0 ? 'written' : ''}" tabindex="0" role="log" aria-label=${text.log}>${log.length > 0 ? log.slice(-LOG_LINES_SHOWN).join('\n') : text.logEmpty}</pre>`;
}

function picture(probes: readonly Probe[]): TemplateResult {
  const key = (outcome: Probe['outcome'], label: string) =>
    probes.some((probe) => probe.outcome === outcome)
      ? html`<span class="probe-key ${outcome}">${label}</span>`
      : nothing;
  return html`${probePicture(probes)}
    <div class="probe-axis" aria-hidden="true"><span>${text.firstKey(FIRST_KEY)}</span>
      <span>${text.keySelect} ${key('answered', text.keyAnswered)} ${key('hung', text.keyHung)} ${key('failed', text.keyFailed)}</span>
      <span>${amount(LAST_KEY)}</span></div>`;
}

function keyInput(which: 'from' | 'to', label: string, { settings: { byHand }, set }: LabPage): TemplateResult {
  const take = (event: Event) => {
    const key = Math.round(numberIn(event));
    if (key >= FIRST_KEY && key <= LAST_KEY) set({ byHand: { ...byHand, [which]: key } });
  };
  return html`<label>${label} <input type="number" min=${FIRST_KEY} max=${LAST_KEY} .value=${String(byHand[which])} @change=${take} /></label>`;
}

const numberIn = ({ target }: Event): number => Number((target as HTMLInputElement).value);
