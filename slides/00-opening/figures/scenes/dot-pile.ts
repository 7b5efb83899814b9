/** Dots of one colour, painted in one path however many they are. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

/** In pixels: so small, a square is seen as a dot, and costs a tenth of one; its side for the same area. */
const SQUARE_BELOW = 3;
const SQUARE = 0.886;
/** How wide a ring is drawn. */
const RING = 2;

export class DotPile {
  private readonly places: number[] = [];
  private readonly brush: Brush;
  private readonly colour: string;
  private readonly radius: number;
  private readonly alpha: number;

  /** @param radius in pixels. */
  constructor(brush: Brush, colour: string, radius: number, alpha = 1) {
    this.brush = brush;
    this.colour = colour;
    this.radius = radius;
    this.alpha = alpha;
  }

  add(x: number, y: number): void {
    this.places.push(x, y);
  }

  /** Hollow, where they are to be seen as what is missing from the others. */
  paintRings(): void {
    this.lay(this.radius - RING / 2);
    this.brush.apply({ stroke: this.colour, width: RING, alpha: this.alpha });
  }

  paint(): void {
    this.lay(this.radius);
    this.brush.apply({ fill: this.colour, alpha: this.alpha });
  }

  private lay(radius: number): void {
    const { brush, places } = this;
    brush.context.beginPath();
    for (let i = 0; i < places.length; i += 2) {
      const [x, y] = [places[i] ?? 0, places[i + 1] ?? 0];
      if (radius < SQUARE_BELOW) {
        brush.context.rect(x - SQUARE * radius, y - SQUARE * radius, 2 * SQUARE * radius, 2 * SQUARE * radius);
        continue;
      }
      brush.context.moveTo(x + radius, y);
      brush.context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
}
