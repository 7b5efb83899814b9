/**
 * What is painted through the context that writes SVG looks as on a canvas: the same calls go to both, the SVG is drawn by
 * another hand, and the pixels are compared. Text is compared by where it stands, as letters are smoothed differently.
 */
import { join } from 'node:path';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareFonts } from '../../../src/build/fonts.ts';
import { registerFonts } from '../../../src/build/stills/canvas.ts';
import { FINE } from '../../../src/figure/vector/pen.ts';
import { TextContext } from '../../../src/figure/vector/text-context.ts';
import type { Ruler } from '../../../src/figure/vector/vector-context.ts';

const root = join(import.meta.dirname, '../../..');
const [WIDTH, HEIGHT] = [120, 90];

beforeAll(async () => {
  await prepareFonts(root);
  registerFonts(join(root, '.cache/fonts'));
});

type Paint = (context: TextContext | SKRSContext2D) => void;

const ruler = (): Ruler => createCanvas(1, 1).getContext('2d');

function written(paint: Paint): string {
  const context = new TextContext(ruler(), 'test');
  paint(context);
  return context.markup;
}

const sheet = (markup: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${FINE * WIDTH} ${FINE * HEIGHT}">${markup}</svg>`;

async function pixelsOf(draw: (context: SKRSContext2D) => void | Promise<void>): Promise<Uint8ClampedArray> {
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#000000';
  await draw(context);
  return context.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** Share of the pixels that differ by more than a smoothed edge may, and how many are not white. */
async function compared(paint: Paint): Promise<{ differing: number; inked: number }> {
  const onCanvas = await pixelsOf(paint);
  const image = await loadImage(Buffer.from(sheet(written(paint))));
  const asSvg = await pixelsOf((context) => context.drawImage(image, 0, 0));
  let [differing, inked] = [0, 0];
  for (let i = 0; i < onCanvas.length; i += 4) {
    const channels = [0, 1, 2].map((channel) => [onCanvas[i + channel] ?? 0, asSvg[i + channel] ?? 0] as const);
    if (channels.some(([one, other]) => Math.abs(one - other) > 48)) differing++;
    if (channels.some(([one]) => one < 250)) inked++;
  }
  return { differing: differing / (WIDTH * HEIGHT), inked };
}

const shapes: Record<string, Paint> = {
  'the sheet under a text, where a canvas has a rim': (context) => {
    context.font = '500 16px "Deck Text"';
    context.strokeStyle = '#c00000';
    context.lineWidth = 6;
    context.fillStyle = '#c00000';
    context.textAlign = 'center';
    if (context instanceof TextContext) context.strokeText('all', 60, 40);
    else {
      const { width, fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('all');
      context.globalAlpha = 0.86;
      context.fillRect(60 - width / 2 - 3, 40 - above, width + 6, above + below);
    }
  },
  'filled rectangles, see-through': (context) => {
    context.fillStyle = '#c00000';
    context.fillRect(10, 10, 60, 40);
    context.globalAlpha = 0.4;
    context.fillStyle = '#0000c0';
    context.fillRect(40, 30, 60, 40);
  },
  'a path of lines and curves, closed': (context) => {
    context.beginPath();
    context.moveTo(10, 80);
    context.lineTo(30, 20);
    context.bezierCurveTo(50, 0, 70, 90, 90, 20);
    context.quadraticCurveTo(110, 40, 100, 80);
    context.closePath();
    context.fill();
  },
  'strokes with dashes, caps and joins': (context) => {
    context.strokeStyle = '#006a5f';
    context.lineWidth = 6;
    context.lineJoin = 'round';
    context.setLineDash([14, 7]);
    context.beginPath();
    context.moveTo(10, 20);
    context.lineTo(60, 70);
    context.lineTo(110, 20);
    context.stroke();
    context.setLineDash([]);
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(20, 80);
    context.lineTo(100, 80);
    context.stroke();
    context.strokeRect(12, 4, 30, 12);
  },
  'arcs both ways, whole turns and more': (context) => {
    for (const [x, from, to, counterclockwise] of [
      [20, 0, 2 * Math.PI, false],
      [50, -1, 2, false],
      [80, -1, 2, true],
      [105, 1, 9, false],
    ] as const) {
      context.beginPath();
      context.moveTo(x, 45);
      context.arc(x, 45, 13, from, to, counterclockwise);
      context.fill();
    }
  },
  'an ellipse on its side, and corners that are round': (context) => {
    context.beginPath();
    context.ellipse(40, 40, 32, 12, 0.7, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.roundRect(66, 10, 46, 34, 9);
    context.roundRect(66, 54, 46, 20, 500);
    context.fill();
  },
  'what is turned, moved and stretched, and put back': (context) => {
    context.save();
    context.translate(60, 45);
    context.rotate(0.5);
    context.scale(2, 1);
    context.fillStyle = '#8a5000';
    context.fillRect(-20, -10, 40, 20);
    context.beginPath();
    context.arc(0, 0, 8, 0, 2 * Math.PI);
    context.fillStyle = '#ffffff';
    context.fill();
    context.restore();
    context.fillRect(0, 0, 12, 12);
  },
  'a clip within a clip, and what comes after both': (context) => {
    context.save();
    context.beginPath();
    context.rect(10, 10, 70, 70);
    context.clip();
    context.fillRect(0, 0, 40, 40);
    context.save();
    context.beginPath();
    context.arc(80, 50, 25, 0, 2 * Math.PI);
    context.clip();
    context.fillStyle = '#c00000';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.restore();
    context.fillStyle = '#0000c0';
    context.fillRect(0, 60, WIDTH, 10);
    context.restore();
    context.fillRect(90, 70, 20, 10);
  },
};

describe('shapes are those of a canvas', () => {
  test.each(Object.entries(shapes))('%s', async (_, paint) => {
    const { differing, inked } = await compared(paint);
    expect(inked).toBeGreaterThan(300);
    expect(differing).toBeLessThan(0.004);
  });

  test('and other shapes are found to be others', async () => {
    let calls = 0;
    const { differing } = await compared((context) => context.fillRect(10 + 20 * calls++, 10, 40, 40));
    expect(differing).toBeGreaterThan(0.05);
  });
});

describe('text stays text', () => {
  const text = (paint: Paint) => {
    const [, attributes = '', content = ''] = /<text([^>]*)>([^<]*)<\/text>/.exec(written(paint)) ?? [];
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    return { content, of };
  };

  test('in its face, size and weight, with signs that mean something to markup', () => {
    const { content, of } = text((context) => {
      context.font = 'italic 650 18px "Deck Text", sans-serif';
      context.fillText('a < b & "c"', 5, 40);
    });
    expect(content).toBe('a &lt; b &amp; &quot;c&quot;');
    expect(['font-family', 'font-size', 'font-weight', 'font-style'].map(of)).toEqual([
      '&quot;Deck Text&quot;, sans-serif',
      '18px',
      '650',
      'italic',
    ]);
  });

  test('on the line that a canvas would write on, whatever it is aligned by', async () => {
    for (const textBaseline of ['top', 'middle', 'alphabetic', 'bottom'] as const)
      for (const textAlign of ['left', 'center', 'right'] as const) {
        const paint: Paint = (context) => {
          context.font = '500 20px "Deck Text"';
          context.textBaseline = textBaseline;
          context.textAlign = textAlign;
          context.fillText('Hhx', 60, 45);
        };
        const { of } = text(paint);
        expect(of('text-anchor')).toBe({ left: 'start', center: 'middle', right: 'end' }[textAlign]);
        // Written on its base line at the place that the SVG names, it is the very same picture.
        const again = await pixelsOf((context) => {
          context.font = '500 20px "Deck Text"';
          context.textAlign = textAlign;
          context.fillText('Hhx', ...placeOf(of('transform')));
        });
        const [first] = differences(await pixelsOf(paint), again);
        expect(first, `${textBaseline} ${textAlign}`).toBeUndefined();
      }
  });

  test('narrowed where it would be too wide, turned where the canvas is turned', () => {
    const paint =
      (most?: number): Paint =>
      (context) => {
        context.font = '500 20px "Deck Text"';
        context.rotate(Math.PI / 2);
        context.fillText('wide words', 5, 40, ...(most === undefined ? [] : [most]));
      };
    expect(text(paint(30)).of('textLength')).toBe('30');
    expect(text(paint(500)).of('textLength')).toBeUndefined();
    const part = (number: number) => String(FINE * number);
    expect(text(paint()).of('transform')).toBe(`matrix(0 ${part(1)} ${part(-1)} 0 ${part(-40)} ${part(5)})`);
  });
});

/** In pixels. */
function placeOf(transform = ''): [x: number, y: number] {
  const [x = Number.NaN, y = Number.NaN] = (transform.match(/-?[\d.]+/g) ?? []).slice(4).map(Number);
  return [x / FINE, y / FINE];
}

/** Where they differ by more than the smoothing of a hundredth of a pixel. */
function* differences(one: Uint8ClampedArray, other: Uint8ClampedArray): Generator<number> {
  for (let i = 0; i < one.length; i++) if (Math.abs((one[i] ?? 0) - (other[i] ?? 0)) > 24) yield i;
}

test('the policy of the page lets it in: no style, no script', () => {
  const all = Object.values(shapes).map(written).join('');
  expect(all).toContain('<path');
  expect(all).not.toMatch(/style=|<style|<script| on\w+=/);
});

test('numbers that are none draw nothing', () => {
  const markup = written((context) => {
    context.beginPath();
    context.moveTo(Number.NaN, 1);
    context.arc(1, 1, Number.NaN, 0, 1);
    context.fill();
    context.fillText('nowhere', Number.NaN, 3);
  });
  expect(markup).toBe('');
});

test('clips of two sheets in one page do not meet', () => {
  const [one, other] = ['a', 'b'].map((name) => {
    const context = new TextContext(ruler(), name);
    context.rect(0, 0, 5, 5);
    context.clip();
    context.fillRect(0, 0, 9, 9);
    return context.markup;
  });
  const ids = [one, other].map((markup) => /id="([^"]+)"/.exec(markup ?? '')?.[1]);
  expect(new Set(ids).size).toBe(2);
  expect(one).toContain(`url(#${ids[0]})`);
});
