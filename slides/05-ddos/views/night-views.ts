/**
 * The night as it was told, whatever is switched on elsewhere in the tale: the old release from 01:16 and no defence; and
 * beside it the same hours with both defences on from a chosen hour. Columns for the panels.
 */
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { OLD_RELEASE_FROM, theNight, WHOLE_NIGHT } from '../model/ddos/night.ts';
import type { Ddos } from '../model/ddos/parameters.ts';
import { type Site, totalCores, trafficAt, undefended } from '../model/ddos/traffic.ts';

/** From an hour before midnight to an hour after the attacker left. */
const FIRST_HOURS = { fromHour: -1, toHour: 4, minutesPerPoint: 2 };

/** When the first message came. */
const FIRST_MESSAGE_HOUR = 0.5;

const asTold = (values: Ddos): Site => ({ ...undefended(values), oldRelease: true });

/** What is asked of the cores as it begins, what is refused before and after the old release came, and how it stands at `untilHour`. */
export function firstHours(values: Ddos, random: RandomStreams) {
  const site = asTold(values);
  const { facts, columns } = theNight(site, Number.POSITIVE_INFINITY, random, FIRST_HOURS);
  const worst = (from: number, to: number) =>
    columns.lostShare.reduce((most, lost, i) => {
      const hour = columns.hour[i] ?? 0;
      return hour >= from && hour < to ? Math.max(most, lost) : most;
    }, 0);
  // A link may name any minute; the night has one point in two.
  const now = columns.hour.findLastIndex((hour) => hour <= values.untilHour + 1e-9);
  const first = columns.hour.findLastIndex((hour) => hour <= FIRST_MESSAGE_HOUR);
  const points = columns.isDown.subarray(0, now + 1).reduce((sum, is) => sum + is, 0);
  return {
    facts: {
      ...facts,
      minutesDownSoFar: points * FIRST_HOURS.minutesPerPoint,
      lostShareNow: columns.lostShare[now] ?? 0,
      pageSecondsNow: columns.p95ResponseSeconds[now] ?? 0,
      pageSecondsAtFirst: columns.p95ResponseSeconds[first] ?? 0,
      isDownNow: columns.isDown[now] ?? 0,
      lostShareBefore: worst(0, OLD_RELEASE_FROM),
      lostShareAfter: worst(OLD_RELEASE_FROM, 3),
      coresAsked: totalCores(trafficAt(undefended(values), values.hour, true)),
    },
    columns: { hour: columns.hour, p95ResponseSeconds: columns.p95ResponseSeconds, isDown: columns.isDown },
  };
}

/** As fine as anybody sees it: what is shipped with a page is short then. */
const toThousandths = (column: Float64Array) => column.map((value) => Math.round(1000 * value) / 1000);

/** From ten in the evening to noon: without the defences, with them from the chosen hour, and had they been on all along. */
export function dashboard(values: Ddos, random: RandomStreams) {
  const site = asTold(values);
  const without = theNight(site, Number.POSITIVE_INFINITY, random.fresh());
  const defended = { ...site, fingerprintLimit: true, clientSideRendering: true };
  const allAlong = theNight(defended, Number.NEGATIVE_INFINITY, random.fresh());
  // Each moment is a steady state of its own: before the hour it is one night, from then on the other. What comes on as
  // the panel ends is not seen.
  const { hour } = without.columns;
  const { defenceFromHour } = values;
  const from = defenceFromHour < WHOLE_NIGHT.toHour ? defenceFromHour : Number.POSITIVE_INFINITY;
  const chosen = (column: 'renderedPagesPerSecond' | 'affordablePagesPerSecond' | 'isDown') =>
    hour.map((at, i) => (at < from ? without : allAlong).columns[column][i] ?? Number.NaN);
  const isDownDefended = chosen('isDown');
  return {
    facts: {
      minutesDown: without.facts.minutesDown,
      minutesDownDefended: isDownDefended.reduce((sum, is) => sum + is, 0) * WHOLE_NIGHT.minutesPerPoint,
      peakRenderedPagesPerSecond: without.facts.peakRenderedPagesPerSecond,
    },
    columns: {
      hour,
      renderedPagesPerSecond: toThousandths(without.columns.renderedPagesPerSecond),
      defendedPagesPerSecond: toThousandths(chosen('renderedPagesPerSecond')),
      attackPagesAskedPerSecond: without.columns.attackPagesAskedPerSecond,
      affordablePagesPerSecond: toThousandths(chosen('affordablePagesPerSecond')),
      allAlongPagesPerSecond: toThousandths(allAlong.columns.renderedPagesPerSecond),
      isDown: without.columns.isDown,
      isDownDefended,
    },
  };
}
