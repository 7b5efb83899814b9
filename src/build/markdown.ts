/**
 * Markdown to HTML while the deck is built: words, and code coloured by classes (a strict style policy forbids inline
 * colours). ```` ```ts file=swap.ts#region ```` shows the very file that runs, between `// #region name` and `// #endregion`.
 * ```` ```math ```` and $`x`$ are equations in TeX.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Highlighter } from 'shiki';
import shiki from 'shiki/package.json' with { type: 'json' };
import { equation } from './equations.ts';
import { keep } from './keep.ts';

/** Token colours of the highlighter, as classes that the style sheet paints. */
const tokenClasses: Record<string, string> = {
  '#000001': 'keyword',
  '#000002': 'string',
  '#000003': 'number',
  '#000004': 'comment',
  '#000005': 'function',
  '#000006': 'type',
};

const theme = {
  name: 'by-class',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    // The first one is the ground that the others stand on.
    { settings: { foreground: '#000000', background: '#ffffff' } },
    { scope: ['keyword', 'storage', 'keyword.operator.expression'], settings: { foreground: '#000001' } },
    { scope: ['string'], settings: { foreground: '#000002' } },
    { scope: ['constant.numeric', 'constant.language'], settings: { foreground: '#000003' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000004' } },
    { scope: ['entity.name.function', 'support.function'], settings: { foreground: '#000005' } },
    { scope: ['entity.name.type', 'support.type', 'support.class'], settings: { foreground: '#000006' } },
  ],
};

const languages = ['ts', 'sql', 'json', 'http'];

/** All that the colours of one code depend on, but for the code. */
const recipe = JSON.stringify([shiki.version, theme, tokenClasses]);

export interface MarkdownRenderer {
  /** @param file the Markdown file, from which code files are named. */
  render(markdown: string, file: string): Promise<string>;
  renderInline(markdown: string): string;
}

/** @param kept folder where coloured code is kept from build to build; without one it is coloured anew. */
export function createMarkdown(kept?: string): MarkdownRenderer {
  const markdown = new MarkdownIt({ html: true, typographer: true });
  markdown.renderer.rules.fence = (tokens, index) => tokens[index]?.content ?? '';
  let loading: Promise<Highlighter> | undefined;
  const colour = async (code: string, language: string) => {
    // Loaded with the first code that is met: that takes longer than all the words of a deck.
    loading ??= import('shiki').then(({ createHighlighter }) =>
      createHighlighter({ themes: [theme], langs: languages }),
    );
    return highlight(await loading, code, language);
  };
  return {
    async render(text, file) {
      const tokens = markdown.parse(text, {});
      for (const token of tokens) {
        if (token.type === 'inline') setEquations(token.children ?? []);
        if (token.type !== 'fence') continue;
        const [language = 'text', ...words] = token.info.trim().split(/\s+/);
        const source = words.find((word) => word.startsWith('file='))?.slice(5);
        const code = source ? readRegion(source, file) : token.content;
        if (language === 'math') token.content = equation(token.content, true);
        else if (!languages.includes(language)) token.content = block(escapeHtml(code));
        else if (!kept) token.content = await colour(code, language);
        else token.content = await keep(kept, [recipe, language, code], () => colour(code, language));
      }
      return markdown.renderer.render(tokens, markdown.options, {});
    },
    renderInline: (text) => markdown.renderInline(text),
  };
}

/** Inline code between two dollar signs is an equation. */
function setEquations(tokens: Token[]): void {
  for (const [i, token] of tokens.entries()) {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (token.type !== 'code_inline' || !before?.content.endsWith('$') || !after?.content.startsWith('$')) continue;
    before.content = before.content.slice(0, -1);
    after.content = after.content.slice(1);
    Object.assign(token, { type: 'html_inline', content: equation(token.content, false) });
  }
}

function highlight(highlighter: Highlighter, code: string, language: string): string {
  const lines = highlighter.codeToTokensBase(code.trimEnd(), {
    lang: language as 'ts',
    theme: theme.name as 'none',
    // No limit: on a busy machine a line would come out uncoloured.
    tokenizeTimeLimit: 0,
  });
  return block(
    lines
      .map((line) => line.map((token) => span(token.content, tokenClasses[token.color?.toLowerCase() ?? ''])).join(''))
      .join('\n'),
  );
}

const block = (html: string) => `<pre class="code" tabindex="0"><code>${html}</code></pre>\n`;

function span(text: string, className: string | undefined): string {
  const escaped = escapeHtml(text);
  return className ? `<span class="${className}">${escaped}</span>` : escaped;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function readRegion(source: string, markdownFile: string): string {
  const [path = '', region] = source.split('#');
  const text = readFileSync(join(dirname(markdownFile), path), 'utf8');
  if (!region) return text;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() === `// #region ${region}`);
  const end = lines.findIndex((line, i) => i > start && line.trim().startsWith('// #endregion'));
  if (start < 0 || end < 0) throw new Error(`${markdownFile}: ${path} has no region ${region}`);
  const inside = lines.slice(start + 1, end);
  const indent = Math.min(...inside.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return inside.map((line) => line.slice(indent)).join('\n');
}
