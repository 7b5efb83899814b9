/** What is left of the attack along a lane, a dot a page: the fingerprint turns some away, and browsers render some, which get small. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface AttackStream {
  left: number;
  right: number;
  top: number;
  height: number;
  /** Where the two gates stand; undefined for one that is open. */
  fingerprintAt: number | undefined;
  browserAt: number | undefined;
  /** Of a gate, in pixels. */
  gateHalf: number;
  /** What is behind the first gate is not known yet. */
  endsAtGate: boolean;
  /** Of the pages that are asked for, those turned away and those that a browser renders. */
  refusedShare: number;
  lightShare: number;
  /** How far all of it has still to come, in pixels. */
  behind: number;
  colour: string;
  alpha: number;
}

/** As many dots as a lane of this height has rows, and from dot to dot in pixels. */
const pitchOf = (height: number) => height / Math.max(2, Math.round(height / 19));
/** A dot's fate: any stretch of them has its share of each, in no pattern that one sees. */
const FATE = 0.754877666;

export function paintStream(brush: Brush, stream: AttackStream): void {
  const { theme, context } = brush;
  const { left, right, top, height, fingerprintAt, browserAt, refusedShare, lightShare } = stream;
  const { behind, colour, alpha, gateHalf, endsAtGate } = stream;
  const gates = [fingerprintAt, browserAt].filter((at) => at !== undefined);
  const [first = right] = gates;
  const pitch = pitchOf(height);
  const down = Math.round(height / pitch);
  const across = Math.ceil((right - left) / pitch);
  const heavy: [x: number, y: number][] = [];
  const light: [x: number, y: number][] = [];
  for (let i = 0; i < across * down; i++) {
    const fate = ((i + 1) * FATE) % 1;
    const column = Math.floor(i / down);
    // Every second column half a dot lower: a stream, no table.
    const row = (i % down) + (column % 2 === 0 ? 0.28 : 0.72);
    const x = left + ((column + 0.5) * pitch - behind);
    const y = top + row * pitch;
    if (x < left + 0.3 * pitch || x > right || (endsAtGate && x > first)) continue;
    if (gates.some((at) => Math.abs(x - at) < gateHalf + 0.5 * pitch)) continue;
    if (fingerprintAt !== undefined && x > fingerprintAt && fate < refusedShare) continue;
    const isLight = browserAt !== undefined && x > browserAt && fate < refusedShare + lightShare;
    (isLight ? light : heavy).push([x, y]);
  }
  const dots = (places: typeof heavy, radius: number) => {
    context.beginPath();
    for (const [x, y] of places) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  };
  dots(heavy, 0.36 * pitch);
  brush.apply({ fill: colour, alpha });
  dots(light, 0.2 * pitch);
  brush.apply({ stroke: theme.ink, width: 1.8, alpha });
}
