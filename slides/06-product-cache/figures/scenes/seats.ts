/** The connections of the database as seats: taken, free, and beyond the last one those who stand and wait. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

interface Asked {
  asked: number;
  connections: number;
  /** Asked for at most, on this axis. */
  most: number;
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller than this, in pixels from seat to seat, they are no seats. */
const LEAST = 7;
const OF_PITCH = 0.74;

export function paintSeats(brush: Brush, { asked, connections, most }: Asked, place: Place): void {
  const { theme } = brush;
  const all = Math.max(connections, Math.ceil(most));
  const pitch = pitchIn(place, all);
  if (pitch < LEAST) return;
  const across = Math.floor(place.width / pitch);
  const [isFull, size] = [asked > connections, OF_PITCH * pitch];
  for (let seat = 0; seat < Math.max(connections, Math.round(asked)); seat++) {
    const x = place.left + (seat % across) * pitch;
    const y = place.top + Math.floor(seat / across) * pitch;
    const isTaken = seat < Math.round(asked);
    const colour = seat >= connections ? theme.role.bad : theme.role.main;
    if (seat >= connections) brush.dot(x + size / 2, y + size / 2, size / 2, { fill: colour });
    else
      brush.box(x, y, size, size, 3, {
        fill: isTaken ? colour : theme.grid,
        alpha: isTaken && isFull ? 0.75 : 1,
      });
  }
}

/** The largest at which all of them have room. */
function pitchIn({ width, height }: Place, all: number): number {
  for (let across = 1; across <= all; across++) {
    const pitch = width / across;
    if (Math.ceil(all / across) * pitch <= height) return pitch;
  }
  return 0;
}
