/**
 * Every scene, at its figure's presets and at the ends of its sliders, at its beginning, midway and at its end: painted
 * with numbers, inside its canvas, in letters that a room can read, the same each time; and its table says it too.
 */
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figure/declare.ts';
import type { AnyDrawn } from '../../src/figure/picture.ts';
import { Brush } from '../../src/figure/scene/brush.ts';
import type { Scene } from '../../src/figure/scene/declaration.ts';
import type { Theme } from '../../src/figure/theme.ts';
import { changed, drawnAt, figures, settingsOf } from './figures.ts';
import { type Call, LETTER_WIDTH, pixelsOf, recordedContext } from './recorded-context.ts';

const STAGE_PIXELS = 22;
/** What a slide gives to its picture, and what the sheet of an insight does. */
const SIZES = [
  [1152, 330],
  [500, 230],
] as const;
/** A scene of thousands of things puts them into few paths. */
const MOST_PATHS = 4000;

const colours = ['main', 'second', 'third', 'good', 'bad', 'quiet'].map((role) => [role, `#${role}`]);
const theme = {
  ink: '#ink',
  soft: '#soft',
  grid: '#grid',
  paper: '#paper',
  accent: '#accent',
  family: 'sans',
  codeFamily: 'mono',
  textPixels: STAGE_PIXELS,
  role: Object.fromEntries(colours),
  bare: false,
} satisfies Theme;

function painted(scene: Scene, [width, height]: readonly [number, number], seconds: number): Call[] {
  const { context, calls } = recordedContext();
  scene.paint(new Brush(context, width, height, theme), seconds);
  return calls;
}

/** Letters are only estimated here. */
const SLACK = 12;

function extentOf({ values, font }: Call): { left: number; right: number; y: number } {
  const [text, x, y, ...rest] = values;
  const align = rest.at(-1);
  const most = typeof rest[0] === 'number' ? rest[0] : Number.POSITIVE_INFINITY;
  const length = Math.min(most, String(text).length * pixelsOf(font) * LETTER_WIDTH);
  const before = { left: 0, center: 0.5, right: 1 }[String(align)] ?? 0;
  return { left: Number(x) - before * length, right: Number(x) + (1 - before) * length, y: Number(y) };
}

/** What is wrong with one painting. */
function faultsOf(calls: readonly Call[], [width, height]: readonly [number, number]): string[] {
  const notNumbers = calls.filter(({ values }) =>
    values.some((value) => typeof value === 'number' && !Number.isFinite(value)),
  );
  const texts = calls.filter(({ name }) => name === 'fillText');
  const small = texts.filter(({ font }) => pixelsOf(font) < STAGE_PIXELS);
  const turned = calls.some(({ name }) => name === 'translate' || name === 'rotate' || name === 'scale');
  const outside = texts.filter((call) => {
    const { left, right, y } = extentOf(call);
    return !turned && (left < -SLACK || right > width + SLACK || y < 0 || y > height);
  });
  const empty = texts.filter(({ values: [text] }) => /NaN|undefined|Infinity/.test(String(text)));
  return [
    ...(calls.some(({ name }) => name === 'fill' || name === 'stroke' || name === 'fillRect')
      ? []
      : ['nothing is painted']),
    ...notNumbers.slice(0, 2).map(({ name, values }) => `${name}(${values.join(', ')})`),
    ...small.slice(0, 2).map(({ values, font }) => `“${values[0]}” in ${font}`),
    ...outside
      .slice(0, 2)
      .map(({ values }) => `“${values[0]}” at ${values[1]}, ${values[2]}, outside of ${width} × ${height}`),
    ...empty.slice(0, 2).map(({ values }) => `“${values[0]}”`),
    ...(calls.filter(({ name }) => name === 'beginPath').length > MOST_PATHS ? [`more than ${MOST_PATHS} paths`] : []),
  ];
}

function faultsOfTable({ table: { head, rows } }: Scene): string[] {
  const cells = [head, ...rows].flat();
  return [
    ...(rows.length === 0 ? ['its table is empty'] : []),
    ...(rows.every((row) => row.length === head.length) ? [] : ['its table has rows of another length than its head']),
    ...cells.filter((cell) => /NaN|undefined|Infinity/.test(cell)).map((cell) => `its table says “${cell}”`),
  ];
}

/** What a figure paints in place of its chart, and where it lies small. */
const scenesOf = (figure: Figure, drawn: AnyDrawn): Scene[] =>
  [figure.scene?.(drawn), figure.small?.(drawn)].filter((scene) => scene !== undefined);

function faultsOfScene(scene: Scene): string[] {
  const moments = [0, (scene.duration ?? 0) / 2, Number.POSITIVE_INFINITY];
  return [
    ...SIZES.flatMap((size) => moments.flatMap((seconds) => faultsOf(painted(scene, size, seconds), size))),
    ...faultsOfTable(scene),
  ];
}

async function faultsOfFigure(figure: Figure): Promise<string[]> {
  const all = await drawnAt(figure, settingsOf(figure));
  return all.flatMap((drawn) =>
    scenesOf(figure, drawn)
      .flatMap(faultsOfScene)
      .map((fault) => `${fault} at ${changed(figure, drawn.values)}`),
  );
}

const declared = await Promise.all(figures.map(async ({ name, load }) => ({ name, figure: (await load()).figure })));

describe.each(declared.filter(({ figure }) => figure.scene ?? figure.small))('$name', ({ figure }) => {
  test('paints a scene that can be read, wherever its sliders stand', async () => {
    expect((await faultsOfFigure(figure)).slice(0, 6)).toEqual([]);
  }, 120_000);

  test('paints the same at the same moment, and holds still from its end on', async () => {
    const scenes = (await drawnAt(figure, settingsOf(figure))).flatMap((drawn) => scenesOf(figure, drawn));
    const [scene] = scenes;
    if (!scene) throw new Error('a figure that declares a scene draws one somewhere');
    const at = (seconds: number) => JSON.stringify(painted(scene, SIZES[0], seconds));
    expect(at(0.7)).toBe(at(0.7));
    expect(at(scene.duration ?? 0)).toBe(at(Number.POSITIVE_INFINITY));
  }, 120_000);
});

test('what cannot be read is found', () => {
  const scene = (paint: Scene['paint']): Scene => ({ paint, table: { head: ['a'], rows: [['1']] } });
  const found = (paint: Scene['paint']) => faultsOf(painted(scene(paint), SIZES[0], 0), SIZES[0]).join();
  expect(found((brush) => brush.dot(Number.NaN, 1, 2, { fill: 'red' }))).toContain('arc(NaN');
  expect(found((brush) => brush.text('far', 5000, 10))).toContain('outside');
  expect(found(() => {})).toContain('nothing is painted');
  expect(faultsOf([{ name: 'fillText', values: ['dust', 1, 1], font: '9px x', alpha: 1 }], SIZES[0]).join()).toContain(
    'dust',
  );
});
