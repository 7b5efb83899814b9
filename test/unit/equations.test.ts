/** Equations in sheets are set when the deck is built, and break no policy. */
import { expect, test } from 'vitest';
import { equation } from '../../src/build/equations.ts';
import { createMarkdown } from '../../src/build/markdown.ts';

test('TeX becomes MathML without styles or classes of its own', () => {
  const html = equation('\\begin{aligned} a &= \\frac{1}{1-x} \\\\ b &= c \\end{aligned}', true);
  expect(html).toMatch(/^<math display="block"><mtable/);
  expect(html).toContain('<mfrac>');
  expect(html).not.toMatch(/\s(style|class)=/);
});

test('TeX that cannot be read fails the build', () => {
  expect(() => equation('\\frac{1}{', true)).toThrow();
});

test('a fence and code between dollar signs are equations; other code and other dollars stay', async () => {
  const markdown = createMarkdown();
  const html = await markdown.render('Costs $5 with `code`, $`x^2`$, and\n\n```math\n\\sqrt{p}\n```\n', 'sheet.md');
  expect(html).toContain('Costs $5 with <code>code</code>, <math><msup>');
  expect(html).toContain('</math>, and');
  expect(html).toContain('<math display="block"><msqrt>');
});
