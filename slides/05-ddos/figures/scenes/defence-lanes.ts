/**
 * The attack as a stream that runs towards the cores, a lane for each defence: what stands in its way, what is left of it
 * behind that, and whether the cores hold the rest. What has not been tried has a stream and a gate, and no answer yet.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintStream } from './attack-stream.ts';
import { paintTank } from './core-tank.ts';
import { paintBrowserGate, paintFingerprintGate } from './gates.ts';
import { pageOf, paintAnswer, paintName } from './lane-labels.ts';
import { type Lane, type LanePlaces, lanePlaces } from './lane-places.ts';

const text = words.defenceBoard;
const { share } = words.written;

export interface DefenceLanes {
  lanes: readonly Lane[];
  /** Lane of what is switched on; those before it have been tried. */
  now: number;
  there: number;
  attackPagesPerSecond: number;
  /** Whether those that have not been tried have an answer all the same. */
  isForetold: boolean;
}

const SECONDS = 1.4;
/** Of a lane that is not looked at. */
const PALE = 0.42;

export function defenceLanes(board: DefenceLanes): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, board, ease(seconds / SECONDS)),
    legend: [
      { label: text.aPage, role: 'bad', mark: 'disc' },
      { label: text.aShell, role: 'quiet', mark: 'ring' },
    ],
    table: {
      head: [text.axisDefence, text.refused, text.light, text.axisLoad, text.axisPage],
      rows: board.lanes.map((lane) => [
        lane.name,
        share(lane.refusedShare),
        share(lane.lightShare),
        share(lane.load),
        pageOf(lane),
      ]),
    },
  };
}

function paint(brush: Brush, board: DefenceLanes, grown: number): void {
  const { lanes, now, there, attackPagesPerSecond, isForetold } = board;
  const { theme } = brush;
  const places = lanePlaces(brush, lanes);
  const line = theme.textPixels;
  brush.text(text.attackOf(attackPagesPerSecond), places.stream.left, 0.7 * line, {
    weight: 750,
    most: places.stream.right - places.stream.left,
  });
  brush.text(text.capacity(there), places.tank.left, 0.7 * line, { weight: 750, most: brush.width - places.tank.left });
  lanes.forEach((lane, i) => {
    paintLane(brush, lane, places, places.top + i * places.apart, {
      there,
      isNow: i === now,
      isKnown: i <= now || isForetold,
      hasAttack: attackPagesPerSecond > 0,
      grown: i === now ? grown : 1,
    });
  });
}

interface Shown {
  there: number;
  isNow: boolean;
  isKnown: boolean;
  hasAttack: boolean;
  grown: number;
}

function paintLane(brush: Brush, lane: Lane, places: LanePlaces, y: number, shown: Shown): void {
  const { theme } = brush;
  const { stream, tank, high } = places;
  const { isNow, isKnown, grown, there, hasAttack } = shown;
  const alpha = isNow ? 1 : PALE;
  const half = Math.min(36, 0.45 * high, 0.11 * (stream.right - stream.left));
  const top = y + places.head;
  paintName(brush, lane, places, y, isNow);
  const colour = lane.isDown ? theme.role.bad : theme.role.good;
  const [first, second] = [
    stream.left + 0.36 * (stream.right - stream.left),
    stream.left + 0.68 * (stream.right - stream.left),
  ];
  if (hasAttack)
    paintStream(brush, {
      left: stream.left,
      right: stream.right - 8,
      top,
      height: high,
      fingerprintAt: lane.hasFingerprint ? first : undefined,
      browserAt: lane.hasBrowsers ? second : undefined,
      gateHalf: half,
      endsAtGate: !isKnown,
      refusedShare: lane.refusedShare,
      lightShare: lane.lightShare,
      behind: isNow ? (1 - grown) * 0.7 * (stream.right - stream.left) : 0,
      colour: theme.role.bad,
      alpha,
    });
  // A gate is a gate, tried or not.
  const gate = { top: top - 3, height: high + 6, half, alpha: isNow ? 1 : 0.6 };
  if (lane.hasFingerprint) paintFingerprintGate(brush, { ...gate, x: first });
  if (lane.hasBrowsers) paintBrowserGate(brush, { ...gate, x: second });
  paintTank(brush, {
    ...tank,
    top,
    height: high,
    cores: there,
    load: isKnown ? grown * lane.load : undefined,
    colour,
    alpha,
  });
  paintAnswer(brush, lane, places, top, { isNow, isKnown, grown, colour });
}
