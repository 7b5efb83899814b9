/** Teams side by side at a table: who tells what changed has a log over the head, who is silent has not. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface TeamsAtATable {
  teams: number;
  /** The first of them. */
  telling: number;
  /** Names of the first, where they are known. */
  names: readonly string[];
  /** 0 … 1: how many of those that tell have begun. */
  shown: number;
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function paintTeams(brush: Brush, table: TeamsAtATable, { left, top, width, height }: Place): void {
  const { theme } = brush;
  const { teams, telling, names, shown } = table;
  const pitch = width / Math.max(1, teams);
  const style = { weight: 700, align: 'center' } as const;
  const areNamed = names.every((name) => brush.measure(name, style) < 0.96 * pitch);
  const slab = Math.max(8, areNamed ? 1.7 * theme.textPixels : 0.08 * height);
  const head = Math.min(0.25 * pitch, 0.15 * (height - slab));
  const edge = top + height - slab;
  const begun = Math.round(shown * telling);
  for (let i = 0; i < teams; i++) paintTeam(brush, left + (i + 0.5) * pitch, edge, head, i < begun);
  brush.box(left, edge, width, slab, 4, { fill: theme.ink });
  if (areNamed)
    names.forEach((name, i) => {
      brush.text(name, left + (i + 0.5) * pitch, edge + slab / 2, { ...style, colour: theme.paper });
    });
}

/** Shoulders behind the table's edge, and a head of radius `head` on them. */
function paintTeam(brush: Brush, x: number, edge: number, head: number, isTelling: boolean): void {
  const { theme, context } = brush;
  const colour = isTelling ? theme.role.good : theme.role.quiet;
  const alpha = isTelling ? 1 : 0.45;
  context.beginPath();
  context.moveTo(x - 1.55 * head, edge);
  context.bezierCurveTo(x - 1.5 * head, edge - 1.7 * head, x + 1.5 * head, edge - 1.7 * head, x + 1.55 * head, edge);
  brush.apply({ fill: colour, alpha });
  const y = edge - 2.3 * head;
  brush.dot(x, y, head, { fill: theme.paper });
  brush.dot(x, y, head, { fill: colour, alpha });
  for (const eye of [-0.36, 0.36]) brush.dot(x + eye * head, y - 0.18 * head, 0.11 * head, { fill: theme.paper });
  if (isTelling) {
    context.beginPath();
    context.arc(x, y + 0.2 * head, 0.42 * head, 0, Math.PI);
    context.closePath();
    brush.apply({ fill: theme.paper });
    paintLog(brush, x, y - 1.35 * head, head);
  } else
    brush.line(
      [
        [x - 0.34 * head, y + 0.42 * head],
        [x + 0.34 * head, y + 0.42 * head],
      ],
      { stroke: theme.paper, width: Math.max(1.5, 0.13 * head) },
    );
}

/** What it says: a few lines in a bubble, whose tail ends at `foot`. */
function paintLog(brush: Brush, x: number, foot: number, head: number): void {
  const { theme } = brush;
  const [wide, high, tail] = [2.7 * head, 2.1 * head, 0.5 * head];
  const top = foot - tail - high;
  brush.line(
    [
      [x - 0.4 * head, foot - tail - 1],
      [x + 0.05 * head, foot],
      [x + 0.4 * head, foot - tail - 1],
    ],
    { fill: theme.role.good },
  );
  brush.box(x - wide / 2, top, wide, high, 0.4 * head, { fill: theme.role.good });
  for (const [row, share] of [0.62, 0.44, 0.54].entries())
    brush.line(
      [
        [x - 0.36 * wide, top + (0.28 + 0.22 * row) * high],
        [x - 0.36 * wide + 1.3 * share * wide, top + (0.28 + 0.22 * row) * high],
      ],
      { stroke: theme.paper, width: Math.max(1.5, 0.16 * head) },
    );
}
