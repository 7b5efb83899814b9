/** Both tools without the talk, for whoever is on call: drop or paste anything, and see what it is. */
import '../../trusted-types.ts';
import '../../theme/served.css';
import '../../theme/fonts.css';
import '../../theme/colours.css';
import '../../theme/figure.css';
import '../../theme/heard.css';
import './page.css';
import './bring-your-own.ts';
import { html, render } from 'lit';
import { beginOffline, watchHands } from '../../offline/begin.ts';

const place = document.querySelector<HTMLElement>('#tools');
if (place) render(html`<bring-your-own></bring-your-own>`, place);
document.documentElement.dataset.ready = 'true';
void beginOffline(watchHands());
