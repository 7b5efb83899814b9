/**
 * A tower a fingerprint, as high as the pages that are asked for with it in a minute: those that people share, busiest
 * first, and the attacker's, however many there are. What stands above the limit is refused, and pale.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, nearestTenth } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.fingerprint;
const { share } = words.written;

export interface Towers {
  people: ArrayLike<number>;
  attackers: number;
  attackerPerMinute: number;
  limit: number;
  blockedShare: number;
  stoppedShare: number;
}

const SECONDS = 1.2;
/** Pages a minute at the top: as far as the limit's slider goes, and a little; nearer where the attacker's are low. */
const [NEAR, FAR] = [50, 130] as const;
/** From so many on they are narrower than a pixel or two. */
const THIN = 300;
const WIDEST = 30;
/** Towers that are wider than this have an outline. */
const OUTLINED = 14;
/** Of the width that people's towers take; the attacker's take as much. */
const HALF = 0.475;
const ROWS_IN_TABLE = 10;

export function fingerprintTowers(towers: Towers): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, towers, ease(seconds / SECONDS)),
    table: tableOf(towers),
    legend: [{ label: towers.attackers < THIN ? text.pale : text.thin, role: 'quiet' }],
  };
}

function tableOf({ people, attackers, attackerPerMinute, blockedShare, stoppedShare }: Towers): Scene['table'] {
  return {
    head: [text.fingerprints, text.eachAMinute, text.refused],
    rows: [
      [`${text.attacker}: ${amount(attackers)}`, nearestTenth(attackerPerMinute), share(stoppedShare)],
      [text.people, '', share(blockedShare)],
      ...Array.from(people)
        .slice(0, ROWS_IN_TABLE)
        .map((perMinute, i) => [text.busiest(i + 1), nearestTenth(perMinute), '']),
    ],
  };
}

interface Crowd {
  left: number;
  width: number;
  count: number;
  perMinute: (index: number) => number;
  fill: string;
  /** Around each, where there is room. */
  outline: boolean;
}

function paint(brush: Brush, towers: Towers, grown: number): void {
  const { theme, width, height } = brush;
  const row = theme.textPixels;
  const [ceiling, ground] = [2.3 * row, height - 3.1 * row];
  const gutter = 2.6 * row;
  const end = Math.max(towers.attackerPerMinute, 1.2 * towers.limit) > NEAR ? FAR : NEAR;
  const y = (perMinute: number) => ground - Math.min(1.06, perMinute / end) * (ground - ceiling);
  const crowds: Crowd[] = [
    {
      left: gutter,
      width: HALF * width - gutter,
      count: towers.people.length,
      perMinute: (i) => towers.people[i] ?? 0,
      fill: theme.role.main,
      outline: false,
    },
    {
      left: (1 - HALF) * width,
      width: HALF * width,
      count: towers.attackers,
      perMinute: () => towers.attackerPerMinute,
      fill: theme.accent,
      outline: true,
    },
  ];
  paintScale(brush, gutter, end, y);
  for (const crowd of crowds) paintCrowd(brush, crowd, towers.limit, grown, y);
  brush.text(text.axis, 0, 0.6 * row, { colour: theme.soft, most: width });
  brush.line(
    [
      [gutter, ground],
      [width, ground],
    ],
    { stroke: theme.ink, width: 2 },
  );
  paintFeet(brush, towers, ground, row);
  paintLimit(brush, towers.limit, y(towers.limit));
  for (const crowd of crowds) paintBreak(brush, crowd, grown, end, ceiling);
  const [, theirs] = crowds;
  if (theirs) paintCount(brush, towers, theirs, y(grown * towers.attackerPerMinute));
}

const TICKS = 4;

/** Pages a minute, at round heights. */
function paintScale(brush: Brush, gutter: number, end: number, y: (perMinute: number) => number): void {
  const { theme, width } = brush;
  const apart = axisEnd(end / TICKS, [20, 30]);
  for (let at = 0; at <= end; at += apart) {
    brush.text(amount(at), gutter - 8, y(at), { align: 'right', colour: theme.soft });
    if (at > 0)
      brush.line(
        [
          [gutter, y(at)],
          [width, y(at)],
        ],
        { stroke: theme.grid, width: 1 },
      );
  }
}

