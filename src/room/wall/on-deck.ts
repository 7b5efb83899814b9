/** The deck as a room's wall, or asked for the code of a room that it may not have. */
import { timings } from 'virtual:notes';
import { notify } from '../../deck/notices.ts';
import { paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { readPlan } from '../../speaker/plan.ts';
import { keepWall, type WallTab, wallAsked } from '../begin.ts';
import { followBoard } from '../board.ts';
import { lastSlide } from '../last-slide.ts';
import { Commands } from './commands.ts';
import { Experiment } from './experiment.ts';
import { followInvitation, wayIn } from './invitation.ts';
import { followMark } from './mark.ts';
import { placeOptions } from './on-slide.ts';
import { Questions } from './questions.ts';
import { Votes } from './votes.ts';
import { openWall, type WallPart, type WallRoom } from './wall.ts';
import { words } from './words.ts';

/** What a wall has beside place and values; each part is a file of its own. */
function partsOf(room: string): readonly WallPart[] {
  const around = placeOptions();
  if (!around) return [];
  const { session } = around;
  const plan = readPlan(document, timings);
  const questions = new Questions({ session, slide: lastSlide() });
  return [new Votes(around), new Experiment({ ...around, room }), new Commands({ session, room, plan }), questions];
}

export function beginWall(session: Session): void {
  let room: WallRoom | undefined;
  const open = async (tab: WallTab) => {
    keepWall(tab);
    room = await openWall(session, tab, partsOf);
  };
  const end = async () => {
    keepWall(undefined);
    session.set(paths.invited, undefined, 'hand');
    await room?.close();
    room = undefined;
  };
  const tab = wallAsked();
  // Over plain http from another machine no key can be made.
  if (tab && !isSecureContext) notify(words.insecure);
  else if (tab) void open(tab);
  const around = placeOptions();
  if (around) followBoard({ ...around, slide: lastSlide(), invitation: () => wayIn(session) });
  followMark(session);
  followInvitation({ session, room: () => room, open: (asked) => void open(asked), end: () => void end() });
}
