/** The bar's tools that need a script: the search field with what it finds, and light or dark. */
import { html, render } from 'lit';
import { notify } from '../deck/notices.ts';
import type { Registry } from '../registry.ts';
import { loadCode } from '../run/load-code.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import type { Found, Search } from './search.ts';
import { words } from './words.ts';

export function addTools(session: Session, registry: Pick<Registry, 'sheet'>, root: Document): void {
  const scheme = root.querySelector<HTMLButtonElement>('.bar .scheme');
  if (scheme) {
    scheme.hidden = false;
    scheme.addEventListener('click', () => {
      const now = session.get(paths.scheme) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
      session.set(paths.scheme, now === 'dark' ? 'light' : 'dark', 'hand');
    });
  }
  const place = root.querySelector<HTMLElement>('.bar search');
  if (place) addSearch(place, registry, root);
}

function addSearch(place: HTMLElement, registry: Pick<Registry, 'sheet'>, root: Document): void {
  const details = place.closest('details');
  let ready: Promise<Search> | undefined;
  const search = () => {
    ready ??= loadSearch(registry, root);
    ready.catch(() => {
      ready = undefined;
    });
    return ready;
  };
  const show = (query: string, found: readonly Found[]) =>
    render(
      html`<input type="search" aria-label=${words.search} placeholder=${words.searchHint} autocomplete="off" spellcheck="false"
          @focus=${() => void search().catch(() => {})} @input=${(event: Event) => void ask((event.target as HTMLInputElement).value)} />
        <div class="found" role="status">${query === '' ? '' : found.length === 0 ? words.nothing(query) : words.found(found.length)}</div>
        <ol class="results">${found.map(({ href, headline, parts }) => html`<li><a href=${href}><b>${headline}</b> ${parts.map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part))}</a></li>`)}</ol>`,
      place,
    );
  const ask = async (given: string) => {
    const query = given.trim();
    place.toggleAttribute('data-asked', query !== '');
    const found = await search().catch((error: Error) => error);
    const field = place.querySelector('input');
    // Somebody has typed on.
    if (field?.value !== given) return;
    if (found instanceof Error) notify(words.noSearch(found.message));
    else show(query, query === '' ? [] : found.find(query));
  };
  show('', []);
  place.hidden = false;
  root.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])'))
      return;
    event.preventDefault();
    if (details) details.open = true;
    place.querySelector('input')?.focus();
  });
}

async function loadSearch(registry: Pick<Registry, 'sheet'>, root: Document): Promise<Search> {
  const { createSearch, passagesOf, sheetPassages } = await loadCode(() => import('./search.ts'));
  // Without the sheets the page itself can still be searched.
  const sheets = await sheetPassages(root, (model) => registry.sheet(model)).catch(() => []);
  return createSearch([...passagesOf(root), ...sheets]);
}
