/** What formulas say beside what a run found: facts of a model come in pairs, `meanWait…` and `theoryMeanWait…`. */
import { html, type TemplateResult } from 'lit';
import type { Facts } from '../simulation/engine/model.ts';
import { readFact } from '../words/fact-name.ts';
import { percentInTenths } from '../words/format.ts';
import type { Table } from './scene/declaration.ts';
import { words } from './words.ts';

const THEORY = /^theory(.)/;

/** Undefined where no formula holds at these values. */
export function theoryTable(facts: Facts): Table | undefined {
  const rows = Object.entries(facts).flatMap(([name, byFormula]) => {
    const simulated = facts[name.replace(THEORY, (_, letter: string) => letter.toLowerCase())];
    if (!THEORY.test(name) || simulated === undefined || !Number.isFinite(byFormula)) return [];
    const { label, write } = readFact(name.replace(THEORY, (_, letter: string) => letter.toLowerCase()));
    return [[label, write(simulated), write(byFormula), difference(simulated, byFormula)]];
  });
  return rows.length > 0 ? { head: words.theoryHead, rows } : undefined;
}

/** As a share of the formula's. */
function difference(simulated: number, byFormula: number): string {
  if (simulated === byFormula) return percentInTenths(0);
  return byFormula === 0 ? '–' : percentInTenths(Math.abs(simulated - byFormula) / Math.abs(byFormula));
}

export interface TheoryPage {
  /** Of the run that was asked for; undefined before it came. */
  facts: Facts | undefined;
  running: boolean;
  seed: number;
  ask(): void;
}

export function theoryPart({ facts, running, seed, ask }: TheoryPage): TemplateResult {
  if (running) return html`<p class="theory">${words.theoryRunning}</p>`;
  if (!facts)
    return html`<p class="theory"><button type="button" @click=${ask}>${words.theory}</button> ${words.theoryPromise}</p>`;
  const table = theoryTable(facts);
  if (!table) return html`<p class="theory">${words.noTheory}</p>`;
  return html`<table class="theory"><caption>${words.theoryCaption(seed)}</caption>
    <thead><tr>${table.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${table.rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