/** Where towers go on far beyond the scale: a slanted cut. */
function paintBreak(
  brush: Brush,
  { left, width, count, perMinute }: Crowd,
  grown: number,
  end: number,
  ceiling: number,
): void {
  const { theme } = brush;
  let beyond = 0;
  while (beyond < count && grown * perMinute(beyond) > end) beyond++;
  if (beyond === 0) return;
  const pitch = Math.min(WIDEST, width / count);
  const begin = left + (width - pitch * count) / 2;
  const [from, to] = [begin - 7, begin + pitch * beyond + 7];
  const edge = (down: number) =>
    [
      [from, ceiling + down + 6],
      [to, ceiling + down - 6],
    ] as const;
  const [upper, lower] = [edge(26), edge(36)];
  brush.line([...upper, ...[...lower].reverse()], { fill: theme.paper });
  for (const points of [upper, lower]) brush.line(points, { stroke: theme.ink, width: 2.5 });
}

/** Side by side; where there are more than pixels, one block. */
function paintCrowd(
  brush: Brush,
  { left, width, count, perMinute, fill, outline }: Crowd,
  limit: number,
  grown: number,
  y: (perMinute: number) => number,
): void {
  const { context, theme } = brush;
  const pitch = Math.min(WIDEST, width / count);
  const gap = pitch < 2 ? 0 : Math.min(3, 0.25 * pitch);
  const begin = left + (width - pitch * count) / 2;
  const shown = pitch < 2 ? 1 : count;
  const wide = pitch < 2 ? width : pitch - gap;
  const towers = (from: (height: number) => number, to: (height: number) => number) => {
    context.beginPath();
    for (let i = 0; i < shown; i++) {
      const height = grown * perMinute(i);
      const [low, high] = [y(from(height)), y(to(height))];
      if (low - high > 0.1) context.rect(begin + i * pitch, high, wide, low - high);
    }
  };
  const line = outline && pitch > OUTLINED ? { stroke: theme.ink, width: 2 } : {};
  towers(
    (height) => Math.min(height, limit),
    (height) => height,
  );
  brush.apply({ fill, alpha: 0.36 });
  towers(
    () => 0,
    (height) => Math.min(height, limit),
  );
  brush.apply({ fill });
  towers(
    () => 0,
    (height) => height,
  );
  brush.apply(line);
}

/** Who it is, and what the limit does to them. */
function paintFeet(brush: Brush, { attackers, blockedShare, stoppedShare }: Towers, ground: number, row: number): void {
  const { theme, width } = brush;
  const feet = [
    { middle: (HALF / 2) * width, who: text.people, what: text.blocked(blockedShare), colour: theme.role.main },
    {
      middle: (1 - HALF / 2) * width,
      who: text.attackers(attackers),
      what: text.stopped(stoppedShare),
      colour: theme.ink,
    },
  ];
  for (const { middle, who, what, colour } of feet) {
    brush.text(who, middle, ground + 0.8 * row, { align: 'center', colour: theme.soft, most: HALF * width });
    brush.text(what, middle, ground + 1.95 * row, {
      align: 'center',
      weight: 800,
      colour,
      pixels: 1.2 * row,
      most: HALF * width,
    });
  }
}

function paintLimit(brush: Brush, limit: number, y: number): void {
  const { theme, width } = brush;
  const row = theme.textPixels;
  brush.line(
    [
      [0, y],
      [width, y],
    ],
    { stroke: theme.role.bad, width: 3, dash: [12, 6] },
  );
  // Over people's rare fingerprints there is room.
  const right = (1 - HALF) * width - 6;
  const label = text.limit(limit);
  const wide = brush.measure(label, { weight: 700 }) + 14;
  brush.box(right - wide, y - 0.7 * row, wide, 1.4 * row, 6, { fill: theme.paper });
  brush.text(label, right - 7, y, { align: 'right', weight: 700, colour: theme.role.bad });
}

/** How many towers of what height, above them or at the top. */
function paintCount(brush: Brush, { attackers, attackerPerMinute }: Towers, { left, width }: Crowd, top: number): void {
  const { theme } = brush;
  const row = theme.textPixels;
  const label = text.each(attackers, attackerPerMinute);
  const middle = left + width / 2;
  // Where the towers themselves are hardly seen, it is what there is to see.
  const pixels = attackers < THIN ? row : 1.8 * row;
  const y = Math.max(0.7 * row, top - 0.9 * pixels);
  const wide = brush.measure(label, { weight: 750, pixels }) + 16;
  brush.box(middle - wide / 2, y - 0.7 * pixels, wide, 1.4 * pixels, 6, { fill: theme.paper });
  brush.text(label, middle, y, { align: 'center', weight: 750, pixels, most: width });
}
