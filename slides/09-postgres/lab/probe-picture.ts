/** All SELECTs so far as a picture: a row each, from the first down, over the range of keys that it asked for. */
import { type SVGTemplateResult, svg } from 'lit';
import { words } from '../words.ts';
import type { Probe } from './session.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const text = words.lab;

const WIDTH = 400;
const HEIGHT = 92;
const HIGHEST_ROW = 12;
/** So narrow that a single key can still be seen. */
const NARROWEST = 4;
const THIN = 0.5;

export function probePicture(probes: readonly Probe[]): SVGTemplateResult {
  const row = Math.min(HIGHEST_ROW, HEIGHT / Math.max(1, probes.length));
  const x = (key: number) => ((key - FIRST_KEY) / (LAST_KEY + 1 - FIRST_KEY)) * WIDTH;
  const hung = probes.filter(({ outcome }) => outcome === 'hung').length;
  const failed = probes.filter(({ outcome }) => outcome === 'failed').length;
  const label = `${text.probes(probes.length, hung, failed)} (${text.axis(FIRST_KEY, LAST_KEY)})`;
  return svg`<svg class="probes" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
    ${probes.map(({ from, to, outcome }, i) => {
      const width = Math.max(NARROWEST, x(to + 1) - x(from));
      const left = Math.min(x(from), WIDTH - width);
      // Told apart by more than their colour: an answer is a thin bar.
      const height = Math.max(1, (row - 1) * (outcome === 'answered' ? THIN : 1));
      return svg`<rect class=${outcome} x=${left} y=${i * row + (row - height) / 2} width=${width} height=${height} />`;
    })}
  </svg>`;
}
