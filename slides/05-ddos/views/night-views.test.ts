/** The night's panels: as told whatever is switched on, worse without defences, and down for as long as it was told. */
import { expect, it } from 'vitest';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { ddos } from '../model/ddos.ts';

const byDefault = defaults(ddos.parameters);
const everything = { oldRelease: true, fingerprintLimit: true, clientSideRendering: true };
const { firstHours, dashboard, cpuByKind, cheapAttack, alertWindow } = ddos.views;

it('tells the same night whatever another slide has switched on', () => {
  for (const view of [firstHours, dashboard, cpuByKind, cheapAttack, alertWindow]) {
    const [told, switched] = [byDefault, { ...byDefault, ...everything }].map((values) =>
      view(values, randomStreams(3)),
    );
    expect(switched).toEqual(told);
  }
});

it('is down from midnight to three, and the old release helps a little', () => {
  const { facts, columns } = firstHours(byDefault, randomStreams(1));
  expect(facts.minutesDown).toBe(180);
  expect(facts.lostShareAfter).toBeLessThan(facts.lostShareBefore);
  expect(facts.lostShareAfter).toBeGreaterThan(0.05);
  columns.hour.forEach((hour, i) => {
    expect(columns.isDown[i]).toBe(hour >= 0 && hour < 3 ? 1 : 0);
  });
});

it('has the two lines part where the defences come on, and not before', () => {
  for (const defenceFromHour of [-2, 2.5, 8.5, 12]) {
    const { facts, columns } = dashboard({ ...byDefault, defenceFromHour }, randomStreams(1));
    columns.hour.forEach((hour, i) => {
      const [without = 0, defended = 0] = [columns.renderedPagesPerSecond[i], columns.defendedPagesPerSecond[i]];
      if (hour < defenceFromHour) expect(defended).toBe(without);
      else if (columns.isDown[i]) expect(defended).toBeLessThan(without / 4);
    });
    expect(facts.minutesDownDefended).toBeLessThanOrEqual(facts.minutesDown);
  }
});

it('renders no more under twice the attack than the cores can', () => {
  const peak = (attackPagesPerSecond: number) =>
    dashboard({ ...byDefault, attackPagesPerSecond }, randomStreams(1)).facts.peakRenderedPagesPerSecond;
  expect(peak(200)).toBeLessThan(1.1 * peak(100));
  expect(peak(200)).toBeLessThan((1000 * byDefault.servers) / byDefault.pageMilliseconds / 0.85);
});

it('never renders more than the cores can, whatever the hour, the attack and the seed', () => {
  for (const [seed, attackPagesPerSecond, defenceFromHour] of [
    [1, 100, 8.5],
    [2, 100, 12],
    [3, 75, 2.5],
    [4, 200, -2],
    [5, 0, 12],
  ] as const) {
    const values = { ...byDefault, attackerFingerprints: 150, attackPagesPerSecond, defenceFromHour };
    const { columns } = dashboard(values, randomStreams(seed));
    columns.hour.forEach((_, i) => {
      expect(columns.defendedPagesPerSecond[i]).toBeLessThanOrEqual(columns.affordablePagesPerSecond[i] ?? 0);
    });
  }
});

it('is down where more is asked than the cores can render, and with both defences nowhere', () => {
  const everySide = dashboard({ ...byDefault, attackerFingerprints: 150, defenceFromHour: -2 }, randomStreams(1));
  const without = dashboard({ ...byDefault, attackerFingerprints: 150, defenceFromHour: 12 }, randomStreams(1));
  expect(everySide.facts.minutesDownDefended).toBe(0);
  without.columns.hour.forEach((_, i) => {
    const affordable = without.columns.affordablePagesPerSecond[i] ?? 0;
    const asked = without.columns.attackPagesAskedPerSecond[i] ?? 0;
    expect(without.columns.isDown[i]).toBe(asked > affordable ? 1 : 0);
    expect(everySide.columns.defendedPagesPerSecond[i]).toBeLessThan(
      everySide.columns.affordablePagesPerSecond[i] ?? 0,
    );
  });
});
