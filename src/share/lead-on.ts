/** The page that carries a link's picture has nothing to read: it leads on to the slide, or to its place in the article. */
import { leadsTo } from './leads-to.ts';

const link = document.querySelector<HTMLAnchorElement>('a');
if (link) location.replace(leadsTo(location.href, link.href));
