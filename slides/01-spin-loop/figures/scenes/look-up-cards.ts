/** Look-ups as cards of an index: found or not, and a pen on each that changes what all threads share. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface LookUpCards {
  hitRatio: number;
  /** Of the look-ups; null where it is not told yet. */
  writesShare: number | null;
  pen: string;
  /** The row that is looked at. */
  isChosen: boolean;
  /** 0 … 1: of as many it is seen whether they write. */
  share: number;
}

interface Place {
  left: number;
  middle: number;
  width: number;
  height: number;
}

/** A card is a twentieth of the look-ups. */
export const CARDS = 20;
const PALE = 0.32;

export function paintCards(brush: Brush, cards: LookUpCards, place: Place): void {
  const { hitRatio, writesShare, share } = cards;
  const { rows, pitch } = layOut(place);
  const hits = Math.round(hitRatio * CARDS);
  const isHit = (i: number) => Math.floor(((i + 1) * hits) / CARDS) > Math.floor((i * hits) / CARDS);
  const writes = Math.round((writesShare ?? 0) * CARDS);
  // What is not found is stored: those write first.
  const order = [...Array(CARDS).keys()].sort((a, b) => Number(isHit(a)) - Number(isHit(b)) || a - b);
  const isWrite = new Set(order.slice(0, writes));
  const across = CARDS / rows;
  for (let i = 0; i < CARDS; i++) {
    const x = place.left + (i % across) * pitch;
    const y = place.middle + (Math.floor(i / across) - rows / 2) * pitch;
    paintCard(brush, x, y, pitch, isHit(i), cards.isChosen);
    if (isWrite.has(i) && i < Math.round(share * CARDS))
      paintPen(brush, x, y, pitch, cards.pen, cards.isChosen ? 1 : PALE);
  }
}

/** In one row or two, whichever leaves the cards larger. */
function layOut({ width, height }: Place): { rows: number; pitch: number } {
  const pitchOf = (rows: number) => Math.min((width * rows) / CARDS, height / rows);
  const rows = pitchOf(2) > pitchOf(1) ? 2 : 1;
  return { rows, pitch: pitchOf(rows) };
}

/** In a square of `size`, with a line of writing where the item was found. */
function paintCard(brush: Brush, x: number, y: number, size: number, isHit: boolean, isChosen: boolean): void {
  const { theme } = brush;
  const alpha = isChosen ? 1 : PALE;
  const [wide, high, top] = [0.76 * size, 0.86 * size, y + 0.07 * size];
  const width = Math.max(1.5, 0.05 * size);
  const fill = isHit ? { fill: theme.role.main } : { stroke: theme.role.quiet, width };
  const inner = isHit ? 0 : width / 2;
  brush.box(x + inner, top + inner, wide - 2 * inner, high - 2 * inner, 0.12 * size, { ...fill, alpha });
  if (!isHit) return;
  for (const [at, long] of [
    [0.26, 0.52],
    [0.44, 0.36],
  ] as const)
    brush.line(
      [
        [x + 0.12 * size, top + at * high],
        [x + (0.12 + long) * size, top + at * high],
      ],
      { stroke: theme.paper, width, alpha: isChosen ? 0.9 : PALE },
    );
}

/** Its point is on the card's foot; it lies over the card, so a rim of paper parts the two. */
function paintPen(brush: Brush, x: number, y: number, size: number, colour: string, alpha: number): void {
  const { theme, context } = brush;
  context.save();
  context.translate(x + 0.2 * size, y + 0.82 * size);
  context.rotate(-Math.PI / 4);
  const [long, thick] = [0.78 * size, 0.2 * size];
  const body = [
    [0, 0],
    [0.2 * size, -thick / 2],
    [long, -thick / 2],
    [long, thick / 2],
    [0.2 * size, thick / 2],
    [0, 0],
  ] as const;
  context.lineJoin = 'round';
  brush.line(body, { stroke: theme.paper, width: 0.12 * size });
  brush.line(body, { fill: theme.paper });
  brush.line(body, { fill: colour, alpha });
  brush.line(
    [
      [0.8 * long, -thick / 2],
      [0.8 * long, thick / 2],
    ],
    { stroke: theme.paper, width: 0.05 * size },
  );
  context.lineJoin = 'miter';
  context.restore();
}
