/**
 * A minute of requests, a dot a page, a block a fingerprint: those that people share, busiest first, and the attacker's,
 * however many there are. What goes beyond the limit is smaller, and pale.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, nearestTenth } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type Block, flowing, tiled } from './block-layout.ts';

const text = words.fingerprint;
const { share } = words.written;

export interface Blocks {
  /** Pages a minute, by shared fingerprint. */
  people: ArrayLike<number>;
  attackers: number;
  attackerPerMinute: number;
  limit: number;
  blockedShare: number;
  stoppedShare: number;
}

const SECONDS = 1.6;
/** Beyond that a dot is several pages. */
const MOST_DOTS = 8000;
/** Of the width that is people's. */
const PEOPLE = 0.27;
/** Size of a dot, of the way from one to the next: what is let through, and what is refused. */
const [THROUGH, REFUSED] = [0.8, 0.58];
const PALE = 0.55;
/** Pixels from dot to dot, at most. */
const LARGEST = 14;
const ROWS_IN_TABLE = 10;

export function fingerprintBlocks(blocks: Blocks): Scene {
  const pagesADot = Math.max(1, Math.ceil((blocks.attackers * blocks.attackerPerMinute) / MOST_DOTS));
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, blocks, pagesADot, ease(seconds / SECONDS)),
    table: tableOf(blocks),
  };
}

function tableOf({ people, attackers, attackerPerMinute, blockedShare, stoppedShare }: Blocks): Scene['table'] {
  return {
    head: [text.fingerprints, text.eachAMinute, text.refused],
    rows: [
      ...(attackers > 0
        ? [[`${text.attacker}: ${amount(attackers)}`, nearestTenth(attackerPerMinute), share(stoppedShare)]]
        : []),
      [text.people, '', share(blockedShare)],
      ...Array.from(people)
        .slice(0, ROWS_IN_TABLE)
        .map((perMinute, i) => [text.busiest(i + 1), nearestTenth(perMinute), '']),
    ],
  };
}

function paint(brush: Brush, blocks: Blocks, pagesADot: number, grown: number): void {
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  const [top, bottom] = [1.7 * row, height - 2.5 * row];
  const isAttacked = blocks.attackers > 0;
  const split = isAttacked ? PEOPLE * width : width;
  const left = split + 2.2 * row;
  const total = (blocks.attackers * blocks.attackerPerMinute) / pagesADot;
  const each = Math.max(1, Math.round(blocks.attackerPerMinute / pagesADot));
  const frame = { left, top, width: width - left, height: bottom - top };
  const theirs = tiled(Math.round(total / each), each, frame);
  const limit = blocks.limit / pagesADot;
  const ours = flowing(
    Array.from(blocks.people, (perMinute) => Math.round(perMinute / pagesADot)).filter((count) => count > 0),
    LARGEST,
    { left: 0, top, width: split, height: bottom - top },
  );
  const passes = Math.round(each * (1 - blocks.stoppedShare));
  paintDots(brush, ours, (block) => Math.min(block.count, limit), theme.role.main, 1);
  if (isAttacked) paintDots(brush, theirs, () => passes, theme.role.bad, grown);
  const isBeaten = blocks.stoppedShare < 0.5;
  const feet = [
    { x: 0, who: text.peopleBlocks, what: text.blocked(blocks.blockedShare), colour: theme.soft, most: split },
    {
      x: left,
      who: text.attackers(blocks.attackers, blocks.attackerPerMinute, text.dot(pagesADot)),
      what: isBeaten ? text.passed(1 - blocks.stoppedShare) : text.stopped(blocks.stoppedShare),
      colour: isBeaten ? theme.role.bad : theme.soft,
      most: width - left,
    },
  ];
  for (const { x, who, what, colour, most } of isAttacked ? feet : feet.slice(0, 1)) {
    brush.text(who, x, 0.6 * row, { weight: 700, most });
    brush.text(what, x, bottom + 1.4 * row, { weight: 800, pixels: 2 * row, colour, most });
  }
}

interface Placed {
  pitch: number;
  blocks: readonly Block[];
}

/** @param passes dots of a block that are let through, its first; @param shown 0 … 1: how many blocks have been looked at. */
function paintDots(
  brush: Brush,
  { pitch, blocks }: Placed,
  passes: (block: Block) => number,
  fill: string,
  shown: number,
): void {
  const { context, theme } = brush;
  const dots = (from: (block: Block) => number, to: (block: Block) => number, share: number) => {
    const size = Math.max(1, share * pitch);
    const inset = (THROUGH * pitch - size) / 2;
    context.beginPath();
    for (const block of blocks)
      for (let dot = Math.round(from(block)); dot < Math.round(to(block)); dot++)
        context.rect(
          block.x + (dot % block.across) * pitch + inset,
          block.y + Math.floor(dot / block.across) * pitch + inset,
          size,
          size,
        );
  };
  const through = (block: Block) => Math.min(block.count, shown * passes(block));
  dots(through, ({ count }) => count, REFUSED);
  brush.apply({ fill: theme.role.quiet, alpha: PALE });
  dots(() => 0, through, THROUGH);
  brush.apply({ fill });
}
