/**
 * Runs before the deck's page is laid out: a window in which slides would be a stamp, a zoomed one too, goes on to the article,
 * with its slide and its numbers. Who asks for the slides (`?slides`) gets them, in this tab from then on.
 */
const KEY = 'make-it-work-fast:slides';
const url = new URL(location.href);

function wantsSlides(): boolean {
  const asks = url.searchParams.has('slides');
  try {
    if (asks) sessionStorage.setItem(KEY, 'yes');
    return asks || sessionStorage.getItem(KEY) !== null;
  } catch {
    return asks;
  }
}

const [, slide = ''] = /^#\/?([\w-]+)/.exec(location.hash) ?? [];
if (matchMedia('(max-width: 699.98px)').matches && !url.searchParams.has('view') && !wantsSlides()) {
  const article = new URL('read.html', location.href);
  article.search = url.search;
  article.hash = slide;
  location.replace(article);
}
