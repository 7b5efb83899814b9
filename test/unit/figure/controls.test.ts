/** Native controls from declarations: labelled, telling their value in words, and giving back what is meant by a notch. */
import { expect, test, vi } from 'vitest';
import { controls } from '../../../src/figure/controls.ts';
import { choice, number, optional, toggle, type Value } from '../../../src/simulation/engine/parameters.ts';
import { Written } from './written.ts';

const slider = { minimum: 0, maximum: 10, step: 1 };
const range = { minimum: 0, maximum: 10, unit: 'ms', slider };
const parameters = {
  wait: number({ ...range, label: 'Wait', default: 3 }),
  share: number({
    ...range,
    maximum: 1,
    label: 'Share',
    read: 'percentage',
    default: 0.3,
    slider: { ...slider, maximum: 1, step: 0.1 },
  }),
  hour: number({
    ...range,
    maximum: 24,
    label: 'Hour',
    read: 'time-of-day',
    default: 8.5,
    slider: { ...slider, maximum: 24, step: 0.25 },
  }),
  limit: optional({ ...range, label: 'Limit', default: null, absent: 'unlimited' }),
  store: choice({ label: 'Store', options: { atom: 'Atom', memcached: 'Memcached' }, default: 'atom' }),
  isOn: toggle({ label: 'On', default: false }),
};
const names = Object.keys(parameters);
const values: Record<string, Value> = { wait: 3, share: 0.3, hour: 8.5, limit: null, store: 'memcached', isOn: true };

function open(given = values, shown: readonly string[] = names) {
  const change = vi.fn();
  const written = new Written(controls('menu/level', parameters, shown, given, change));
  return { written, change };
}

test('controls stand in the order of the figure, and only those that it shows', () => {
  const { written } = open(values, ['isOn', 'wait', 'gone']);
  expect(written.text).toMatch(/^On Wait/);
  expect(written.all('input')).toHaveLength(2);
});

test('each range is labelled by its name, and says its value as one reads it', () => {
  const { written } = open();
  const ranges = written.all('input', /type="range"/);
  expect(ranges.map((one) => /aria-valuetext="([^"]*)"/.exec(one)?.[1])).toEqual([
    '3\u00a0ms',
    '30\u00a0%',
    '08:30',
    'unlimited',
  ]);
  expect(written.texts('output')).toEqual(['3\u00a0ms', '30\u00a0%', '08:30', 'unlimited']);
  for (const one of ranges) {
    const id = /id="([^"]*)"/.exec(one)?.[1] ?? '';
    expect(id).toMatch(/^menu-level-/);
    expect(written.all('label', new RegExp(`for="${id}"`))).toHaveLength(1);
  }
});

test('a range stands at its value’s notch; its end is absence where there may be one', () => {
  const { written } = open({ ...values, wait: 7 });
  const at = (name: string) => {
    const [, max, , value] =
      /max="(\d+)" step="(\d+)" value="(\d+)" data-parameter/.exec(
        written.all('input', new RegExp(`data-parameter="${name}"`))[0] ?? '',
      ) ?? [];
    return [value, max];
  };
  expect([at('wait'), at('share'), at('hour'), at('limit')]).toEqual([
    ['7', '10'],
    ['3', '10'],
    ['34', '96'],
    ['11', '11'],
  ]);
});

test('a hand gives back values, under the name of the parameter', () => {
  const { written, change } = open();
  written.fire('input', 'data-parameter="share"', { target: { value: '7' } });
  written.fire('input', 'data-parameter="limit"', { target: { value: '4' } });
  written.fire('input', 'data-parameter="limit"', { target: { value: '11' } });
  written.fire('change', 'value="atom"');
  written.fire('change', 'role="switch"', { target: { checked: false } });
  expect(change.mock.calls).toEqual([
    [{ share: 0.7 }],
    [{ limit: 4 }],
    [{ limit: null }],
    [{ store: 'atom' }],
    [{ isOn: false }],
  ]);
});

test('a choice is one of a group of its own, a switch is on or off', () => {
  const { written } = open();
  const radios = written.all('input', /type="radio"/);
  expect(radios.map((one) => [/value="(\w+)"/.exec(one)?.[1], /checked="(\w+)"/.exec(one)?.[1]])).toEqual([
    ['atom', 'false'],
    ['memcached', 'true'],
  ]);
  expect(new Set(radios.map((one) => /name="([^"]*)"/.exec(one)?.[1]))).toEqual(new Set(['menu-level-store']));
  expect(written.texts('legend')).toEqual(['Store']);
  expect(written.all('input', /role="switch"/)[0]).toContain('checked="true"');
});

test('two figures’ controls of one parameter share no name', () => {
  const ids = ['menu/level', 'menu/size'].flatMap((figure) =>
    new Written(controls(figure, parameters, names, values, () => {})).all('input').flatMap((one) => {
      const [, id] = /(?:id|name)="([^"]*)"/.exec(one) ?? [];
      return id ? [`${figure} ${id}`] : [];
    }),
  );
  expect(new Set(ids.map((one) => one.split(' ')[1])).size).toBe(new Set(ids).size);
});
