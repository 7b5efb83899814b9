/** Lamps in as few rows as their place has room for: shapes tell them apart as well as colours. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Counts {
  connections: number;
  free: number;
  stuck: number;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LARGEST = 74;
const LARGE_ENOUGH = 52;
const GAP = 0.24;

/** Stuck ones first, then those at work, then the free ones. */
export function paintRow(brush: Brush, place: Place, { connections, free, stuck }: Counts): void {
  const { context, theme } = brush;
  const { columns, across, down } = gridOf(place, connections);
  const radius = (Math.min(across, down, LARGEST) * (1 - GAP)) / 2;
  const at = (i: number) =>
    [place.x + ((i % columns) + 0.5) * across, place.y + (Math.floor(i / columns) + 0.5) * down] as const;
  const circles = (from: number, to: number, size: number) => {
    context.beginPath();
    for (let i = from; i < to; i++) {
      const [x, y] = at(i);
      context.moveTo(x + size, y);
      context.arc(x, y, size, 0, 2 * Math.PI);
    }
  };
  const busyTo = connections - free;
  context.beginPath();
  for (let i = 0; i < Math.min(stuck, connections); i++) {
    const [x, y] = at(i);
    context.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, 0.24 * radius);
  }
  brush.apply({ fill: theme.role.bad });
  circles(stuck, busyTo, radius);
  brush.apply({ fill: theme.role.main });
  const stroke = Math.max(2, 0.24 * radius);
  circles(busyTo, connections, radius - stroke / 2);
  brush.apply({ stroke: theme.role.good, width: stroke });
}

/** As few rows as leave the lamps large enough, or the largest that there is room for. */
function gridOf({ width, height }: Place, count: number) {
  let best = { columns: count, rows: 1, across: width / count, down: Math.max(1, height) };
  const size = ({ across, down }: typeof best) => Math.min(across, down);
  for (let rows = 2; rows <= count && size(best) < LARGE_ENOUGH; rows++) {
    const columns = Math.ceil(count / rows);
    const grid = { columns, rows, across: width / columns, down: Math.max(1, height) / rows };
    if (size(grid) > size(best)) best = grid;
  }
  return best;
}
