/** What `embed.html` can show: each figure as the article has it, in a template, with what its slide is called. */
import { escapeHtml, type MarkdownRenderer } from '../markdown.ts';
import type { TaleSource } from '../parse-slides.ts';
import type { FigureDescription } from '../render-slides.ts';
import { figureHtml, plain, standsOn } from './render-article.ts';

export function renderEmbed(
  tales: readonly TaleSource[],
  figures: ReadonlyMap<string, FigureDescription>,
  markdown: MarkdownRenderer,
): string {
  return tales
    .flatMap((tale) =>
      tale.slides.flatMap((slide) =>
        slide.figures.flatMap(({ name }) => {
          const description = figures.get(name);
          if (!description) return [];
          const { id, headline } = slide;
          const title = escapeHtml(plain(headline));
          return `<template data-figure="${name}" data-tale="${escapeHtml(tale.meta.title ?? '')}" data-title="${title}">
<section id="${id}" class="piece figure ${standsOn(slide)}" data-accent="${tale.meta.accent ?? ''}">
<h1><a href="./?slides#/${id}" target="_blank" rel="noopener">${markdown.renderInline(headline)}</a></h1>
${figureHtml(slide, name, description)}
</section></template>`;
        }),
      ),
    )
    .join('\n');
}
