import { expect, test } from 'vitest';
import { type AnyDrawn, pictureOf, readablePicture } from '../../../src/figure/picture.ts';
import { figure, frames } from './page.ts';

const [frame] = frames;
const drawn: AnyDrawn = {
  values: frame?.values ?? {},
  facts: frame?.result.facts ?? {},
  columns: frame?.result.columns ?? {},
  measured: {},
  brought: {},
  effort: 'rest',
  open: 'chart',
};

test('a picture is all that the figure says of one moment', () => {
  const picture = pictureOf(figure, drawn);
  expect(picture).toMatchObject({
    drawn,
    tiles: [{ value: '5', label: 'requests' }],
    sentence: '5 requests, no file.',
    origin: 'model',
    panelPlace: 'below',
    answer: 0,
  });
  expect(picture.chart?.series.map(({ label }) => label)).toEqual(['model']);
});

test('the answer to a question is the first choice that holds; none may hold, and there may be no question', () => {
  const answerOf = (holds: boolean[]) =>
    pictureOf(
      { ...figure, bet: { question: '', choices: holds.map((one) => ({ label: '', holds: () => one })) } },
      drawn,
    ).answer;
  expect([answerOf([true, true]), answerOf([false, true]), answerOf([false, false])]).toEqual([0, 1, undefined]);
  const { bet: _, ...without } = figure;
  expect(pictureOf(without, drawn).answer).toBeUndefined();
});

test('a figure may be a sentence alone, and may say where its numbers come from and where its panel stands', () => {
  const { tiles: _, chart: __, ...bare } = figure;
  expect(pictureOf(bare, drawn)).toMatchObject({ chart: undefined, tiles: [] });
  const brought = { ...drawn, brought: { file: 1 }, open: 'panel' as const };
  const telling = {
    ...figure,
    origin: ({ brought: { file } }: AnyDrawn) => (file ? 'yours' : 'model') as 'yours' | 'model',
    panelPlace: ({ open }: AnyDrawn) => (open === 'panel' ? 'beside' : 'below') as 'beside' | 'below',
  };
  expect(pictureOf(telling, brought)).toMatchObject({ origin: 'yours', panelPlace: 'beside' });
});

test('what another version left there is named and left out; what can be read beside it is not, and mistakes of the figure are thrown', () => {
  const lines = (name: string) => (measured: AnyDrawn['measured']) =>
    (measured[name] as string[] | undefined)?.join(', ');
  const reading = {
    ...figure,
    sentence: ({ measured }: AnyDrawn) => lines('trial')(measured) ?? lines('other')(measured) ?? 'nothing',
  };
  const kept = { ...drawn, measured: { trial: 7, other: ['a', 'b'] } };
  const { picture, unreadable } = readablePicture(reading, kept);
  expect([picture.sentence, unreadable]).toEqual(['nothing', { measured: ['trial'], brought: [] }]);
  const good = readablePicture(reading, { ...drawn, measured: { other: ['a', 'b'] } });
  expect([good.picture.sentence, good.unreadable]).toEqual(['a, b', undefined]);
  const broken = {
    ...figure,
    sentence: () => {
      throw new TypeError('a mistake');
    },
  };
  expect(() => readablePicture(broken, kept)).toThrow('a mistake');
});
