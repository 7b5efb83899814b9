/**
 * Who sends a link sends its picture: each tale with an opener has one, each slide has one, with a page that carries it and
 * leads on; the talk has one by its cover. Drawn as the build draws them, and the same each time.
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
import { findShared, pageOf, readTalk, type Shared, TALK } from '../../src/build/share/shared.ts';
import { tokensOn } from '../../src/build/stills/tokens.ts';
import { readTales } from '../../src/build/tales.ts';

const MOST_BYTES = 60_000;
const DECK = 'https://example.org/deck/';
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

test('each tale with an opener, the talk by its cover, and each slide; a picture for each figure', () => {
  const openers = tales.filter(({ slides }) => slides.some(({ kind }) => kind === 'opener')).map(({ slug }) => slug);
  const covers = tales.flatMap(({ slides }) => slides.filter(({ kind }) => kind === 'cover')).map(() => TALK);
  const slides = tales.flatMap((tale) => tale.slides.map(({ id }) => pageOf(tale.slug, id)));
  expect(shared.map(({ name }) => name).sort()).toEqual([...covers, ...openers, ...slides].sort());
  const files = new Set(shared.map(({ task }) => task.file));
  expect(new Set(drawn.keys())).toEqual(files);
  // The cover's page and the openers' show what their tales show.
  expect(files.size).toBe(slides.length);
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
    const isFigure = task.card.kind === 'figure';
    const { ground, accent } = task.card;
    const tokens = tokensOn(ground, accent);
    const png = drawn.get(task.file) ?? new Uint8Array();
    const shares = await sharesOf(png, tokens.get('--panel') ?? '', tokens.get('--ink') ?? '');
    expect(shares.ground, name).toBeGreaterThan(0.4);
    expect(shares.ground, name).toBeLessThan(0.95);
    expect(shares.ink, name).toBeGreaterThan(isFigure ? 0.01 : 0.04);
    expect(png.length, name).toBeLessThan(MOST_BYTES);
  }
  const openers = new Map(shared.flatMap(({ task }) => (task.card.kind === 'opener' ? [[task.file, task.card]] : [])));
  const colours = [...openers.values()].map(({ accent }) => accent);
  expect(new Set(colours).size).toBe(colours.length);
});

describe('the page of a tale', () => {
  const pages = () =>
    shared.filter(({ name }) => name !== TALK).map((one) => ({ one, html: sharePage(one, talk, '') }));

  test('says what its slide says, and leads on to it', () => {
    const ids = new Set(tales.flatMap(({ slides }) => slides.map(({ id }) => id)));
    for (const { one, html } of pages()) {
      expect(ids).toContain(one.slide);
      const page = new URL(`share/${one.name}.html`, DECK);
      const to = (path = '') => new URL(path, page).href;
      expect(to(/url=([^"]+)"/.exec(html)?.[1])).toBe(`${DECK}#/${one.slide}`);
      expect(to(/<a href="([^"]+)"/.exec(html)?.[1])).toBe(`${DECK}#/${one.slide}`);
      expect(to(/<script type="module" src="([^"]+)"/.exec(html)?.[1])).toBe(`${DECK}share/lead-on.js`);
      expect(to(/"og:image" content="([^"]+)"/.exec(html)?.[1])).toBe(`${DECK}${one.task.file}`);
      expect(html).toMatch(/<title>.+ · Make It Work\. Fast\.<\/title>/);
      expect(html).not.toMatch(/undefined|NaN|content=""/);
    }
  });

  test('keeps the policy of all pages', () => {
    for (const { html } of pages()) {
      expect(html).toContain(`content="${escapeHtml(contentSecurityPolicy)}"`);
      expect(html).not.toMatch(/<script(?! type="module" src="[./]+share\/lead-on\.js"><)|<style|\sstyle=|\son\w+=/);
    }
  });

  test('has addresses in full where the deck’s place is known', () => {
    for (const { one } of pages()) {
      const html = sharePage(one, talk, DECK);
      expect(html).toContain(`<link rel="canonical" href="${DECK}share/${one.name}.html"`);
      expect(html).toContain(`property="og:image" content="${DECK}${one.task.file}"`);
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
