/**
 * The night over the chart of a Black Friday: its moon, and paper in the air where there is something to throw it for. It
 * says nothing that is not said elsewhere, so it is for eyes alone, and out of everybody's way.
 */
import { html, svg, type TemplateResult } from 'lit';
import { chance } from './confetti.ts';
import { blackFridayOf, litPath, moonPhase } from './moon.ts';

const [WIDTH, HEIGHT] = [620, 140];
const MOON = { x: 552, y: 64, radius: 56 };
const PIECES = 72;
const [LONG, SHORT] = [11, 7];
const ROLES = ['main', 'second', 'third', 'good', 'bad'] as const;

export function night(year: number, hasConfetti: boolean): TemplateResult {
  const { x, y, radius } = MOON;
  return html`<svg class="night" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <g transform="translate(${x} ${y}) scale(${radius})"><circle class="dark" r="1" /><path class="lit" d=${litPath(moonPhase(blackFridayOf(year)))} /></g>
    ${hasConfetti ? ROLES.map((role, i) => svg`<path class=${`role-${role}`} d=${paper(i)} />`) : ''}</svg>`;
}

/** Every piece of one colour; denser towards the moon. */
function paper(colour: number): string {
  const pieces: string[] = [];
  for (let i = colour; i < PIECES; i += ROLES.length) {
    const [x, y] = [WIDTH * (0.3 + 0.7 * Math.sqrt(chance(i, 1))), HEIGHT * chance(i, 2)];
    const angle = 2 * Math.PI * chance(i, 3);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const along = [LONG * cos, LONG * sin].map(Math.round);
    const across = [-SHORT * sin, SHORT * cos].map(Math.round);
    pieces.push(`M${x.toFixed(1)},${y.toFixed(1)}l${along}l${across}l${along.map((part) => -part)}z`);
  }
  return pieces.join('');
}
