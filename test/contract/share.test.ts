/**
 * Who sends a link to a tale sends its picture: each tale with an opener has one, and a page that carries it and leads on;
 * the talk has one by its cover. Drawn as the build draws them, and the same each time.
 */
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareFonts } from '../../src/build/fonts.ts';
import { buildFigures } from '../../src/build/frames-bundle.ts';
import { escapeHtml } from '../../src/build/markdown.ts';
import { contentSecurityPolicy } from '../../src/build/page-plugin.ts';
import { CARD } from '../../src/build/share/declaration.ts';
import { previewTags, sharePage } from '../../src/build/share/share-page.ts';
import { drawShared } from '../../src/build/share/share-plugin.ts';
import type { DrawnCards } from '../../src/build/share/share-thread.ts';
import { findShared, readTalk, type Shared, TALK } from '../../src/build/share/shared.ts';
import { tokensOn } from '../../src/build/stills/tokens.ts';
import { readTales } from '../../src/build/tales.ts';

const MOST_BYTES = 60_000;
const root = join(import.meta.dirname, '../..');
const tales = readTales(root);
const talk = readTalk(root);
let shared: Shared[];
let drawn: DrawnCards;

beforeAll(async () => {
  await prepareFonts(root);
  shared = findShared(root, await buildFigures(root));
  drawn = await drawShared(root, shared);
}, 60_000);

test('each tale with an opener, and the talk by its cover', () => {
  const openers = tales.filter(({ slides }) => slides.some(({ kind }) => kind === 'opener')).map(({ slug }) => slug);
  const covers = tales.flatMap(({ slides }) => slides.filter(({ kind }) => kind === 'cover')).map(() => TALK);
  expect(shared.map(({ name }) => name).sort()).toEqual([...covers, ...openers].sort());
  expect([...drawn.keys()]).toEqual(shared.map(({ task }) => task.file));
});

test('the same run gives the same pictures', async () => {
  expect(await drawShared(root, shared)).toEqual(drawn);
});

/** Shares of a picture that are its ground, and its ink. */
async function sharesOf(png: Uint8Array, ground: string, ink: string): Promise<{ ground: number; ink: number }> {
  const image = await loadImage(Buffer.from(png));
  expect([image.width, image.height]).toEqual([CARD.width, CARD.height]);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
  const count = (colour: string) => {
    const wanted = Number.parseInt(`${colour.slice(1)}ff`, 16);
    let found = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels.readUInt32BE(i) === wanted) found++;
    return (4 * found) / pixels.length;
  };
  return { ground: count(ground), ink: count(ink) };
}

test('every picture is of its tale’s colour, with something on it, and light', async () => {
  for (const { name, task } of shared) {
    const { ground, accent } = task.card;
    const tokens = tokensOn(ground, accent);
    const png = drawn.get(task.file) ?? new Uint8Array();
    const shares = await sharesOf(png, tokens.get('--panel') ?? '', tokens.get('--ink') ?? '');
    expect(shares.ground, name).toBeGreaterThan(0.4);
    expect(shares.ground, name).toBeLessThan(0.95);
    expect(shares.ink, name).toBeGreaterThan(0.04);
    expect(png.length, name).toBeLessThan(MOST_BYTES);
  }
  const colours = shared.filter(({ name }) => name !== TALK).map(({ task }) => task.card.accent);
  expect(new Set(colours).size).toBe(colours.length);
});

describe('the page of a tale', () => {
  const pages = () =>
    shared.filter(({ name }) => name !== TALK).map((one) => ({ one, html: sharePage(one, talk, '') }));

  test('says what its slide says, and leads on to it', () => {
    const ids = new Set(tales.flatMap(({ slides }) => slides.map(({ id }) => id)));
    for (const { one, html } of pages()) {
      expect(ids).toContain(one.slide);
      expect(html).toContain(`content="0; url=../#/${one.slide}"`);
      expect(html).toContain(`<a href="../#/${one.slide}">`);
      expect(html).toContain(`content="${one.name}.png"`);
      expect(html).toMatch(/<title>.+ · Make It Work\. Fast\.<\/title>/);
      expect(html).not.toMatch(/undefined|NaN|content=""/);
    }
  });

  test('keeps the policy of all pages', () => {
    for (const { html } of pages()) {
      expect(html).toContain(`content="${escapeHtml(contentSecurityPolicy)}"`);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    }
  });

  test('has addresses in full where the deck’s place is known', () => {
    for (const { one } of pages()) {
      const html = sharePage(one, talk, 'https://example.org/deck/');
      expect(html).toContain(`<link rel="canonical" href="https://example.org/deck/share/${one.name}.html"`);
      expect(html).toContain(`property="og:image" content="https://example.org/deck/share/${one.name}.png"`);
      expect(html).toContain('property="og:url"');
    }
  });
});

test('the talk’s own tags say where it lies only where that is known', () => {
  const named = (page: string) =>
    previewTags(talk, talk.title, { page, picture: 'share.png' }).map((tag) => tag.property);
  expect(named('')).not.toContain('og:url');
  expect(named('https://example.org/')).toContain('og:url');
  expect(talk.title && talk.description).toBeTruthy();
});
