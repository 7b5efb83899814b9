/** The article has all that the slides have, in their order, before a script runs: words, notes as prose, a picture and its sentence. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { proseOf } from '../../src/build/article/prose.ts';
import { renderArticle } from '../../src/build/article/render-article.ts';
import { buildFigures } from '../../src/build/frames-bundle.ts';
import type { BuiltFigures } from '../../src/build/frames-thread.ts';
import { createMarkdown } from '../../src/build/markdown.ts';
import { readTales } from '../../src/build/tales.ts';

const LEAST_WORDS = 60;
const root = join(import.meta.dirname, '../..');
const slides = readTales(root).flatMap((tale) => tale.slides);
let built: BuiltFigures;
let sections: Map<string, string>;
let contents: string;

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[\s\u00a0]+/g, ' ');

beforeAll(async () => {
  built = await buildFigures(root);
  const figures = new Map(Object.entries(built).map(([name, { description }]) => [name, description]));
  const article = await renderArticle(readTales(root), figures, createMarkdown());
  contents = article.contents;
  sections = new Map(
    [...article.body.matchAll(/<section id="([\w-]+)"[\s\S]*?<\/section>/g)].map(([html, id = '']) => [id, html]),
  );
}, 60_000);

test('a section for each slide, in order, and a line for each in the contents', () => {
  const ids = slides.map(({ id }) => id);
  expect([...sections.keys()]).toEqual(ids);
  expect([...contents.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id).sort()).toEqual([...ids].sort());
});

test('all ids of the page are different', () => {
  const ids = [...sections.values()].flatMap((html) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(ids.length).toBe(new Set(ids).size);
});

/** What is on a stage alone: another slide, a key, a clicker, those who listen. */
const OF_A_STAGE =
  /\b(slides?|this deck|press(es)? Next|Next (runs|brings|turns|shows|asks)|the room bet|at the foot|appendix)\b/i;

test('the notes can be read where there is no stage; what they invite to can be done there', () => {
  const stray = slides.flatMap(({ id, body, notes }) => {
    const { before, after, invitation } = proseOf(notes);
    const told = OF_A_STAGE.exec(`${body} ${before} ${after}`)?.[0];
    const invited = /\b(slides?|room bet|Down|Up|Enter)\b/.exec(invitation)?.[0];
    return [told, invited].flatMap((word) => (word === undefined ? [] : [`${id}: ${word}`]));
  });
  expect(stray).toEqual([]);
});

describe.each(slides.map((slide) => [slide.id, slide] as const))('%s', (id, slide) => {
  test('has its words, whole sentences of its notes, what to try, a still and the sentence of it', () => {
    const html = sections.get(id) ?? '';
    const said = textOf(html);
    expect(said.split(' ').filter(Boolean).length).toBeGreaterThanOrEqual(LEAST_WORDS);
    expect(html).toContain(`src="./stills/${id}.svg"`);
    expect(html).toContain(`srcset="./stills/${id}.narrow.svg"`);
    const { sentence = '' } = built[slide.figures[0]?.name ?? '']?.description ?? {};
    expect(said).toContain(sentence.replace(/[\s\u00a0]+/g, ' '));
    const { before, after, invitation } = proseOf(slide.notes);
    // Code and emphasis lose their marks, and the typographer sets quotes: letters alone are compared.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
    const whole = letters(said);
    for (const part of [before, after, invitation]) expect(whole).toContain(letters(part));
    expect(letters(before + after + invitation).toLowerCase()).toBe(
      letters(slide.notes.replace(/^Try:/m, '')).toLowerCase(),
    );
  });

  test('leads to its slide and to itself', () => {
    expect(sections.get(id)).toContain(`href="./?slides#/${id}"`);
    expect(sections.get(id)).toContain(`href="#${id}"`);
  });
});
