/** Hours as clocks: those that a search takes are filled, those that silence would add are empty rims. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface HoursOfSearch {
  hours: number;
  /** What it would take in silence. */
  silentHours: number;
  colour: string;
}

/** More clocks than that are not counted at a glance: then one stands for more hours. */
const MOST = 12;
/** Less of a clock than that is not seen, and not said. */
const LEAST = 0.1;
const STEPS = [1, 2, 5];

/** Hours that one clock stands for. */
export function hoursAClock(hours: number): number {
  for (let decade = 1; decade < 1e9; decade *= 10)
    for (const step of STEPS) if (hours / (step * decade) <= MOST) return step * decade;
  return Math.max(1, hours / MOST);
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function paintHours(brush: Brush, { hours, silentHours, colour }: HoursOfSearch, place: Place): void {
  const { theme, context } = brush;
  const each = hoursAClock(Math.max(hours, silentHours));
  const clocks = Math.max(1, Math.ceil(Math.max(hours, silentHours) / each - LEAST));
  const across = Math.min(clocks, MOST / 2);
  const pitch = Math.min(place.width / (MOST / 2), place.height / Math.ceil(clocks / across));
  const radius = 0.42 * pitch;
  const rim = Math.max(1.5, 0.1 * radius);
  for (let i = 0; i < clocks; i++) {
    const x = place.left + radius + (i % across) * pitch;
    const y = place.top + pitch / 2 + Math.floor(i / across) * pitch;
    const rest = hours / each - i;
    const share = i > 0 && rest < LEAST ? 0 : Math.min(1, rest);
    const turn = -Math.PI / 2 + 2 * Math.PI * share;
    const isTaken = share > 0;
    if (isTaken) {
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, radius - rim / 2, -Math.PI / 2, turn);
      context.closePath();
      brush.apply({ fill: colour });
    }
    brush.dot(x, y, radius - rim / 2, {
      stroke: isTaken ? colour : theme.role.quiet,
      width: rim,
      alpha: isTaken ? 1 : 0.55,
    });
    const hand = share === 1 ? theme.paper : isTaken ? theme.ink : theme.role.quiet;
    brush.line(
      [
        [x, y - 0.62 * radius],
        [x, y],
        [x + 0.42 * radius * Math.cos(0.4), y + 0.42 * radius * Math.sin(0.4)],
      ],
      { stroke: hand, width: rim, alpha: isTaken ? 1 : 0.55 },
    );
  }
}
