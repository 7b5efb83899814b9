/**
 * A model's sheet (`model/<name>.md`) as a module: HTML with equations set, and at its foot the files that run, which lie
 * beside the deck as text (`source/…`), so that whoever doubts a number can read its rules.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { words } from '../figure/words.ts';
import { createMarkdown, escapeHtml, type MarkdownRenderer } from './markdown.ts';
import { modelFiles } from './tales.ts';

export function sheetsPlugin(): Plugin {
  let root = process.cwd();
  let isBuild = false;
  let markdown: MarkdownRenderer | undefined;
  return {
    name: 'sheets',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    async transform(code, id) {
      if (!/\/model\/[^/]+\.md$/.test(id)) return undefined;
      markdown ??= createMarkdown(join(root, '.cache/code'));
      const model = relative(root, id.replace(/\.md$/, '.ts')).replaceAll('\\', '/');
      const html = (await markdown.render(code, id)) + sourceLinks(sourcesOf(root, model), isBuild);
      return { code: `export default ${JSON.stringify(html)};`, map: null, moduleType: 'js' };
    },
    generateBundle() {
      for (const file of modelFiles(root).flatMap((model) => sourcesOf(root, model)))
        this.emitFile({ type: 'asset', fileName: publishedAs(file), source: readFileSync(join(root, file), 'utf8') });
    },
  };
}

/** The model's file, and the files of its folder. @param model from the root */
function sourcesOf(root: string, model: string): string[] {
  const folder = model.replace(/\.ts$/, '');
  const parts = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const own = parts.filter((file) => /(?<!\.test)\.ts$/.test(file)).map((file) => `${folder}/${file}`);
  return [model, ...own.sort()];
}

/** As text: a server that does not know the ending would offer it for download. */
const publishedAs = (file: string): string => `source/${file}.txt`;

function sourceLinks(files: readonly string[], isBuild: boolean): string {
  const links = files.map((file) => {
    const href = isBuild ? `./${publishedAs(file)}` : `./${file}`;
    return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener">${escapeHtml(basename(dirname(file)) === 'model' ? basename(file) : file.split('/').slice(-2).join('/'))}</a>`;
  });
  return `<p class="sources">${escapeHtml(words.sources)} ${links.join(', ')}</p>`;
}
