/** All cores as a tank of cells in two rows, filled by what is asked of them; what they do not hold spills out of it. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface CoreTank {
  left: number;
  top: number;
  /** Of the tank, which holds all cores; and of the room for what it does not hold. */
  width: number;
  spill: number;
  height: number;
  cores: number;
  /** Asked for, of all cores; undefined where that is not known yet. */
  load: number | undefined;
  colour: string;
  alpha: number;
}

const DOWN = 2;
/** Cells narrower than this become one bar. */
const NARROWEST = 5;
const RIM = 6;

export function paintTank(brush: Brush, tank: CoreTank): void {
  const { theme, context } = brush;
  const { left, top, width, spill, height, cores, load, colour, alpha } = tank;
  const across = Math.ceil(cores / DOWN);
  const pitch = (width - 2 * RIM) / across;
  const high = (height - 2 * RIM) / DOWN;
  const isFine = pitch >= NARROWEST;
  const gap = isFine ? Math.min(4, 0.2 * pitch) : 0;
  const cells = (from: number, to: number, beyond: number) => {
    context.beginPath();
    if (!isFine) {
      context.rect(left + RIM + from * pitch + beyond, top + RIM, Math.max(1, (to - from) * pitch), height - 2 * RIM);
      return;
    }
    for (let column = from; column < to - 0.02; column++) {
      const share = Math.min(1, to - column);
      for (let row = 0; row < DOWN; row++)
        context.roundRect(
          left + RIM + column * pitch + beyond + gap / 2,
          top + RIM + row * high + gap / 2,
          Math.max(1.5, share * (pitch - gap)),
          high - gap,
          Math.min(4, pitch / 4),
        );
    }
  };
  cells(0, across, 0);
  brush.apply({ fill: theme.grid, alpha: 0.4 });
  if (load !== undefined) {
    const asked = load * across;
    cells(0, Math.min(across, asked), 0);
    if (asked > 0.02) brush.apply({ fill: colour, alpha });
    if (asked > across) {
      cells(across, Math.min(asked, across + spill / pitch), RIM + 4);
      brush.apply({ fill: colour, alpha });
    }
  }
  brush.box(left, top, width, height, 10, { stroke: theme.ink, width: 3.5, alpha: Math.max(alpha, 0.55) });
}
