/** All SELECTs of a search as a picture: a row each, from the first down, over the range of keys or pages that it asked for. */
import { html, svg, type TemplateResult } from 'lit';
import { amount } from '../../../src/words/format.ts';
import { words } from '../words.ts';
import type { Probe } from './session.ts';

const text = words.lab;

const WIDTH = 400;
const HEIGHT = 92;
const HIGHEST_ROW = 12;
/** So narrow that a single key can still be seen. */
const NARROWEST = 4;
const THIN = 0.5;
const outcomes = ['answered', 'hung', 'failed', 'wrong'] as const;

export function probePicture(probes: readonly Probe[]): TemplateResult {
  const first = Math.min(...probes.map(({ from }) => from));
  const last = Math.max(...probes.map(({ to }) => to));
  const by = probes[0]?.by ?? 'key';
  const row = Math.min(HIGHEST_ROW, HEIGHT / Math.max(1, probes.length));
  const x = (at: number) => ((at - first) / (last + 1 - first)) * WIDTH;
  const bad = probes.filter(({ outcome }) => outcome !== 'answered').length;
  const label = `${text.probes(probes.length, bad)} (${text.axis(by, first, last)})`;
  const bars = probes.map(({ from, to, outcome }, i) => {
    const width = Math.max(NARROWEST, x(to + 1) - x(from));
    const left = Math.min(x(from), WIDTH - width);
    // Told apart by more than their colour: an answer is a thin bar.
    const height = Math.max(1, (row - 1) * (outcome === 'answered' ? THIN : 1));
    return svg`<rect class=${outcome} x=${left} y=${i * row + (row - height) / 2} width=${width} height=${height} />`;
  });
  const keys = outcomes
    .filter((outcome) => probes.some((probe) => probe.outcome === outcome))
    .map((outcome) => html`<span class="probe-key ${outcome}">${text.outcomes[outcome]}</span>`);
  return html`<svg class="probes" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>${bars}</svg>
    <div class="probe-axis" aria-hidden="true"><span>${text.firstOf(by, first)}</span><span>${text.barIs} ${keys}</span><span>${amount(last)}</span></div>`;
}
