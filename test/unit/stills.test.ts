/** Stills are drawn by the deck's own code without a browser: the same for the same frame, in the colours of their ground. */
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareFonts } from '../../src/build/fonts.ts';
import { registerFonts } from '../../src/build/stills/canvas.ts';
import { flatPng } from '../../src/build/stills/flat-png.ts';
import { balancedLines } from '../../src/build/stills/lines.ts';
import { type StillSettings, SvgStills, stillOf } from '../../src/build/stills/still.ts';
import { themeOn, tokensOn } from '../../src/build/stills/tokens.ts';
import type { Chart } from '../../src/figure/chart/declaration.ts';
import type { Figure } from '../../src/figure/declare.ts';
import type { Frame } from '../../src/run/frames.ts';

const root = join(import.meta.dirname, '../..');
const axis = { label: 'x', minimum: 0, maximum: 10 };
const xs = Float64Array.from({ length: 11 }, (_, i) => i);
const bare = { model: 'none', parameters: {}, view: 'none', controls: [], sentence: () => 'one' } satisfies Figure;
const chart: Figure = {
  ...bare,
  chart: () => ({
    x: axis,
    y: axis,
    series: [
      { label: 'a', role: 'main', x: xs, y: xs },
      { label: 'b', role: 'bad', kind: 'area', x: xs, y: xs.map((x) => x / 2) },
      { label: 'c', role: 'good', kind: 'bars', x: xs, y: xs.map((x) => 10 - x) },
    ],
    points: [{ x: 5, y: 5, label: 'here' }],
  }),
};
const scene: Figure = {
  ...bare,
  scene: () => ({
    paint: (brush, seconds) => {
      brush.dot(brush.width / 2, brush.height / 2, seconds > 1 ? 20 : 2, { fill: brush.theme.role.bad });
      brush.text('dots', 10, 20);
    },
    table: { head: ['a'], rows: [['1']] },
  }),
};
const bareScene: Figure = { ...bare, scene: () => ({ paint: () => {}, table: { head: [], rows: [] } }) };
const frame: Frame = { preset: '', values: {}, seed: 1, result: { facts: {}, columns: {} } };

interface Seen {
  width: number;
  height: number;
  /** Colour of a pixel, as in a style sheet. */
  at(x: number, y: number): string;
  colours: Set<string>;
}

async function see(png: Buffer): Promise<Seen> {
  const { width, height } = await loadImage(png);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  const bytes = Buffer.from(context.getImageData(0, 0, width, height).data);
  const at = (x: number, y: number) => `#${bytes.toString('hex', 4 * (y * width + x), 4 * (y * width + x) + 3)}`;
  const colours = new Set<string>();
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) colours.add(at(x, y));
  return { width, height, at, colours };
}

const size = { width: 300, height: 160 };
async function drawn(figure: Figure, settings: Omit<StillSettings, 'width' | 'height'>): Promise<Buffer> {
  const png = await stillOf(figure, frame, { ...size, ...settings });
  if (!png) throw new Error('nothing was drawn');
  return png;
}

beforeAll(async () => {
  await prepareFonts(root);
  registerFonts(join(root, '.cache/fonts'));
});

describe.each(Object.entries({ chart, scene }))('a %s', (_, figure) => {
  test('is drawn the same twice', async () => {
    const settings = { ground: 'on-paper' } as const;
    expect((await drawn(figure, settings)).equals(await drawn(figure, settings))).toBe(true);
  });

  test('stands on its ground, in its colours, as sharp as it is asked to be', async () => {
    for (const ground of ['on-paper', 'on-accent', 'on-night'] as const) {
      const { paper, role } = themeOn(ground, 'teal', false);
      const { width, height, at, colours } = await see(await drawn(figure, { ground, accent: 'teal', sharpness: 2 }));
      expect([width, height]).toEqual([600, 320]);
      expect(at(0, height - 1)).toBe(paper);
      expect(colours).toContain(role.bad);
      expect(colours.size).toBeGreaterThan(10);
    }
  });
});

