/**
 * The page that a link to a tale or a slide shows its picture by, and that leads on to it: a place behind `#` never reaches who
 * draws previews. The link's numbers and step go on with its script; without one it leads to the slide as it is. No style.
 */
import { words as deck } from '../../deck/words.ts';
import { escapeHtml } from '../markdown.ts';
import { contentSecurityPolicy } from '../page-plugin.ts';
import { CARD } from './declaration.ts';
import type { Shared, Talk } from './shared.ts';
import { words } from './words.ts';

/** A tag's name and its attributes. */
type Meta = Record<string, string>;

/** What previews read. @param at the addresses of the page, empty where nobody knows it, and of its picture */
export function previewTags({ title, description }: Talk, site: string, at: { page: string; picture: string }): Meta[] {
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: site },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    ...(at.page ? [{ property: 'og:url', content: at.page }] : []),
    { property: 'og:image', content: at.picture },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: `${CARD.width}` },
    { property: 'og:image:height', content: `${CARD.height}` },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** @param host where the deck lies, with a slash at the end; empty where nobody knows */
export function sharePage({ name, slide, headline, sentence, task }: Shared, talk: Talk, host: string): string {
  // Back to where the deck lies.
  const up = '../'.repeat(name.split('/').length);
  const picture = up + task.file;
  const page = host && `${host}share/${name}.html`;
  const title = deck.title(headline, talk.title);
  const tags: Meta[] = [
    { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
    { name: 'viewport', content: 'width=device-width, initial-scale=1' },
    { name: 'description', content: sentence },
    { name: 'color-scheme', content: 'light dark' },
    ...previewTags({ title: headline, description: sentence }, talk.title, {
      page,
      picture: host ? host + task.file : picture,
    }),
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${escapeHtml(title)}</title>
    ${tags.map((tag) => `<meta ${attributes(tag)} />`).join('\n    ')}
    <link rel="canonical" href="${escapeHtml(page || `${name.split('/').at(-1)}.html`)}" />
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <noscript><meta http-equiv="refresh" content="0; url=${up}#/${slide}" /></noscript>
    <script type="module" src="${up}share/lead-on.js"></script>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(headline)}</h1>
      <p>${escapeHtml(sentence)}</p>
      <p><a href="${up}#/${slide}">${words.open}</a></p>
      <img src="${picture}" alt="" width="${CARD.width / 2}" height="${CARD.height / 2}" />
    </main>
  </body>
</html>
`;
}

const attributes = (tag: Meta): string =>
  Object.entries(tag)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ');
