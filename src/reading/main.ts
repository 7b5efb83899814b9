/**
 * Starts the article. Its words and pictures are in the page; what makes them move comes once the first of them can be read.
 */
import '../trusted-types.ts';
import '../theme/article/article.css';
import { beginOffline, watchHands } from '../offline/begin.ts';
import { loadCode } from '../run/load-code.ts';

const root = document.documentElement;
const isTouched = watchHands();
await new Promise((loaded) => {
  if (document.readyState === 'complete') loaded(undefined);
  else addEventListener('load', loaded, { once: true });
});
const { startReading } = await loadCode(() => import('./start.ts'));
await startReading();
root.dataset.ready = 'true';
void beginOffline(isTouched);
