/** The article shows what the wall shows, by its own names: values a figure's, steps without those that only slides have. */
import { expect, test } from 'vitest';
import { articleNaming } from '../../../src/room/follower/article-naming.ts';
import { applyShared } from '../../../src/room/shared-state.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const naming = articleNaming([
  { name: 'menu/evening', model: 'menu-gzip', slide: 'menu-opener', stepsLess: 1 },
  { name: 'menu/levels', model: 'menu-gzip', slide: 'gzip-level', stepsLess: 0 },
  { name: 'menu/size', model: 'other', slide: 'menu-size', stepsLess: 0 },
  { name: 'menus/evening', model: 'menu-gzip', slide: 'elsewhere', stepsLess: 0 },
]);

test('a tale’s value is that of each of its figures with the model, and of no other', () => {
  const session = new Session('phone');
  session.set(paths.value('menu/levels', 'menu-gzip', 'cores'), { value: 8, at: '' }, 'hand');
  session.set(paths.value('menus/evening', 'menu-gzip', 'cores'), { value: 9, at: '' }, 'hand');
  const set = [
    ['values/menu/menu-gzip/level', { value: 5, at: '' }],
    ['seeds/menu/menu-gzip', { value: 7, at: '' }],
    ['open/menu~levels', 'table'],
    ['black', true],
  ] as const;
  applyShared(session, { place: { slide: 'gzip-level', step: 2 }, set }, naming);
  expect(Object.fromEntries(session.entries(prefixes.all))).toEqual({
    [paths.walked('gzip-level')]: { slide: 'gzip-level', step: 2 },
    [paths.value('menu/evening', 'menu-gzip', 'level')]: { value: 5, at: '' },
    [paths.value('menu/levels', 'menu-gzip', 'level')]: { value: 5, at: '' },
    [paths.seed('menu/evening', 'menu-gzip')]: { value: 7, at: '' },
    [paths.seed('menu/levels', 'menu-gzip')]: { value: 7, at: '' },
    [paths.open('menu/levels')]: 'table',
    // The hand's value of the followed tale is gone, that of another tale stays.
    [paths.value('menus/evening', 'menu-gzip', 'cores')]: { value: 9, at: '' },
  });
});

test('where a slide has one step more, its steps and the values that were set in them are one less', () => {
  const session = new Session('phone');
  const set = [['values/menu/menu-gzip/level', { value: 5, at: 'menu-opener/2' }]] as const;
  applyShared(session, { place: { slide: 'menu-opener', step: 2 }, set }, naming);
  expect(session.get(paths.walked('menu-opener'))).toEqual({ slide: 'menu-opener', step: 1 });
  expect(session.get(paths.value('menu/evening', 'menu-gzip', 'level'))).toEqual({ value: 5, at: 'menu-opener/1' });
  applyShared(session, { place: { slide: 'menu-opener', step: 0 }, set: [] }, naming);
  expect(session.get(paths.walked('menu-opener'))).toEqual({ slide: 'menu-opener', step: -1 });
  expect(session.entries(prefixes.values)).toEqual([]);
});
