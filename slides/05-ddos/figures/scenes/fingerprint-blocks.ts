/**
 * A minute of requests, a dot a page, a block a fingerprint: those that people share, busiest first, with all others in a last
 * block; and the attacker's, however many there are. What goes beyond the limit is a small dot.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, nearestTenth } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type Block, flowing, tiled } from './block-layout.ts';
import { framesOf, paintWords } from './fingerprint-frames.ts';

const text = words.fingerprint;
const { share } = words.written;

export interface Blocks {
  /** Pages a minute, by shared fingerprint. */
  people: ArrayLike<number>;
  /** All of people's pages, and of those who share no fingerprint the share that is let in. */
  peoplePerMinute: number;
  ownPassedShare: number;
  attackers: number;
  attackerPerMinute: number;
  limit: number;
  blockedShare: number;
  stoppedShare: number;
}

const SECONDS = 1.6;
/** Beyond that a dot is several pages. */
const MOST_DOTS = 8000;
/** As far as the slider goes. */
const MOST_IDENTITIES = 2000;
/** Size of a dot, of the way from one to the next. */
const DOT = 0.8;
/** Of a dot's size, what is refused. */
const REFUSED = 0.42;
/** Pixels from dot to dot, at most. */
const LARGEST = 14;
const ROWS_IN_TABLE = 10;

export function fingerprintBlocks(blocks: Blocks): Scene {
  const pagesADot = Math.max(1, Math.ceil((blocks.attackers * blocks.attackerPerMinute) / MOST_DOTS));
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, blocks, pagesADot, ease(seconds / SECONDS)),
    table: tableOf(blocks),
    legend: [
      { label: text.peopleThrough, role: 'main', mark: 'square' },
      ...(blocks.attackers > 0 ? [{ label: text.attackThrough, role: 'bad', mark: 'square' } as const] : []),
      { label: text.refused, role: 'quiet', mark: 'square' },
    ],
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
  const { theme } = brush;
  const isAttacked = blocks.attackers > 0;
  const [people, attacker] = framesOf(brush, isAttacked);
  const total = Math.round((blocks.attackers * blocks.attackerPerMinute) / pagesADot);
  const each = Math.max(1, Math.round(blocks.attackerPerMinute / pagesADot));
  // As many pages take most room where they come under the most names.
  const finest = Math.max(1, Math.round(total / MOST_IDENTITIES));
  const pitch = isAttacked ? tiled(Math.ceil(total / finest), finest, attacker).pitch : LARGEST;
  const theirs = tiled(Math.round(total / each), each, attacker, pitch);
  const limit = blocks.limit / pagesADot;
  const counts = Array.from(blocks.people, (perMinute) => Math.round(perMinute / pagesADot)).filter((one) => one > 0);
  const own = Math.max(0, Math.round(blocks.peoplePerMinute / pagesADot) - counts.reduce((sum, one) => sum + one, 0));
  const ours = flowing([...counts, own], Math.min(pitch, theirs.pitch), people);
  const others = ours.blocks.at(-1);
  const passes = Math.round(each * (1 - blocks.stoppedShare));
  const peoplePass = (block: Block) => (block === others ? own * blocks.ownPassedShare : Math.min(block.count, limit));
  paintDots(brush, ours, peoplePass, theme.role.main, 1);
  if (isAttacked) paintDots(brush, theirs, () => passes, theme.role.bad, grown);
  const isBeaten = blocks.stoppedShare < 0.5;
  paintWords(brush, people, text.peopleBlocks, text.blocked(blocks.blockedShare), theme.soft);
  if (!isAttacked) return;
  paintWords(
    brush,
    attacker,
    text.attackers(blocks.attackers, blocks.attackerPerMinute, text.dot(pagesADot)),
    isBeaten ? text.passed(1 - blocks.stoppedShare) : text.stopped(blocks.stoppedShare),
    isBeaten ? theme.role.bad : theme.soft,
  );
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
  const size = Math.max(1, DOT * pitch);
  const dots = (from: (block: Block) => number, to: (block: Block) => number, share: number) => {
    const [side, inset] = [share * size, ((1 - share) * size) / 2];
    context.beginPath();
    for (const block of blocks)
      for (let dot = Math.round(from(block)); dot < Math.round(to(block)); dot++)
        context.rect(
          block.x + (dot % block.across) * pitch + inset,
          block.y + Math.floor(dot / block.across) * pitch + inset,
          side,
          side,
        );
  };
  const through = (block: Block) => Math.min(block.count, shown * passes(block));
  dots(through, ({ count }) => count, REFUSED);
  brush.apply({ fill: theme.role.quiet });
  dots(() => 0, through, 1);
  brush.apply({ fill });
}
