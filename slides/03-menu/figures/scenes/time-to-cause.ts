/** Two halves of one answer, the teams that tell or are silent, and the hours that it takes to find the cause. */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene, Table } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { hoursAClock, paintHours } from './hours-of-search.ts';
import { paintTeams } from './teams-at-a-table.ts';
import { paintTornNote } from './torn-note.ts';

const text = words.timeToCause;

export interface TimeToCause {
  teams: number;
  telling: number;
  hours: number;
  silentHours: number;
  /** Telling is worth something. */
  isSooner: boolean;
  table: Table;
}

const SECONDS = 1.2;
/** The two halves of the note are of the first two teams. */
const HALVES = 2;
/** Of the height, the note; of the width, the number. */
const [NOTE, NUMBER] = [0.37, 0.32];

export function timeToCauseScene(cause: TimeToCause): Scene {
  return {
    duration: SECONDS,
    table: cause.table,
    paint: (brush, seconds) => paint(brush, cause, ease(Math.min(1, seconds / SECONDS))),
  };
}

function paint(brush: Brush, cause: TimeToCause, share: number): void {
  const { width, height, theme } = brush;
  const { teams, telling, hours, silentHours, isSooner } = cause;
  const note = NOTE * height;
  const apart = Math.max(0, HALVES - telling) / HALVES;
  // Torn where nobody tells, mended where the second team joins in, and whole from then on.
  const before = telling === 0 ? 0 : telling <= HALVES ? 1 : 0;
  paintTornNote(brush, {
    top: 0,
    height: note,
    halves: [text.operations, text.marketing],
    apart: before + (apart - before) * share,
  });
  const top = note + 0.05 * height;
  const colour = isSooner ? theme.role.good : theme.role.bad;
  const row = theme.textPixels;
  const [wide, room] = [NUMBER * width, height - top];
  const pixels = Math.max(row, Math.min(0.44 * room, 0.36 * wide));
  brush.text(text.searched(hours), 0, top + 0.46 * pixels, { pixels, weight: 800, colour, most: 0.9 * wide });
  const caption = top + 0.98 * pixels + 0.6 * row;
  brush.text(text.toTheCause, 0, caption, { colour: theme.soft, weight: 600, most: 0.94 * wide });
  const each = hoursAClock(Math.max(hours, silentHours));
  const says = each > 1 ? 1.4 * row : 0;
  if (each > 1) brush.text(text.aClock(each), 0, caption + says, { colour: theme.soft, most: 0.94 * wide });
  const clocks = caption + says + 0.9 * row;
  paintHours(
    brush,
    { hours, silentHours, colour },
    {
      left: 0,
      top: clocks,
      width: 0.86 * wide,
      height: Math.max(0, height - clocks),
    },
  );
  paintTeams(
    brush,
    { teams, telling, names: [text.operations.team, text.marketing.team], shown: share },
    { left: wide, top, width: width - wide, height: room },
  );
}