describe('of a chart', () => {
  const filled = (more: Partial<Chart>): Figure => ({
    ...bare,
    chart: () => ({
      x: axis,
      y: axis,
      series: [{ label: 'a', role: 'bad', kind: 'area', x: xs, y: xs.map(() => 8) }],
      ...more,
    }),
  });
  const paper = themeOn('on-paper', 'teal', false).paper;
  /** Of a row through the area, left and right of its middle. */
  const sides = async (figure: Figure) => {
    const { at } = await see(await drawn(figure, { ground: 'on-paper', accent: 'teal', sharpness: 1 }));
    return [110, 240].map((x) => at(x, 100) !== paper);
  };

  test('only what has happened by its moment is drawn', async () => {
    expect(await sides(filled({}))).toEqual([true, true]);
    expect(await sides(filled({ until: 5 }))).toEqual([true, false]);
    expect(await sides(filled({ until: 0 }))).toEqual([false, false]);
  });

  test('marks come with their moment, and a stretch ends with it', async () => {
    const lines = [{ axis: 'x', at: 1, to: 9, label: '' }] as const;
    const band = async (until?: number) =>
      sides({ ...bare, chart: () => ({ x: axis, y: axis, series: [], lines, ...(until !== undefined && { until }) }) });
    expect(await band()).toEqual([true, true]);
    expect(await band(5)).toEqual([true, false]);
    expect(await band(0)).toEqual([false, false]);
  });

  test('a series that is to be named is, in its colour', async () => {
    const named = (is: boolean) =>
      filled({ series: [{ label: 'named', role: 'good', x: xs, y: xs.map(() => 2), named: is }] });
    const [one, other] = await Promise.all(
      [true, false].map((is) => drawn(named(is), { ground: 'on-paper', sharpness: 1 })),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });
});

/** An SVG as one scheme shows it, for a reader that knows no style sheets: classes become the attributes that they stand for. */
function inScheme(svg: string, scheme: 'light' | 'dark'): Buffer {
  const [, sheet = ''] = /<style>(.*)<\/style>/.exec(svg) ?? [];
  const [day = '', night = ''] = sheet.split('@media (prefers-color-scheme:dark)');
  const rules = new Map<string, string>();
  for (const part of scheme === 'light' ? [day] : [day, night])
    for (const [, name = '', what, colour] of part.matchAll(/\.(k\w+)\{(fill|stroke):(#[^}]+|rgba[^}]+)\}/g))
      rules.set(name, what === 'stroke' ? `fill="none" stroke="${colour}"` : `fill="${colour}"`);
  const plain = svg.replace(/<style>.*<\/style>/, '').replace(/class="(k\w+)"/g, (_, name) => rules.get(name) ?? '');
  return Buffer.from(plain);
}

/** Mean difference of two pictures' channels, 0 … 255. */
async function difference(one: Buffer, other: Buffer, width: number, height: number): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map(async (file) => {
      const context = createCanvas(width, height).getContext('2d');
      context.drawImage(await loadImage(file), 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    }),
  );
  const channels = Array.from(a ?? []);
  return channels.reduce((sum, channel, i) => sum + Math.abs(channel - (b?.[i] ?? 0)), 0) / channels.length;
}

const many: Figure = {
  ...bare,
  scene: () => ({
    paint: ({ context, theme }) => {
      context.fillStyle = theme.role.main;
      context.save();
      context.translate(60, 50);
      context.rotate(0.4);
      context.fillRect(-20, -10, 40, 20);
      context.restore();
      context.save();
      context.beginPath();
      context.rect(110, 20, 60, 50);
      context.clip();
      context.beginPath();
      context.ellipse(150, 40, 50, 20, 0.3, 0, 5);
      context.fill();
      context.restore();
      context.globalAlpha = 0.5;
      context.beginPath();
      context.roundRect(200, 20, 70, 40, 12);
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = theme.role.bad;
      context.lineWidth = 5;
      context.setLineDash([12, 6]);
      context.beginPath();
      context.moveTo(10, 100);
      context.bezierCurveTo(80, 60, 120, 140, 180, 100);
      context.quadraticCurveTo(220, 70, 290, 100);
      context.stroke();
      context.setLineDash([]);
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.font = `600 24px ${theme.family}`;
      context.fillText('Way, 3 × 4 ≈ 12', 290, 135);
      context.textAlign = 'center';
      context.font = `500 20px ${theme.codeFamily}`;
      context.fillText('narrowed a lot', 70, 135, 100);
    },
    table: { head: ['a'], rows: [['1']] },
  }),
};

describe.each(Object.entries({ chart, scene, many }))('as SVG a %s', (_, figure) => {
  const settings = { ...size, ground: 'on-paper', accent: 'teal', textPixels: 16 } as const;

  test('is by day what it is in pixels', async () => {
    const svg = await new SvgStills().draw(figure, frame, settings);
    const png = await drawn(figure, { ground: 'on-paper', accent: 'teal' });
    const [same, other] = [inScheme(svg, 'light'), await drawn(bareScene, { ground: 'on-paper', accent: 'teal' })];
    // Edges are smoothed in two ways; an empty picture is far away.
    const close = await difference(same, png, size.width, size.height);
    expect(close).toBeLessThan(1.5);
    expect(await difference(other, png, size.width, size.height)).toBeGreaterThan(3 * close);
  });

  test('has the colours of the night as well, and writes its letters as outlines', async () => {
    const svg = await new SvgStills().draw(figure, frame, settings);
    const { paper } = themeOn('on-paper', 'teal', false, 'dark');
    expect((await see(inScheme(svg, 'dark'))).at(0, size.height - 1)).toBe(paper);
    expect(paper).not.toBe(themeOn('on-paper', 'teal', false).paper);
    expect(svg).not.toMatch(/<text|NaN|undefined/);
  });
});

test('a figure that shows neither is set as its sentence, in an SVG', async () => {
  const settings = { ...size, ground: 'on-paper', accent: '', textPixels: 16 } as const;
  const svg = await new SvgStills().draw(bare, frame, settings);
  expect((await see(inScheme(svg, 'light'))).colours).toContain(themeOn('on-paper', '', false).ink);
});

test('a bare chart has no axes and no words', async () => {
  const { grid } = themeOn('on-paper', '', true);
  expect((await see(await drawn(chart, { ground: 'on-paper' }))).colours).toContain(grid);
  expect((await see(await drawn(chart, { ground: 'on-paper', bare: true }))).colours).not.toContain(grid);
});

test('a scene is painted as it ends', async () => {
  const { at } = await see(await drawn(scene, { ground: 'on-paper' }));
  expect(at(150 + 15, 80)).toBe(themeOn('on-paper', '', false).role.bad);
});

test('a figure that shows neither is set in words as pixels too; of a bare one there is only its ground', async () => {
  const { ink, paper } = themeOn('on-paper', '', false);
  const coloursOf = async (isBare: boolean) =>
    (await see(await stillOf(bare, frame, { ...size, ground: 'on-paper', bare: isBare }))).colours;
  expect(await coloursOf(false)).toContain(ink);
  expect([...(await coloursOf(true))]).toEqual([paper]);
});

test('tokens are those of the ground, by day, and a tale’s colour only its own', () => {
  expect(tokensOn('on-accent', 'teal').get('--panel')).toBe(tokensOn('on-paper', 'teal').get('--accent'));
  expect(tokensOn('on-paper', 'teal').get('--accent')).not.toBe(tokensOn('on-paper', '').get('--accent'));
  expect(tokensOn('on-paper', '').get('--ink')).toBe(tokensOn('on-accent', '').get('--ink-on-accent'));
  expect([...tokensOn('on-night', 'pink').values()].filter((value) => value.includes('var('))).toEqual([]);
});

describe('a flat picture', () => {
  test('of few colours is the same pixel by pixel', async () => {
    const canvas = createCanvas(40, 20);
    const context = canvas.getContext('2d');
    ['#0b1130', '#ff5a36', '#ffffff'].forEach((colour, i) => {
      context.fillStyle = colour;
      context.fillRect(i * 10, i * 5, 40, 20);
    });
    const [whole, flat] = [await see(await canvas.encode('png')), await see(flatPng(canvas))];
    for (let y = 0; y < 20; y++) for (let x = 10; x < 40; x++) expect(flat.at(x, y)).toBe(whole.at(x, y));
  });

  test('of too many colours keeps those that are frequent', async () => {
    const canvas = createCanvas(64, 64);
    const context = canvas.getContext('2d');
    context.fillStyle = '#123456';
    context.fillRect(0, 0, 64, 64);
    for (let i = 0; i < 600; i++) {
      context.fillStyle = `rgb(${i % 256} ${Math.floor(i / 3)} 90)`;
      context.fillRect(i % 64, Math.floor(i / 64), 1, 1);
    }
    const { at, colours } = await see(flatPng(canvas));
    expect(at(60, 60)).toBe('#123456');
    expect(colours.size).toBe(256);
  });
});

test('headlines break where they take a breath, into as few lines as they can', () => {
  const widthOf = (line: string) => line.length;
  expect(balancedLines('Make it work. Fast.', widthOf, 40)).toEqual(['Make it work. Fast.']);
  expect(balancedLines('Make it work. Fast.', widthOf, 14)).toEqual(['Make it work.', 'Fast.']);
  expect(balancedLines('Down since midnight, and nobody knows', widthOf, 24)).toEqual([
    'Down since midnight,',
    'and nobody knows',
  ]);
  expect(balancedLines('One two three four', widthOf, 12)).toEqual(['One two', 'three four']);
  expect(balancedLines('Nearly 30 % more', widthOf, 10)).toEqual(['Nearly', '30\u00a0% more']);
  expect(balancedLines('Incomprehensibilities', widthOf, 9)).toEqual(['Incomprehensibilities']);
});
