/** speedscope's format: stacks with weights, and calls that open and close. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOf, only, read, totalOf, totals } from '../testing/samples.ts';

const frames = [
  { name: '<module>', file: 'shop.py', line: 1 },
  { name: 'parse', file: 'shop.py', line: 4 },
  { name: 'render' },
];
const file = (...profiles: object[]) => JSON.stringify({ $schema: 'x', shared: { frames }, profiles });
const open = (frame: number, at: number) => ({ type: 'O', frame, at });
const close = (frame: number, at: number) => ({ type: 'C', frame, at });
const evented = (events: object[], endValue = 100) =>
  only(file({ type: 'evented', name: 'main', unit: 'milliseconds', startValue: 0, endValue, events }));

describe('speedscope’s JSON', () => {
  it('has several profiles, each in its unit, with names', async () => {
    const sampled = (name: string) => ({
      ...{ type: 'sampled', name, unit: 'seconds', startValue: 0, endValue: 0.04 },
      ...{ samples: [[0, 1], [0, 2], [0], []], weights: [0.01, 0.01, 0.01, 0.01] },
    });
    const { format, profiles } = await read(file(sampled('one'), sampled('two')));
    expect(format).toBe('speedscope');
    expect(profiles.map(({ name }) => name)).toEqual(['one', 'two']);
    for (const profile of profiles) {
      expect(profile).toMatchObject({ unit: 'seconds', leftOut: 1, from: 'samples', intervalMilliseconds: 10 });
      expect(totals(profile)).toEqual({ '<module> shop.py:1': 0.03, 'parse shop.py:4': 0.01, render: 0.01 });
    }
  });

  it('may be of moments at which calls open and close', async () => {
    const profile = await evented([open(0, 0), open(1, 10), close(1, 40), open(2, 40), close(2, 90), close(0, 100)]);
    expect(totals(profile)).toEqual({ '<module> shop.py:1': 100, render: 50, 'parse shop.py:4': 30 });
    expect(profile).toMatchObject({ from: 'measurements', unit: 'milliseconds', notes: [] });
  });

  it('closes what was forgotten, and says so', async () => {
    const profile = await evented([open(0, 0), open(1, 10), close(0, 60), close(2, 70), open(2, 80)]);
    expect(totals(profile)).toEqual({ '<module> shop.py:1': 60, 'parse shop.py:4': 50, render: 20 });
    expect(notesOf(profile)).toEqual({ 'odd-events': { events: 3 } });
  });

  it('never has more time than from the first moment to the last, whatever opens and closes', async () => {
    const event = fc.record({
      type: fc.constantFrom('O', 'C'),
      frame: fc.integer({ min: -1, max: 3 }),
      at: fc.integer({ min: 0, max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 30 }), async (events) => {
        const given = [open(0, 0), ...events, close(0, 1000)];
        const most = Math.max(...given.map(({ at }) => at));
        expect(totalOf(await evented(given, most))).toBeLessThanOrEqual(most);
      }),
      { seed: 34 },
    );
  });
});
