/**
 * Starts the article. Its words and pictures are in the page; what makes them move comes once the first of them can be read.
 */
import '../theme/article/article.css';

const root = document.documentElement;
await new Promise((loaded) => {
  if (document.readyState === 'complete') loaded(undefined);
  else addEventListener('load', loaded, { once: true });
});
const { startReading } = await import('./start.ts');
await startReading();
root.dataset.ready = 'true';
