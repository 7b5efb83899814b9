/**
 * Search over all that can be read: headlines, prose, what the pictures say, and the models' sheets. The page is its own
 * index, made when somebody first wants it; only the sheets have to be fetched.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { words } from './words.ts';

export interface Passage {
  id: string;
  /** Where it leads, with the `#`. */
  href: string;
  headline: string;
  text: string;
}

export interface Found extends Pick<Passage, 'href' | 'headline'> {
  /** The words around the first match, parted at what was found: every second part is a match. */
  parts: string[];
}

const MOST_FOUND = 24;
const AROUND = 70;

export interface Search {
  find(query: string): Found[];
}

export function createSearch(passages: readonly Passage[]): Search {
  const index = new MiniSearch<Passage>({
    fields: ['headline', 'text'],
    storeFields: ['href', 'headline', 'text'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      combineWith: 'AND',
      boost: { headline: 2 },
    },
  });
  index.addAll(passages);
  return { find: (query) => index.search(query).slice(0, MOST_FOUND).map(found) };
}

function found({ href, headline, text, terms, queryTerms }: SearchResult): Found {
  const wanted = [...new Set([...terms, ...queryTerms])].map(literally).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${wanted.join('|')})`, 'giu');
  const at = Math.max(0, String(text).search(pattern));
  const start = at < AROUND ? 0 : String(text).indexOf(' ', at - AROUND) + 1;
  const piece = String(text).slice(start, at + 2 * AROUND);
  const whole = `${start > 0 ? '… ' : ''}${piece}${at + 2 * AROUND < String(text).length ? ' …' : ''}`;
  return { href, headline, parts: whole.split(pattern) };
}

const literally = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What can be read on the page, piece by piece. */
export function passagesOf(root: ParentNode): Passage[] {
  return [...root.querySelectorAll<HTMLElement>('section.piece')].flatMap((section) => {
    const headline = section.querySelector('h1, h2, h3')?.textContent ?? '';
    const pieces = section.querySelectorAll<HTMLElement>('.points, .prose, .try, .sentence');
    return [...pieces].map((piece, i) => ({
      id: `${section.id} ${i}`,
      href: `#${piece.id || section.id}`,
      headline,
      text: (piece.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));
  });
}

/** A model's sheet is found at the first figure that shows the model. */
export async function sheetPassages(root: ParentNode, sheet: (model: string) => Promise<string>): Promise<Passage[]> {
  const firsts = new Map<string, string>();
  for (const figure of root.querySelectorAll<HTMLElement>('live-figure[data-model]')) {
    const { model = '' } = figure.dataset;
    if (!firsts.has(model)) firsts.set(model, figure.closest('section')?.id ?? '');
  }
  const passages = await Promise.all(
    [...firsts].map(async ([model, section]) => {
      const page = new DOMParser().parseFromString(await sheet(model), 'text/html');
      return [...page.body.querySelectorAll('p, li')].map((piece, i) => ({
        // A model may be called as a section is.
        id: `sheet/${model}/${i}`,
        href: `#${section}`,
        headline: words.ofModel(page.body.querySelector('h1, h2, h3')?.textContent ?? model),
        text: (piece.textContent ?? '').replace(/\s+/g, ' ').trim(),
      }));
    }),
  );
  return passages.flat().filter(({ text }) => text !== '');
}
