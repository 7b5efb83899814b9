import { expect, test, vi } from 'vitest';
import { ValuesStore } from '../../src/state/store.ts';

test('one door: what is changed is seen, told once, and never changed in place', () => {
  const store = new ValuesStore();
  const heard = vi.fn();
  const stop = store.subscribe((models) => heard([...models]));
  store.change('menu', { level: 9, partsOnly: true });
  const before = store.of('menu');
  store.change('menu', { level: 5 });
  expect(before).toEqual({ level: 9, partsOnly: true });
  expect(store.of('menu')).toEqual({ level: 5, partsOnly: true });
  store.change('menu', { level: undefined });
  store.put('menu', before);
  expect(store.of('menu')).toBe(before);
  expect(heard.mock.calls).toEqual([[['menu']], [['menu']], [['menu']], [['menu']]]);
  stop();
  store.change('menu', { level: 1 });
  expect(heard).toHaveBeenCalledTimes(4);
});

test('what stands at its defaults is not kept', () => {
  const store = new ValuesStore();
  store.change('menu', { level: 9 });
  store.change('menu', { level: undefined });
  expect(store.snapshot()).toEqual({});
});

test('a snapshot is plain data of its own, and can be put back whole', () => {
  const store = new ValuesStore();
  store.change('menu', { level: 9 });
  const snapshot = store.snapshot();
  store.change('menu', { level: 1 });
  expect(snapshot).toEqual({ menu: { level: 9 } });
  const heard = vi.fn();
  store.subscribe((models) => heard([...models].sort()));
  store.replace({ ...snapshot, dates: { offers: 3 } });
  expect(store.of('menu')).toEqual({ level: 9 });
  expect(heard).toHaveBeenCalledWith(['dates', 'menu']);
});
