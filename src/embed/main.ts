/**
 * One figure for somebody else's page, named in the address; without a name, where to choose one. It says its height to the
 * page around by the one message that is documented, hears nothing, keeps nothing and sends nothing anywhere.
 */
import '../trusted-types.ts';
import '../theme/article/article.css';
import '../theme/article/embed.css';
import '../theme/notices.css';
import '../theme/touched.css';
import { loadCode } from '../run/load-code.ts';
import { showFigure } from './show-figure.ts';
import { words } from './words.ts';

const place = document.querySelector<HTMLElement>('#embed') ?? document.body;
const name = new URLSearchParams(location.search).get('figure');
const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-figure]')];
const template = templates.find(({ dataset }) => dataset.figure === name);

if (template) await showFigure(place, template);
else {
  await loadCode(() => import('./show-choice.ts')).then(
    ({ showChoice }) => showChoice(place, templates, name ? words.unknown(name.slice(0, 80)) : undefined),
    (error: Error) => place.append(words.notLoaded(error.message)),
  );
}
document.documentElement.dataset.ready = 'true';
