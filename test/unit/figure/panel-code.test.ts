/** What a panel is made of is asked for once, and again when a hand wants it so. */
import { expect, test, vi } from 'vitest';
import { PanelCode } from '../../../src/figure/panel-code.ts';

const bring = (load: () => Promise<unknown>) => load();
const never = async (): Promise<void> => {
  throw new TypeError('not today');
};

test('it is asked for once, however often the panel is drawn', async () => {
  const load = vi.fn(async () => {});
  const code = new PanelCode(() => {}, bring);
  for (let i = 0; i < 3; i++) code.need(load);
  expect(load).toHaveBeenCalledTimes(1);
  await Promise.resolve();
  expect(code.problem).toBeUndefined();
});

test('what does not come is said, and asked for again by a hand alone', async () => {
  const load = vi.fn(never);
  const changed = vi.fn();
  const code = new PanelCode(changed, bring);
  code.need(load);
  await expect.poll(() => code.problem).toContain('not today');
  expect(changed).toHaveBeenCalledTimes(1);
  code.need(load);
  expect(load).toHaveBeenCalledTimes(1);
  load.mockResolvedValueOnce(undefined);
  code.retry();
  expect(code.problem).toBeUndefined();
  expect(load).toHaveBeenCalledTimes(2);
});
