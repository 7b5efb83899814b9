/**
 * PNG with a palette, for pictures of few flat colours: a third of what the canvas itself would write. Shades that are
 * too rare for a place in it (where edges are smoothed) become the nearest that has one.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Canvas } from '@napi-rs/canvas';

const MOST_COLOURS = 256;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** @param canvas opaque: how far one sees through it is not kept */
export function flatPng(canvas: Canvas): Buffer {
  const { width, height } = canvas;
  // Blue, green and red from the high bytes to the low ones.
  const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, width, height).data.buffer);
  const palette = paletteOf(pixels);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  let [before = 0] = pixels;
  let place = places.get(before) ?? 0;
  for (let y = 0, i = 0; y < height; y++)
    // Each row begins with a byte that says how it is filtered: not at all.
    for (let x = 1; x <= width; x++, i++) {
      const colour = pixels[i] ?? 0;
      if (colour !== before) {
        place = places.get(colour) ?? nearest(palette, colour);
        places.set(colour, place);
        before = colour;
      }
      rows[y * (width + 1) + x] = place;
    }
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  // Eight bits a pixel, each a place in the palette.
  bytes.set([8, 3], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  let start = 0;
  for (let i = 1; i <= pixels.length; i++) {
    const colour = pixels[start] ?? 0;
    if (pixels[i] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + i - start);
    start = i;
  }
  return [...counts]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
}

const channels = (colour: number): [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, one] of palette.entries()) {
    const [r, g, b] = channels(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
