/**
 * Markdown to HTML while the deck is built: words, and code coloured by classes (a strict style policy forbids inline
 * colours). ```` ```ts file=swap.ts#region ```` shows the very file that runs, between `// #region name` and `// #endregion`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { createHighlighter, type Highlighter } from 'shiki';

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

export interface MarkdownRenderer {
  /** @param file the Markdown file, from which code files are named. */
  render(markdown: string, file: string): string;
  renderInline(markdown: string): string;
}

export async function createMarkdown(): Promise<MarkdownRenderer> {
  const highlighter = await createHighlighter({ themes: [theme], langs: ['ts', 'sql', 'json', 'http'] });
  const markdown = new MarkdownIt({ html: true, typographer: true });
  markdown.renderer.rules.fence = (tokens, index, _options, environment) => {
    const token = tokens[index];
    const [language = 'text', ...words] = (token?.info ?? '').trim().split(/\s+/);
    const source = words.find((word) => word.startsWith('file='))?.slice(5);
    return highlight(
      highlighter,
      source ? readRegion(source, String(environment?.file)) : (token?.content ?? ''),
      language,
    );
  };
  return {
    render: (text, file) => markdown.render(text, { file }),
    renderInline: (text) => markdown.renderInline(text),
  };
}

function highlight(highlighter: Highlighter, code: string, language: string): string {
  const known = highlighter.getLoadedLanguages().includes(language);
  const lines = known
    ? highlighter.codeToTokensBase(code.trimEnd(), { lang: language as 'ts', theme: theme.name as 'none' })
    : [[{ content: code, color: '' }]];
  const html = lines
    .map((line) => line.map((token) => span(token.content, tokenClasses[token.color?.toLowerCase() ?? ''])).join(''))
    .join('\n');
  return `<pre class="code" tabindex="0"><code>${html}</code></pre>\n`;
}

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
