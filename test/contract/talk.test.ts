/**
 * The talk's own facts, and its time: each tale lists in `told.json` what its slides must say (names, dates, figures, as
 * patterns), and all slides together fit into a conference slot.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../src/build/markdown.ts';
import { type FigureDescription, renderNotes, renderSlides } from '../../src/build/render-slides.ts';
import { readTales } from '../../src/build/tales.ts';

const root = join(import.meta.dirname, '../..');
const tales = readTales(root);
const markdown = createMarkdown();
/** Names of figures are checked by the build; here only the words count. */
const anyFigure = new Map(
  tales.flatMap(({ slides }) =>
    slides.flatMap(({ figures }) =>
      figures.map(({ name }) => [name, { model: '', steps: [], sentence: '' }] as [string, FigureDescription]),
    ),
  ),
);
const html = await renderSlides(tales, anyFigure, markdown);
const notes = await renderNotes(tales, markdown);

/** A slide's words and notes as they are read. */
function textOf(id: string): string {
  const start = html.indexOf(`<section id="${id}"`);
  return `${html.slice(start, html.indexOf('</section>', start))} ${notes[id]}`
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

for (const tale of tales) {
  const file = join(root, tale.file, '../told.json');
  describe(tale.slug, () => {
    test('says what the talk told', () => {
      expect(existsSync(file)).toBe(true);
      const told: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'));
      const missing = Object.entries(told).flatMap(([id, facts]) =>
        facts.filter((fact) => !new RegExp(fact).test(textOf(id))).map((fact) => `${id}: ${fact}`),
      );
      expect(missing).toEqual([]);
      expect(Object.keys(told).every((id) => tale.slides.some((slide) => slide.id === id))).toBe(true);
    });

    test('has slides that can be presented: few lines, notes of 60 to 150 words, then what to try', () => {
      const faults = tale.slides.flatMap(({ id, kind, body, notes }) => {
        const bullets = body.split('\n').filter((line) => line.startsWith('- ')).length;
        const words = (notes.split(/(?:^|\n)Try: /)[0] ?? '').trim().split(/\s+/).length;
        return [
          ...(bullets > (kind === 'figure' ? 2 : 3) ? [`${id}: ${bullets} bullets`] : []),
          ...(words < 60 || words > 150 ? [`${id}: notes of ${words} words`] : []),
          ...(/(^|\n)Try: /.test(notes) ? [] : [`${id}: notes without “Try:”`]),
        ];
      });
      expect(faults).toEqual([]);
    });
  });
}

test('all slides fit into a conference slot', () => {
  const seconds = tales.flatMap(({ slides }) => slides).reduce((sum, { timingSeconds }) => sum + timingSeconds, 0);
  const slides = tales.flatMap((tale) => tale.slides).filter(({ appendix }) => !appendix).length;
  // The whole talk takes 35 to 40 minutes; a part of it its share.
  expect(seconds / slides).toBeGreaterThan((35 * 60) / 44);
  expect(seconds / slides).toBeLessThan((40 * 60) / 44);
});
