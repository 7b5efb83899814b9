/** Who lives while one reads, whom numbers are carried to, and what a search finds. */
import { expect, test } from 'vitest';
import type { SlideStep } from '../../../src/figure/surroundings.ts';
import { carry } from '../../../src/reading/carry.ts';
import { alive, MOST_ALIVE } from '../../../src/reading/follow-view.ts';
import { createSearch } from '../../../src/reading/search.ts';
import { valuesFor } from '../../../src/reading/slide-links.ts';
import { decodeLink } from '../../../src/session/link.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

test('of what is in view the nearest to the middle live, and no more than three', () => {
  const seen = new Map(
    [500, 100, 900, 300, 700].map((distance, i) => [`${i}`, { height: i === 1 ? 0 : 40, distance }] as const),
  );
  expect(alive(seen)).toEqual(['3', '0', '4']);
  expect(MOST_ALIVE).toBe(3);
});

test('numbers are carried to relatives as a hand would set them, and their steps go back to where that counts', async () => {
  const session = new Session('one');
  const steps: SlideStep[] = [
    { figure: 'tale/b', preset: undefined },
    { figure: 'tale/b', preset: 'sale' },
  ];
  session.set(paths.walked('second'), { slide: 'second', step: 1 }, 'hand');
  session.set(paths.seed('tale/b', 'model'), { value: 9, at: '' }, 'hand');
  const effective = { values: { rate: 7, policy: 'lru' }, seed: 1 };
  const rate = { kind: 'number', label: 'r', unit: '', minimum: 0, maximum: 10, default: 7 } as const;
  const policy = { kind: 'choice', label: 'p', options: { lru: 'LRU', fifo: 'FIFO' }, default: 'lru' } as const;
  // It begins elsewhere: what is a default to others has to be set here.
  const figure = { model: 'model', parameters: { rate, policy }, base: { rate: 2 } };
  const around = { session, stepsOf: () => steps, registry: { figure: async () => figure } };
  await carry(around, effective, [{ name: 'tale/b', slide: 'second' }]);
  expect(session.get(paths.value('tale/b', 'model', 'rate'))).toEqual({ value: 7, at: '' });
  expect(session.get(paths.value('tale/b', 'model', 'policy'))).toBeUndefined();
  expect(session.get(paths.seed('tale/b', 'model'))).toBeUndefined();
  expect(session.get(paths.walked('second'))).toEqual({ slide: 'second', step: 0 });
});

test('a link to a slide takes the numbers of its figure, as the tale’s, and nobody else’s', () => {
  const session = new Session('one');
  session.set(paths.value('tale/a', 'model', 'rate'), { value: 7, at: 'slide/1' }, 'hand');
  session.set(paths.value('tale/b', 'model', 'rate'), { value: 8, at: '' }, 'hand');
  session.set(paths.seed('tale/a', 'model'), { value: 3, at: '' }, 'hand');
  const link = decodeLink(valuesFor(session, 'tale/a'), (model, scope = '') => [{ scope, model }]);
  expect(link).toEqual({
    values: [[paths.value('tale', 'model', 'rate'), { value: 7, at: '' }]],
    seeds: [[paths.seed('tale', 'model'), { value: 3, at: '' }]],
    dropped: [],
  });
  expect(valuesFor(session, 'tale/c')).toBe('');
});

const passages = [
  { id: '1', href: '#atom', headline: 'Lose the race', text: 'A thread reads the value, runs f, and sets the result.' },
  { id: '2', href: '#fix', headline: 'One argument later', text: 'With the argument in place, threads slept.' },
];

test('a search finds beginnings of words and slips of the hand, and marks what it found', () => {
  const { find } = createSearch(passages);
  expect(
    find('thre')
      .map(({ href }) => href)
      .sort(),
  ).toEqual(['#atom', '#fix']);
  expect(find('argumant').map(({ href }) => href)).toEqual(['#fix']);
  expect(find('nothing at all')).toEqual([]);
  const [found] = find('reads value');
  expect(found?.parts.filter((_, i) => i % 2 === 1)).toEqual(['reads', 'value']);
  expect(found?.parts.join('')).toBe(passages[0]?.text);
});
